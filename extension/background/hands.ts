import browser from 'webextension-polyfill';
// oxlint-disable-next-line import/default -- crxjs answers ?script with the name of the built file
import script from '../overlay/hands.ts?script';
import { problems } from './problems.ts';
import type { Tab } from './tab.ts';

/** Brings into a page what clicks and points there; a page that has it keeps it. @throws Problem EXT_PAGE_GONE */
export async function bringHands({ id, seat }: Tab): Promise<void> {
  const frame = Number(seat.slice(seat.indexOf('.') + 1));
  try {
    await browser.scripting.executeScript({ target: { tabId: id, frameIds: [frame] }, files: [script] });
  } catch (cause) {
    throw problems.EXT_PAGE_GONE({}, { cause });
  }
}

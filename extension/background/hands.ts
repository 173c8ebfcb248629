import browser from 'webextension-polyfill';
// oxlint-disable-next-line import/default -- crxjs answers ?script with the name of the built file
import script from '../overlay/hands.ts?script';
import { problems } from './problems.ts';
import { frameOf, type Tab } from './tab.ts';

/** Brings into a page what clicks and points there; a page that has it keeps it. @throws Problem EXT_PAGE_GONE */
export async function bringHands(tab: Tab): Promise<void> {
  const target = { tabId: tab.id, frameIds: [frameOf(tab)] };
  try {
    await browser.scripting.executeScript({ target, files: [script] });
  } catch (cause) {
    throw problems.EXT_PAGE_GONE({}, { cause });
  }
}

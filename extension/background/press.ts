import browser from 'webextension-polyfill';
import { SCRIPT_LINK } from '../message/script-link.ts';
import { problems } from './problems.ts';
import { frameOf, type Tab } from './tab.ts';

/** Presses the link that bears this mark, in the page's own world. @throws Problem EXT_PAGE_GONE */
export async function pressInPage(tab: Tab, mark: string): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameOf(tab)] },
      world: 'MAIN',
      func: pressMarked,
      args: [SCRIPT_LINK, mark],
    });
  } catch (cause) {
    throw problems.EXT_PAGE_GONE({}, { cause });
  }
}

/** Runs in the page: it knows nothing but its arguments. */
function pressMarked(attribute: string, mark: string): void {
  const link = document.querySelector<HTMLElement>(`[${attribute}="${mark}"]`);
  link?.removeAttribute(attribute);
  link?.click();
}

import browser from 'webextension-polyfill';
import { structureHash } from './structure-hash.ts';
import { frameOf, type Tab } from './tab.ts';

/** How the page that a tab shows is built, for whoever mends its descriptor; undefined when it has gone. */
export async function structureOf(tab: Tab): Promise<string | undefined> {
  const target = { tabId: tab.id, frameIds: [frameOf(tab)] };
  const [answer] = await browser.scripting.executeScript({ target, func: structureHash }).catch(() => []);
  const hash: unknown = answer?.result;
  return typeof hash === 'string' && /^[0-9a-f]{16}$/.test(hash) ? hash : undefined;
}

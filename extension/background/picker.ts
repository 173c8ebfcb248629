import browser from 'webextension-polyfill';
// oxlint-disable-next-line import/default -- crxjs answers ?script with the name of the built file
import script from '../teach/pick.ts?script';
import type { PagedDescriptor } from '../../shared/portal/descriptor.ts';
import { localeOf } from '../../shared/ui/locale.ts';
import { tryOut, type Ask, type TryOut } from '../message/teach.ts';
import { problems } from './problems.ts';

/** What the picker's script leaves in its page, in the extension's own world. */
interface Teacher {
  pick(asks: readonly Ask[], language: string): void;
  tryOut(recipe: PagedDescriptor): unknown;
}
declare const portillonTeacher: Teacher;

/** The tab that shows an address, or another page of its site; a new one where none does. @throws Problem EXT_PAGE_GONE */
export async function findTab(address: string): Promise<number> {
  const { protocol, hostname } = new URL(address);
  const tabs = await browser.tabs.query({ url: `${protocol}//${hostname}/*` });
  const [latest] = tabs.toSorted(
    (a, b) =>
      Number(b.url === address) - Number(a.url === address) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  );
  const { id } = latest ?? (await browser.tabs.create({ url: address }));
  if (id === undefined) throw problems.EXT_PAGE_GONE({});
  return id;
}

/** Lets the admin point at these in the tab, which comes to the front. @throws Problem EXT_PAGE_GONE */
export async function point(tabId: number, asks: readonly Ask[]): Promise<void> {
  await inPage(tabId, async () => {
    await browser.scripting.executeScript({
      target: { tabId },
      func: (what: Ask[], language: string) => portillonTeacher.pick(what, language),
      args: [asks, localeOf(browser.i18n.getUILanguage())],
    });
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  });
}

/** Reads the tab's page with a draft. @throws Problem EXT_PAGE_GONE */
export async function readWith(tabId: number, draft: PagedDescriptor): Promise<TryOut> {
  return await inPage(tabId, async () => {
    const [answered] = await browser.scripting.executeScript({
      target: { tabId },
      func: (recipe: PagedDescriptor) => portillonTeacher.tryOut(recipe),
      args: [draft],
    });
    return tryOut.parse(answered?.result);
  });
}

/** Brings the script into the page first: it may be another page since. */
async function inPage<Answer>(tabId: number, act: () => Promise<Answer>): Promise<Answer> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script] });
    return await act();
  } catch (cause) {
    throw problems.EXT_PAGE_GONE({}, { cause });
  }
}

import { Problem } from '../../shared/problem.ts';
import { endpoints } from '../../shared/wire/index.ts';
import type { PageShown } from '../message/page.ts';
import { takeApplied } from './applied.ts';
import type { Line } from './line.ts';
import type { Memory } from './memory.ts';
import { keepReading } from './readings.ts';
import { accountPage, resolveRows, setView, type Tab } from './tab.ts';
import { mayView, stanceOf } from './who.ts';
import type { AskForView } from './view-taker.ts';
import { lastView } from './views.ts';

/** Enough for the pages of a morning: a page load is reported once a tab. */
const REPORTED_KEPT = 300;

/**
 * Takes what a tab's page shows: whose page it is, who looks, and what is known of that account from before. `account`:
 * its key, as far as anybody knows (identify.ts).
 */
export function takePage(tab: Tab, message: PageShown, account: string | undefined, memory: Memory): void {
  const session = memory.pairing.get()?.session;
  const portal = tab.overlay?.portal;
  tab.shown = message;
  delete tab.focus;
  delete tab.structure;
  const page = accountPage(tab);
  if (account === undefined || tab.account !== account) {
    delete tab.account;
    delete tab.view;
    delete tab.viewAt;
    tab.unknownAccount = false;
  }
  const looks = page && { viewer: page.viewer, account: account ?? '' };
  tab.stance = looks && portal && session ? stanceOf(looks, portal, session.scope) : 'unknown';
  if (account !== undefined) tab.account = account;
  const allowed = looks && portal && session && mayView(tab.stance, looks, portal, session.scope);
  const known = allowed && account !== undefined ? lastView(memory.views, portal.id, account) : undefined;
  if (!allowed) delete tab.view;
  else if (known && !tab.view) setView(tab, known.view, known.at);
  resolveRows(tab);
}

/** Whether the tab's account may be asked of the connector. */
export function isOpen(tab: Tab, memory: Memory): boolean {
  const session = memory.pairing.get()?.session;
  const [page, portal, account] = [accountPage(tab), tab.overlay?.portal, tab.account];
  return page !== undefined && portal !== undefined && session !== undefined && account !== undefined
    ? mayView(tab.stance, { viewer: page.viewer, account }, portal, session.scope)
    : false;
}

/** Keeps the tab's reading to be reported: an administrator's, of a fresh page, once a page load and tab. */
export async function keepPageReading(tab: Tab, memory: Memory): Promise<void> {
  const [page, portal, shown] = [accountPage(tab), tab.overlay?.portal, tab.shown];
  if (!page || !portal || !shown || tab.account === undefined || page.tab === undefined) return;
  if (tab.stance !== 'admin' || !shown.fresh || page.boxes.length + page.states.length === 0) return;
  const name = `${walkOf(tab)}${page.pageOf?.number ?? ''} ${page.states.join()}`;
  const reported = memory.reported.get();
  if (reported.includes(name)) return;
  await memory.reported.set([...reported, name].slice(-REPORTED_KEPT));
  const place = { portal: portal.id, account: tab.account, tab: page.tab };
  const applied = await takeApplied(memory.applied, place);
  const { boxes, states, parent, complete, pageOf } = page;
  await keepReading(memory.readings, {
    ...place,
    readAt: shown.readAt,
    load: shown.load,
    boxes,
    states,
    complete,
    ...(parent !== undefined && { parent }),
    ...(pageOf && { pageOf }),
    applied,
  });
}

/** The name under which a page load's readings of one tab of an account are noted, before the number of the page. */
function walkOf({ shown, account }: Tab): string {
  const page = shown?.page.kind === 'account' ? shown.page : undefined;
  return `${shown?.load} ${account} ${page?.tab} `;
}

/** How many pages of the list that the tab shows were read since its page was loaded. */
export function pagesReported(tab: Tab, { reported }: Pick<Memory, 'reported'>): number {
  const walk = walkOf(tab);
  const numbers = reported
    .get()
    .filter((name) => name.startsWith(walk))
    .map((name) => name.slice(walk.length).split(' ')[0]);
  return new Set(numbers).size;
}

/** Asks the connector for the tab's account. Its trouble is the line's to tell; an unknown account is the tab's. */
export async function loadView(tab: Tab, line: Line, asking: AskForView): Promise<void> {
  const [portal, account] = [tab.overlay?.portal, tab.account];
  if (!portal || account === undefined) return;
  const onView = asking();
  try {
    await onView(await line.call(endpoints.account, { params: { portal: portal.id, account } }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status !== 404 || tab.account !== account) return;
    delete tab.view;
    tab.unknownAccount = true;
    resolveRows(tab);
  }
}

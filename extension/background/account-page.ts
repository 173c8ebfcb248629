import { Problem } from '../../shared/problem.ts';
import { endpoints } from '../../shared/wire/index.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PageShown } from '../message/page.ts';
import { takeApplied } from './applied.ts';
import type { Line } from './line.ts';
import type { Memory } from './memory.ts';
import { keepReading } from './readings.ts';
import { accountPage, resolveRows, setView, type Tab } from './tab.ts';
import { keyOf, mayView, sameKey, stanceOf } from './who.ts';
import { keepView, lastView } from './views.ts';

/** Enough for the pages of a morning: a page load is reported once a tab. */
const REPORTED_KEPT = 300;

/** Takes what a tab's page shows: whose page it is, who looks, and what is known of that account from before. */
export function takePage(tab: Tab, message: PageShown, memory: Memory): void {
  const session = memory.pairing.get()?.session;
  const portal = tab.overlay?.portal;
  tab.shown = message;
  delete tab.focus;
  const page = accountPage(tab);
  const account = page && portal && keyOf(page.account, portal);
  if (account === undefined || tab.account !== account) {
    delete tab.account;
    delete tab.view;
    delete tab.viewAt;
    tab.unknownAccount = false;
  }
  tab.stance = page && portal && session ? stanceOf(page, portal, session.scope) : 'unknown';
  if (account !== undefined) tab.account = account;
  const allowed = page && portal && session && mayView(tab.stance, page, portal, session.scope);
  const known = allowed && account !== undefined ? lastView(memory.views, portal.id, account) : undefined;
  if (!allowed) delete tab.view;
  else if (known && !tab.view) setView(tab, known.view, known.at);
  resolveRows(tab);
}

/** Whether the tab's account may be asked of the connector. */
export function isOpen(tab: Tab, memory: Memory): boolean {
  const session = memory.pairing.get()?.session;
  const [page, portal] = [accountPage(tab), tab.overlay?.portal];
  return page !== undefined && portal !== undefined && session !== undefined
    ? tab.account !== undefined && mayView(tab.stance, page, portal, session.scope)
    : false;
}

/** Keeps the tab's reading to be reported: an administrator's, of a fresh page, once a page load and tab. */
export async function keepPageReading(tab: Tab, memory: Memory): Promise<void> {
  const [page, portal, shown] = [accountPage(tab), tab.overlay?.portal, tab.shown];
  if (!page || !portal || !shown || tab.account === undefined || page.tab === undefined) return;
  if (tab.stance !== 'admin' || !shown.fresh || page.boxes.length === 0) return;
  const name = `${shown.load} ${page.tab}`;
  const reported = memory.reported.get();
  if (reported.includes(name)) return;
  await memory.reported.set([...reported, name].slice(-REPORTED_KEPT));
  const place = { portal: portal.id, account: tab.account, tab: page.tab };
  const applied = await takeApplied(memory.applied, place);
  await keepReading(memory.readings, { ...place, readAt: shown.readAt, boxes: page.boxes, applied });
}

/** Asks the connector for the tab's account. Its trouble is the line's to tell; an unknown account is the tab's. */
export async function loadView(
  tab: Tab,
  line: Line,
  onView: (view: AccountView) => Promise<void>,
): Promise<void> {
  const [portal, account] = [tab.overlay?.portal, tab.account];
  if (!portal || account === undefined) return;
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

/** Gives a view to every tab that shows its account. */
export async function spreadView(
  view: AccountView,
  tabs: Iterable<Tab>,
  views: Memory['views'],
  at: string,
): Promise<void> {
  await keepView(views, view, at);
  for (const tab of tabs)
    if (tab.overlay?.portal.id === view.portal && sameKey(tab.account, view.account.key))
      setView(tab, view, at);
}

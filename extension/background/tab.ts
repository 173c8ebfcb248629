import type { Runtime } from 'webextension-polyfill';
import { itemFromKey, type ItemKey } from '../../shared/plan/item.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { ToOverlay } from '../message/overlay.ts';
import type { AccountPage, PageShown } from '../message/page.ts';
import type { Stance } from '../message/panel.ts';
import { resolveBoxes } from './resolve.ts';

/** One browser tab with a portal's page in it. Everything here can be told again by the page itself. */
export interface Tab {
  readonly id: number;
  /** The page's end of the line; absent until it connects. */
  overlay?: { readonly port: Runtime.Port; readonly portal: PortalSetup };
  readonly panels: Set<Runtime.Port>;
  shown?: PageShown;
  stance: Stance;
  /** Key of the account on the page. */
  account?: string;
  view?: AccountView;
  viewAt?: string;
  unknownAccount: boolean;
  /** The item of each row, once there is a view. */
  keys: readonly (ItemKey | undefined)[];
  focus?: ItemKey;
}

export function newTab(id: number): Tab {
  return { id, panels: new Set(), stance: 'unknown', unknownAccount: false, keys: [] };
}

/** A new page has come into the tab: what the old one showed says nothing of it. */
export function forgetPage(tab: Tab): void {
  delete tab.shown;
  delete tab.account;
  delete tab.view;
  delete tab.viewAt;
  delete tab.focus;
  Object.assign(tab, newTab(tab.id), { panels: tab.panels });
}

/** The account page that the tab shows, if it shows one. */
export function accountPage(tab: Tab): AccountPage | undefined {
  return tab.shown?.page.kind === 'account' ? tab.shown.page : undefined;
}

/** Takes a new view of the tab's account, and resolves the page's rows with it. */
export function setView(tab: Tab, view: AccountView, at: string): void {
  tab.view = view;
  tab.viewAt = at;
  tab.unknownAccount = false;
  resolveRows(tab);
}

export function resolveRows(tab: Tab): void {
  const page = accountPage(tab);
  tab.keys = page && tab.view ? resolveBoxes(page.boxes, tab.view) : [];
}

export function tell(tab: Tab, message: ToOverlay): void {
  const port = tab.overlay?.port;
  port?.postMessage(message);
}

/** The rows of these items on the tab's page, with what the policy wants of each. Held items have no row here. */
export function rowsToApply(
  tab: Tab,
  keys: readonly ItemKey[],
): { row: number; ticked: boolean; key: ItemKey }[] {
  const wanted = new Set(keys);
  const items = new Map(tab.view?.items.map((item) => [item.key, item]));
  return tab.keys.flatMap((key, row) => {
    const item = key && wanted.has(key) ? items.get(key) : undefined;
    return key && item && item.state !== 'held' ? [{ row, key, ticked: item.desired }] : [];
  });
}

/** Administrator rights among these items: they are confirmed by name (ui.md). */
export function administratorRights(portal: PortalSetup, keys: readonly ItemKey[]): string[] {
  const ids = new Set(
    keys
      .map((key) => itemFromKey(key))
      .filter(({ kind }) => kind === 'feature')
      .map(({ id }) => id),
  );
  return portal.descriptor.features
    .filter(
      ({ id, sensitivity }) => ids.has(id) && (sensitivity === 'delegation' || sensitivity === 'all-sites'),
    )
    .map(({ label }) => label.fr);
}

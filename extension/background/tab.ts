import type { Runtime } from 'webextension-polyfill';
import { itemFromKey, type ItemKey } from '../../shared/plan/item.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { PageKey } from '../message/key.ts';
import type { ToOverlay } from '../message/overlay.ts';
import type { AccountPage, PageShown } from '../message/page.ts';
import type { Stance } from '../message/panel.ts';
import { resolveBoxes } from './resolve.ts';
import { wantedOf } from './wanted.ts';

/** One frame of a browser's tab with a portal's page in it. Everything here can be told again by the page itself. */
export interface Tab {
  /** `12.0`: the browser's tab and frame. */
  readonly seat: string;
  /** The browser's tab. */
  readonly id: number;
  /** The page's end of the line; absent until it connects. */
  overlay?: { readonly port: Runtime.Port; readonly portal: PortalSetup };
  readonly panels: Set<Runtime.Port>;
  shown?: PageShown;
  /** How a page that has changed is built. */
  structure?: string;
  /** What the page said last; `shown` once it is known whose page it is. */
  latest?: PageShown;
  stance: Stance;
  /** Key of the account on the page. */
  account?: string;
  view?: AccountView;
  viewAt?: string;
  unknownAccount: boolean;
  /** Several accounts carry the name that is all the page tells. */
  sharedName: boolean;
  /** What each row stands for, once there is a view. */
  keys: readonly (PageKey | undefined)[];
  focus?: PageKey;
}

/** The name of a frame, in the table of tabs and to the panel that is opened in it. */
export const seatOf = (tab: number, frame: number): string => `${tab}.${frame}`;

/** The inverse of {@link seatOf}. */
export const frameOf = ({ seat }: Pick<Tab, 'seat'>): number => Number(seat.slice(seat.indexOf('.') + 1));

export function newTab(id: number, frame = 0): Tab {
  return {
    seat: seatOf(id, frame),
    id,
    panels: new Set(),
    stance: 'unknown',
    unknownAccount: false,
    sharedName: false,
    keys: [],
  };
}

/** A new page has come into the tab: what the old one showed says nothing of it. */
export function forgetPage(tab: Tab): void {
  delete tab.shown;
  delete tab.latest;
  delete tab.account;
  delete tab.view;
  delete tab.viewAt;
  delete tab.focus;
  delete tab.structure;
  Object.assign(tab, newTab(tab.id), { seat: tab.seat, panels: tab.panels });
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

/** The rows of these on the tab's page, with what the policy wants of each. What is held has no row here. */
export function rowsToApply(
  tab: Tab,
  keys: readonly PageKey[],
): { row: number; ticked: boolean; value?: string; key: PageKey }[] {
  const { view } = tab;
  if (!view) return [];
  const asked = new Set(keys);
  return tab.keys.flatMap((key, row) => {
    const wanted = key && asked.has(key) ? wantedOf(view, key) : undefined;
    if (!key || !wanted || wanted.mark === 'held') return [];
    const { ticked, value } = wanted;
    return [{ row, key, ticked, ...(value !== undefined && { value }) }];
  });
}

/** Administrator rights among these items: they are confirmed by name (ui.md). */
export function administratorRights(portal: PortalSetup, keys: readonly PageKey[]): string[] {
  const ids = new Set(
    keys
      .map((key) => itemFromKey(key as ItemKey))
      .filter(({ kind }) => kind === 'feature')
      .map(({ id }) => id),
  );
  return portal.descriptor.features
    .filter(
      ({ id, sensitivity }) => ids.has(id) && (sensitivity === 'delegation' || sensitivity === 'all-sites'),
    )
    .map(({ label }) => label.fr);
}

/** Of the frames of a browser's tab, the one that shows an account; else its page. */
export function shownIn(tabs: Iterable<Tab>, id: number | undefined): Tab | undefined {
  const own = [...tabs].filter((tab) => tab.id === id && tab.overlay);
  return own.find((tab) => tab.shown?.page.kind === 'account') ?? own[0];
}

/** The portal's signed-in user, as the tab's page writes it. */
export function viewerOf({ shown }: Tab): string | undefined {
  const page = shown?.page;
  return page && 'viewer' in page ? page.viewer : undefined;
}

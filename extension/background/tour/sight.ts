import { normaliseLabel } from '../../../shared/portal/label.ts';
import { currentLeg, type Tour } from '../../message/tour.ts';
import type { AccountView } from '../../../shared/wire/account.ts';
import { accountPage, type Tab } from '../tab.ts';
import { keyOf, sameKey } from '../who.ts';
import { wantedOf } from '../wanted.ts';
import type { Sight } from './next.ts';

const ELSEWHERE: Sight = { kind: 'elsewhere' };
const OF_BOXES: ReadonlySet<string> = new Set(['grant', 'revoke', 'setProfile', 'setHours']);

/** What a tour sees on the page of a seat; undefined while it is not known yet. */
export function sightOf(tab: Tab): Sight | undefined {
  const portal = tab.overlay?.portal;
  const page = tab.shown?.page;
  if (!portal || !page) return undefined;
  if (page.kind === 'changed') return { kind: 'stop', reason: 'changed' };
  if (page.kind === 'account-list') {
    const accounts = page.accounts.flatMap(({ key: written }) => {
      const key = keyOf(written, portal);
      return key === undefined ? [] : [[key.toLowerCase(), written] as const];
    });
    return { kind: 'list', accounts: new Map(accounts), last: page.last };
  }
  if (page.kind !== 'account') return ELSEWHERE;
  if (tab.stance === 'mismatch') return { kind: 'stop', reason: 'mismatch' };
  if (tab.sharedName || tab.account === undefined) return { ...NOBODY, tab: page.tab };
  return tab.view && atAccount(tab, tab.view);
}

const NOBODY = {
  kind: 'account',
  account: undefined,
  page: undefined,
  ready: [],
  unsaved: 0,
  locked: 0,
  byHand: [],
  left: 0,
  others: 0,
} as const;

function atAccount(tab: Tab, view: AccountView): Sight {
  const page = accountPage(tab);
  const { descriptor } = tab.overlay!.portal;
  const buttons = new Set(
    descriptor.pages.singles.filter(({ shape }) => shape === 'buttons').map(({ feature }) => feature),
  );
  const rows = (page?.boxes ?? []).flatMap((box, row) => {
    const key = tab.keys[row];
    const wanted = key && wantedOf(view, key);
    return key && wanted && wanted.mark !== 'held' ? [{ key, box, wanted }] : [];
  });
  const differing = rows.filter(({ box, wanted }) =>
    box.value
      ? normaliseLabel(box.value.now) !== normaliseLabel(wanted.value ?? '')
      : box.now !== wanted.ticked,
  );
  const isButton = (key: string): boolean => buttons.has(key.replace('feature:', ''));
  // Clicking what the portal greys out does nothing; a page to be edited first greys out everything.
  const locked = page?.consultation === true && descriptor.pages.edit !== undefined;
  const boxes = differing.filter(({ key }) => !isButton(key));
  const steps = view.steps.filter((step) => !step.held);
  const done = steps.filter(({ kind, item }) => OF_BOXES.has(kind) && !isButton(`feature:${item?.id}`));
  return {
    kind: 'account',
    account: view.account.key.toLowerCase(),
    tab: page?.tab,
    page: page?.pageOf,
    ready: locked ? [] : boxes.filter(({ box }) => !box.disabled).map(({ key }) => key),
    locked: locked ? boxes.length : 0,
    unsaved: (page?.boxes ?? []).filter(({ saved, now, value }) =>
      value ? value.saved !== value.now : saved !== now,
    ).length,
    byHand: differing
      .map(({ key }) => key)
      .filter(isButton)
      .map((key) => key.slice('feature:'.length)),
    left: done.length,
    others: steps.length - done.length,
  };
}

/**
 * The seat that a tour acts on: where its account is open, else where the list is, else any. It keeps to the tab that it
 * was begun in; accounts of some portals open in a window of their own.
 */
export function seatFor(tour: Tour, all: Iterable<Tab>): Tab | undefined {
  const account = currentLeg(tour)?.account;
  const tabs = [...all].filter(({ id, overlay, shown }) => {
    const portal = overlay?.portal;
    const isWindow = portal?.descriptor.pages.framed === true && shown?.page.kind === 'account';
    return portal?.id === tour.portal && (id === tour.tab || isWindow);
  });
  return (
    tabs.find((tab) => tab.account !== undefined && account !== undefined && sameKey(tab.account, account)) ??
    tabs.find((tab) => tab.shown?.page.kind === 'account-list') ??
    tabs.find((tab) => tab.shown?.page.kind === 'account') ??
    tabs.find((tab) => tab.shown !== undefined)
  );
}

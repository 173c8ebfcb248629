import type { Target } from '../../adapter/contract.ts';
import type { PageKey } from '../../message/key.ts';
import { currentLeg, type LegOutcome, type StopReason, type Tour } from '../../message/tour.ts';

/** What a tour has to know of the page before it. Accounts by key, as the connector writes them. */
export type Sight =
  | {
      readonly kind: 'account';
      readonly account: string | undefined;
      readonly tab: string | undefined;
      /** Which page of the tab's list, where it has several. */
      readonly page: { readonly number: number; readonly of: number } | undefined;
      /** Rows that differ from the policy and can be clicked. */
      readonly ready: readonly PageKey[];
      /** Rows that were clicked and wait for the portal's save. */
      readonly unsaved: number;
      /** Rows that differ and have to wait for `edit` to be pressed. */
      readonly locked: number;
      /** Features of this tab that differ and that only the user may press a button for. */
      readonly byHand: readonly string[];
      /** Unheld steps of the account's boxes that nobody has seen done. */
      readonly left: number;
      /** Its other unheld steps: to invite, to suspend, to archive. */
      readonly others: number;
    }
  | {
      readonly kind: 'list';
      /** By key, as the portal writes each. */
      readonly accounts: ReadonlyMap<string, string>;
      readonly last: boolean;
    }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'stop'; readonly reason: StopReason };

export type Move =
  /** `again` = the list is gone through once more, from its beginning. */
  | { readonly kind: 'go'; readonly target: Target; readonly again?: boolean }
  | { readonly kind: 'apply'; readonly keys: readonly PageKey[] }
  /** The open tab needs nothing more. */
  | { readonly kind: 'visited'; readonly tab: string }
  /** Look again from the beginning: what was saved is read back. */
  | { readonly kind: 'verify' }
  | { readonly kind: 'outcome'; readonly outcome: LegOutcome }
  | { readonly kind: 'list-end' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'stop'; readonly reason: StopReason };

/**
 * The next move of a tour, from where it is and what it sees. Pure. `readsBack`: the portal's pages do not show by
 * themselves what is saved.
 */
export function nextMove(tour: Tour, sight: Sight, readsBack: boolean): Move {
  if (sight.kind === 'stop') return { kind: 'stop', reason: sight.reason };
  const leg = currentLeg(tour);
  if (!leg) {
    if (!tour.discovers || tour.listSeen) return { kind: 'finish' };
    if (sight.kind !== 'list') return { kind: 'go', target: { kind: 'list' } };
    return sight.last ? { kind: 'list-end' } : { kind: 'go', target: { kind: 'next' } };
  }
  const key = leg.account.toLowerCase();
  const isBack = tour.under.phase === 'work' || tour.under.left;
  if (sight.kind === 'account' && sight.account === key && isBack)
    return atAccount(tour, sight, leg.tabs, readsBack);
  if (sight.kind !== 'list') return { kind: 'go', target: { kind: 'list' } };
  const written = sight.accounts.get(key);
  if (written !== undefined) return { kind: 'go', target: { kind: 'account', key: written } };
  if (!sight.last) return { kind: 'go', target: { kind: 'next' } };
  // The list may have been open at its end: from its beginning once more, then it is not there.
  if (tour.under.searched) return { kind: 'outcome', outcome: 'skipped' };
  return { kind: 'go', target: { kind: 'list' }, again: true };
}

function atAccount(
  tour: Tour,
  sight: Extract<Sight, { kind: 'account' }>,
  tabs: readonly string[],
  readsBack: boolean,
): Move {
  const { under, kind } = tour;
  const { tab, page } = sight;
  const works = kind !== 'read' && under.phase === 'work';
  const wanted = tabs.filter((each) => !under.visited.includes(each));
  if (tab !== undefined && wanted.includes(tab)) {
    if (works && sight.locked > 0) return { kind: 'go', target: { kind: 'edit' } };
    if (works && sight.ready.length > 0) return { kind: 'apply', keys: sight.ready };
    const more = page && page.number < page.of && !under.pages.includes(page.number + 1);
    if (more) return { kind: 'go', target: { kind: 'next' } };
    if (works && (sight.unsaved > 0 || under.touched)) return { kind: 'go', target: { kind: 'save' } };
    const [button] = sight.byHand;
    if (works && tour.how === 'point' && button !== undefined)
      return { kind: 'go', target: { kind: 'button', feature: button } };
    return { kind: 'visited', tab };
  }
  const [next] = wanted;
  if (next !== undefined) return { kind: 'go', target: { kind: 'tab', tab: next } };
  if (kind === 'read') return { kind: 'outcome', outcome: 'done' };
  if (under.phase === 'work' && under.saved && readsBack) return { kind: 'verify' };
  if (sight.left === 0) return { kind: 'outcome', outcome: sight.others === 0 ? 'done' : 'by-hand' };
  return under.saved ? { kind: 'stop', reason: 'not-saved' } : { kind: 'outcome', outcome: 'by-hand' };
}

import type { AccountView } from '../../shared/wire/account.ts';
import type { ItemKey } from '../../shared/plan/item.ts';
import type { RowMark, ToOverlay } from '../message/overlay.ts';

type View = Extract<ToOverlay, { type: 'view' }>;

/** What the overlay may know of each row: what is wanted of it, and nothing of why. */
export function marksOf(keys: readonly (ItemKey | undefined)[], view: AccountView): RowMark[] {
  const items = new Map(view.items.map((item) => [item.key, item]));
  return keys.map((key, row) => {
    const item = key && items.get(key);
    if (!item) return { row, wanted: 'unknown' };
    const wanted = item.desired ? 'yes' : 'no';
    if (item.state !== 'held' && item.state !== 'exception') return { row, wanted };
    return { row, wanted, mark: item.state };
  });
}

/** The account's steps that stand in other tabs than this one, and the tabs that nobody has read. */
export function elsewhereOf(view: AccountView, tab: string | undefined): View['elsewhere'] {
  const steps = view.steps.filter((step) => step.tab !== undefined && step.tab !== tab && !step.held);
  return {
    grant: steps.filter(({ kind }) => kind === 'grant').length,
    revoke: steps.filter(({ kind }) => kind === 'revoke').length,
    unread: view.unread.filter((unread) => unread !== tab).length,
  };
}

import type { AccountView } from '../../shared/wire/account.ts';
import type { PageKey } from '../message/key.ts';
import type { RowMark, ToOverlay } from '../message/overlay.ts';
import { wantedOf } from './wanted.ts';

type View = Extract<ToOverlay, { type: 'view' }>;

/** What the overlay may know of each row: what is wanted of it, and nothing of why. */
export function marksOf(keys: readonly (PageKey | undefined)[], view: AccountView): RowMark[] {
  return keys.map((key, row) => {
    const wanted = key && wantedOf(view, key);
    if (!wanted) return { row, wanted: 'unknown' };
    const { ticked, value, mark } = wanted;
    return {
      row,
      wanted: ticked ? 'yes' : 'no',
      ...(value !== undefined && { value }),
      ...(mark && { mark }),
    };
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

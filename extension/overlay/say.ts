import type { Reading } from '../adapter/contract.ts';
import type { ToOverlay } from '../message/overlay.ts';
import type { Counts } from './sign.ts';
import { counted, sayCounts, words } from './words.ts';

export type View = Extract<ToOverlay, { type: 'view' }>;

/** What the launcher says: «3 à accorder · 1 à retirer», and what remains to be saved or why nothing can be done. */
export interface Saying {
  readonly say: string;
  readonly note: string;
  readonly tone: 'calm' | 'work' | 'warn';
}

/** What the launcher says of this page; undefined on a page that shows no account. */
export function saying(reading: Reading, view: View | undefined, counts: Counts): Saying | undefined {
  if (reading.kind === 'changed') return { say: words.changed, note: '', tone: 'warn' };
  if (reading.kind !== 'account') return undefined;
  const standing = view?.standing ?? 'loading';
  const isFine = standing === 'ok' || standing === 'readonly';
  const trouble = words.standings[standing];
  const toSave = counts.unsaved > 0 ? counted(words.toSave, counts.unsaved) : '';
  const other = reading.unreadable ? words.otherList : '';
  if (!view || (!isFine && view.rows.length === 0))
    return { say: trouble, note: toSave, tone: standing === 'loading' ? 'calm' : 'warn' };
  const differs = counts.toGrant + counts.toRevoke + view.elsewhere.grant + view.elsewhere.revoke > 0;
  return {
    say: sayCounts(counts, view.elsewhere),
    note: [trouble, toSave, other].filter(Boolean).join(' · '),
    tone: !isFine ? 'warn' : differs || toSave ? 'work' : 'calm',
  };
}

import { useEffect, useState } from 'preact/hooks';
import type { AccountView } from '../../shared/wire/account.ts';
import type { DraftSoFar } from '../message/panel.ts';
import { type Draft, fromKept, isWritten, toKept } from './exception-draft.ts';
import type { Send } from './send.ts';

/**
 * The exception in preparation for this account. The background keeps every change, so that a reload of the portal's
 * page or an unreachable connector loses nothing; once the exception is there, the draft is gone.
 */
export function useDraft(
  kept: DraftSoFar | undefined,
  view: AccountView,
  send: Send,
): readonly [Draft | undefined, (draft: Draft | undefined) => void] {
  const [draft, setDraft] = useState(() => kept && fromKept(kept));
  const change = (next: Draft | undefined) => {
    setDraft(next);
    void send({ type: 'panel.draft', draft: next ? toKept(next) : null });
  };
  useEffect(() => {
    if (draft && isWritten(draft, view)) change(undefined);
  }, [view]);
  return [draft, change];
}

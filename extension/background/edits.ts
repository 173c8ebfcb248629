import { endpoints } from '../../shared/wire/index.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import { ruleEdits } from '../message/confirm.ts';
import { keepDraft } from './drafts.ts';
import { dropIntent, keepIntent, type WaitingIntent } from './intents.ts';
import type { Line } from './line.ts';
import type { Memory } from './memory.ts';
import { isFinal } from './reporter.ts';
import { toReport } from './report.ts';
import type { AskForView } from './view-taker.ts';

export interface Edits {
  /** Sends one confirmed edit. @throws Problem when it was refused: it is kept with the problem, to be looked at again */
  readonly send: (edit: WaitingIntent) => Promise<'done' | 'kept'>;
  /** Sends every edit that was confirmed while the connector was away. */
  readonly flush: () => Promise<void>;
}

/** The confirmed edits on their way to the connector. */
export function createEdits(
  line: Line,
  { intents, drafts }: Pick<Memory, 'intents' | 'drafts'>,
  asking: AskForView,
): Edits {
  const send = async (edit: WaitingIntent): Promise<'done' | 'kept'> => {
    const onView = asking();
    try {
      const view = await write(line, edit);
      await dropIntent(intents, edit.id);
      if (edit.intent.kind === 'add-override') await keepDraft(drafts, edit.portal, edit.account, undefined);
      if (view) await onView(view);
      return 'done';
    } catch (error) {
      if (!isFinal(error)) return 'kept';
      const { agreed: _, ...open } = edit;
      await keepIntent(intents, { ...open, problem: toReport(error) });
      throw error;
    }
  };
  const flush = async (): Promise<void> => {
    for (const edit of intents.get().filter(({ agreed }) => agreed))
      // The problem is kept with the edit, where the panel shows it.
      await send(edit).catch(() => undefined);
  };
  return { send, flush };
}

/** Undefined when it was written, and what it comes to could not be asked any more. */
async function write(line: Line, edit: WaitingIntent): Promise<AccountView | undefined> {
  const { intent, agreed } = edit;
  const params = { portal: edit.portal, account: edit.account };
  if (intent.kind === 'end-override')
    return await line.call(endpoints.endOverride, { params: { ...params, override: intent.override } });
  if (intent.kind === 'edit-rule') {
    const { base } = intent;
    const edits = ruleEdits.parse(intent.edits);
    await line.call(endpoints.editPolicy, { body: { base, edits, reason: agreed?.reason ?? '' } });
    // Written is written: whatever comes after may not send it once more.
    return await line.call(endpoints.account, { params }).catch(() => undefined);
  }
  if (intent.kind !== 'add-override') throw new Error('an apply intent is no edit');
  return await line.call(endpoints.addOverride, {
    params,
    body: { ...intent.draft, hash: agreed?.hash ?? '' },
  });
}

import { useEffect } from 'preact/hooks';
import { keysOf } from '../../shared/ui/hotkeys.ts';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { WorkState } from '../message/work.ts';
import type { Asked } from './asked.ts';
import { autopilotOf } from './autopilot.ts';
import { Begin } from './begin.tsx';
import { Diff } from './diff.tsx';
import { QueueList } from './queue-list.tsx';
import { words } from './queue.words.ts';
import type { Send } from '../message/send.ts';
import { useQueue } from './use-queue.ts';
import { useResult } from './use-result.ts';
import { useTab } from './use-tab.ts';
import { Waits } from './waits.tsx';
import { Where } from './where.tsx';

export interface QueueProps {
  readonly state: WorkState;
  readonly portal: PortalSetup;
  readonly asked: Asked;
  readonly send: Send;
  readonly onBack: () => void;
}

/** The plan as work, account by account. This window is the confirmation: what changes stands above the button. */
export function Queue({ state, portal, asked, send, onBack }: QueueProps) {
  const text = useWords(words);
  const { queue, problem, busy, moved, make, start } = useQueue(portal.id, send);
  const result = useResult(portal.id, send);
  const where = useTab(state, portal, asked);
  useEffect(() => {
    const ends = new AbortController();
    const back = () => {
      onBack();
      return true;
    };
    addEventListener('keydown', keysOf({ search: () => {}, back }), { signal: ends.signal });
    return () => ends.abort();
  }, [onBack]);
  return (
    <>
      <button type="button" class="plain back" onClick={onBack}>
        {text.back}
      </button>
      <Where state={state} portal={portal} where={where} />
      <section class="queue" aria-labelledby="queue">
        <h2 id="queue">
          {queue ? text.accounts(queue.accounts.length) : text.title(portal.descriptor.name)}
        </h2>
        {problem && <ProblemNotice live problem={problem} />}
        {moved && (
          <Notice tone="warn" live title={text.moved}>
            <p>{text.movedTodo}</p>
          </Notice>
        )}
        {!queue && !problem && (
          <p role="status" class="quiet">
            {text.making}
          </p>
        )}
        {queue && <Diff queue={queue} portal={portal.descriptor} held={result?.held ?? 0} />}
        {queue && <Waits queue={queue} />}
        {queue?.standing === 'ready' && queue.accounts.length > 0 && (
          <Begin
            queue={queue}
            portal={portal.descriptor}
            autopilot={autopilotOf(state, queue)}
            disabled={busy || where.tab === undefined || where.isStranger}
            onStart={(how) => start(where.tab!, how)}
          />
        )}
        {(problem || queue?.standing === 'waits') && (
          <button type="button" disabled={busy} onClick={make}>
            {text.again}
          </button>
        )}
      </section>
      {queue && queue.accounts.length > 0 && <QueueList accounts={queue.accounts} />}
    </>
  );
}

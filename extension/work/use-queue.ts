import { useEffect, useState } from 'preact/hooks';
import type { ProblemReport } from '../message/answer.ts';
import type { WorkAnswers } from '../message/work.ts';
import type { Send } from '../message/send.ts';

export type QueueAnswer = WorkAnswers['work.queue'];
export type How = 'press' | 'point';

interface QueueWork {
  /** Undefined until it is made. */
  readonly queue: QueueAnswer | undefined;
  readonly problem: ProblemReport | undefined;
  readonly busy: boolean;
  /** Another queue came in the place of the one that was to be started. */
  readonly moved: boolean;
  readonly make: () => Promise<void>;
  readonly start: (tab: number, how: How) => Promise<void>;
}

/** The portal's queue as it was shown, and the start of exactly that. */
export function useQueue(portal: string, send: Send): QueueWork {
  const [queue, setQueue] = useState<QueueAnswer>();
  const [problem, setProblem] = useState<ProblemReport>();
  const [busy, setBusy] = useState(false);
  const [moved, setMoved] = useState(false);
  const ask = async (): Promise<QueueAnswer | undefined> => {
    const answer = await send({ type: 'work.queue', portal });
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setQueue(answer.value);
    return answer.ok ? answer.value : undefined;
  };
  const make = async (): Promise<void> => {
    setMoved(false);
    setBusy(true);
    await ask();
    setBusy(false);
  };
  const begin = async (tab: number, how: How, shown: QueueAnswer, mayRenew: boolean): Promise<void> => {
    const what = { kind: 'queue', plan: shown.plan, how } as const;
    const answer = await send({ type: 'work.start', portal, tab, what });
    if (answer.ok) return setProblem(undefined);
    if (answer.problem.code !== 'EXT_QUEUE_GONE' || !mayRenew) return setProblem(answer.problem);
    // The background has slept since and forgot what it had queued: the same again was agreed to already.
    const fresh = await ask();
    if (!fresh) return undefined;
    if (isSame(fresh, shown)) return begin(tab, how, fresh, false);
    setMoved(true);
  };
  useEffect(() => void make(), [portal]);
  return {
    queue,
    problem,
    busy,
    moved,
    make,
    start: async (tab, how) => {
      if (!queue) return;
      setMoved(false);
      setBusy(true);
      await begin(tab, how, queue, true);
      setBusy(false);
    },
  };
}

function isSame(a: QueueAnswer, b: QueueAnswer): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

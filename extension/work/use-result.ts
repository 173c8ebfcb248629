import { useEffect, useState } from 'preact/hooks';
import type { WorkAnswers } from '../message/work.ts';
import type { Send } from '../message/send.ts';

export type Result = WorkAnswers['work.result'];

/** What the portal's plan comes to now: undefined until it is known, null when the connector does not say. */
export function useResult(portal: string, send: Send): Result | null | undefined {
  const [result, setResult] = useState<Result | null>();
  useEffect(() => {
    let isAwaited = true;
    void (async () => {
      const answer = await send({ type: 'work.result', portal });
      if (isAwaited) setResult(answer.ok ? answer.value : null);
    })();
    return () => {
      isAwaited = false;
    };
  }, [portal]);
  return result;
}

import { useState } from 'preact/hooks';
import type { Answer, ProblemReport } from '../message/answer.ts';
import type { Answers, Command } from '../message.ts';
import type { Send } from '../message/send.ts';

interface Asking {
  /** The answer to come, so that nothing is asked twice. */
  readonly busy: boolean;
  readonly problem: ProblemReport | undefined;
  readonly ask: <C extends Command>(command: C) => Promise<Answer<Answers[C['type']]>>;
}

/** Asks the background, and keeps the problem of the last answer for the reader. */
export function useAsking(send: Send): Asking {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemReport>();
  const ask: Asking['ask'] = async (command) => {
    setBusy(true);
    const answer = await send(command);
    setProblem(answer.ok ? undefined : answer.problem);
    setBusy(false);
    return answer;
  };
  return { busy, problem, ask };
}

import { Problem } from '../../shared/problem.ts';
import type { Connection } from '../message/connection.ts';
import { callConnector, type AnswerOf, type AnyEndpoint, type CallInput } from './client.ts';
import type { Pairing } from './pairing.ts';
import { problems } from './problems.ts';
import { toReport } from './report.ts';

/** Longer than this and the browser may put the background to sleep between two tries. */
const BACK_OFF_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 20_000];

/** The line to the connector: every call goes through it, so that its state is always known. */
export interface Line {
  readonly connection: () => Connection;
  /** As `callConnector`, with the session's token. @throws Problem also EXT_NOT_PAIRED, EXT_PAIRING_OVER */
  readonly call: <E extends AnyEndpoint>(endpoint: E, input: CallInput<E>) => Promise<AnswerOf<E>>;
  /** Forgets the trouble: after a pairing, or because the user asks. */
  readonly reset: () => void;
}

/**
 * `onChange`: the state is another one. `onRetry`: everything that waits is to be tried again, because its time has
 * come or because some other call got through.
 */
export function openLine(
  pairing: () => Pairing | undefined,
  onChange: () => void,
  onRetry: () => void,
  now: () => number = Date.now,
): Line {
  let connection: Connection = { state: pairing() ? 'connecting' : 'unpaired' };
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const move = (next: Connection): void => {
    const before = connection;
    connection = next;
    if (JSON.stringify(before) !== JSON.stringify(next)) onChange();
  };
  const reset = (): void => {
    clearTimeout(timer);
    timer = undefined;
    failures = 0;
    move({ state: pairing() ? 'connecting' : 'unpaired' });
  };
  const answered = (): void => {
    const wasWaiting = timer !== undefined;
    clearTimeout(timer);
    timer = undefined;
    failures = 0;
    move({ state: 'ok' });
    if (wasWaiting) queueMicrotask(onRetry);
  };
  const failed = (problem: Problem): void => {
    if (problem.status === 401) return move({ state: 'refused', problem: toReport(problem) });
    if (problem.code !== 'EXT_UNREACHABLE') return;
    const since = connection.state === 'unreachable' ? connection.since : new Date(now()).toISOString();
    // Calls that fail together are one failure.
    if (timer !== undefined) return;
    const wait = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 0;
    failures++;
    timer = setTimeout(() => {
      timer = undefined;
      onRetry();
    }, wait);
    const retryAt = new Date(now() + wait).toISOString();
    move({ state: 'unreachable', since, retryAt, problem: toReport(problem) });
  };
  return {
    connection: () => connection,
    reset,
    call: async (endpoint, input) => {
      const paired = pairing();
      if (!paired) throw problems.EXT_NOT_PAIRED({});
      try {
        const answer = await callConnector(paired.connector, paired.token, endpoint, input);
        answered();
        return answer;
      } catch (error) {
        const problem = overIfRefused(error, paired);
        if (problem instanceof Problem) failed(problem);
        throw problem;
      }
    },
  };
}

/** A 401 of the connector, whatever its code, means that this token is worth nothing any more. */
function overIfRefused(error: unknown, { connector, via }: Pairing): unknown {
  if (!(error instanceof Problem) || error.status !== 401) return error;
  const over = via === 'sign-in' ? problems.EXT_SESSION_OVER : problems.EXT_PAIRING_OVER;
  return over({ connector }, { cause: error });
}

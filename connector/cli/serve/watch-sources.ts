import type { Logger } from 'pino';
import { noticesOf, type SourceState } from '../../intake/state.ts';

/** Logs what somebody has to look at, once as long as it stays; answers the function to call again and again. */
export function sourceWatch(
  states: () => Promise<readonly SourceState[]>,
  log: Pick<Logger, 'warn' | 'error'>,
): () => Promise<void> {
  let told: ReadonlySet<string> = new Set();
  return async () => {
    try {
      const notices = (await states()).flatMap((state) =>
        noticesOf(state).map((problem) => ({ source: state.source, problem })),
      );
      for (const { source, problem } of notices)
        if (!told.has(problem.message))
          log.warn({ source, problem: problem.code, detail: problem.message }, 'source to look at');
      told = new Set(notices.map(({ problem }) => problem.message));
    } catch (error) {
      log.error({ err: error }, 'sources not watched');
    }
  };
}

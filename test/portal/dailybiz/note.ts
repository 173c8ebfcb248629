import { ACCESS } from './catalogue.ts';
import type { LogEntry } from './state.ts';
import type { Visit } from './visit.ts';

/** Writes a mutating post-back into the log of the tests and, as R66 has it, into the history that people read. */
export function note({ state, viewer }: Visit, what: LogEntry['what'], on: string, event: string): void {
  state.log.push({ by: viewer.email, what, on });
  state.history.push({ at: state.clock(), user: viewer.email, module: ACCESS.id, event });
}

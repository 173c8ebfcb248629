import { intakeProblems } from './problems.ts';

/** Sources being read by this process, for each store. */
const running = new WeakMap<object, Set<string>>();

/** Runs alone among the reads of a source into a store. @throws Problem SYNC_RUNNING */
export async function oneAtATime<T>(store: object, source: string, run: () => Promise<T>): Promise<T> {
  const busy = running.get(store) ?? new Set();
  running.set(store, busy);
  if (busy.has(source)) throw intakeProblems.SYNC_RUNNING({ source });
  busy.add(source);
  try {
    return await run();
  } finally {
    busy.delete(source);
  }
}

import type { Text } from '../problem.ts';

/** A function of a portal that can be granted. `implies` makes a DAG: full ⇒ move only ⇒ view. */
export interface Feature {
  /** Key, unique in its portal; what policies name. */
  readonly id: string;
  readonly label: Text;
  readonly implies: readonly string[];
}

/** Every feature reachable from `start` by `next`, `start` included. Cycles are harmless. */
export function reach(start: string, next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const other of next(id)) seen.add(other);
  return seen;
}

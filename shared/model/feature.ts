/** Every feature reachable from `start` by `next`, `start` included. Cycles are harmless. */
export function reach(start: string, next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const other of next(id)) seen.add(other);
  return seen;
}

import type { TabReading } from '../../store/store.ts';
import { cellsOf } from './cells.ts';

/** What is not as it was, by key; of a first reading that it is one. */
export function differences(before: TabReading | undefined, after: TabReading): readonly string[] {
  if (!before) return [`first reading of ${after.tab}`];
  const known = cellsOf(before);
  const written = (value: unknown) => JSON.stringify(value);
  return [...cellsOf(after)]
    .filter(([key, { value }]) => !known.has(key) || written(known.get(key)!.value) !== written(value))
    .map(([key]) => key);
}

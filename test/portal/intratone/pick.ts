import { createHash } from 'node:crypto';

/** A number that is always the same for the same text. */
export function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}

/** Between `fewest` and `most` of the items, always the same ones for the same seed. */
export function pick(
  items: readonly string[],
  seed: string,
  [fewest, most]: readonly [number, number],
): string[] {
  const count = fewest + (hashOf(seed) % (most - fewest + 1));
  return items.toSorted((a, b) => hashOf(`${seed} ${a}`) - hashOf(`${seed} ${b}`)).slice(0, count);
}

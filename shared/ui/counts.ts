import type { ItemState } from '../wire/account.ts';

export type Counts = Readonly<Record<ItemState, number>>;

export function countStates(items: readonly { readonly state: ItemState }[]): Counts {
  const counts = { granted: 0, none: 0, toGrant: 0, toRevoke: 0, held: 0, unknown: 0, exception: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
}

/** The states that ask for something to be done or decided. */
export const differing: readonly ItemState[] = ['toGrant', 'toRevoke', 'held'];

export function differs(counts: Counts): boolean {
  return differing.some((state) => counts[state] > 0);
}

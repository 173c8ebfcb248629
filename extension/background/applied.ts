import { z } from 'zod';
import type { ItemKey } from '../../shared/plan/item.ts';
import { itemKey } from '../../shared/wire/parts.ts';
import type { Stored } from './stored.ts';

/** Items that Portillon clicked on a tab since that tab was last read, by portal, account and tab. */
export const applied = z.record(z.string(), z.array(itemKey));
type Applied = z.infer<typeof applied>;

interface Place {
  readonly portal: string;
  readonly account: string;
  readonly tab: string;
}

const nameOf = ({ portal, account, tab }: Place): string => JSON.stringify([portal, account, tab]);

export function appliedAt(store: Stored<Applied>, place: Place): readonly ItemKey[] {
  return store.get()[nameOf(place)] ?? [];
}

export async function noteApplied(
  store: Stored<Applied>,
  place: Place,
  keys: readonly ItemKey[],
): Promise<void> {
  if (keys.length === 0) return;
  const all = new Set([...appliedAt(store, place), ...keys]);
  await store.set({ ...store.get(), [nameOf(place)]: [...all] });
}

/** The clicks go out with the reading that follows them, once. */
export async function takeApplied(store: Stored<Applied>, place: Place): Promise<ItemKey[]> {
  const { [nameOf(place)]: keys = [], ...others } = store.get();
  if (keys.length > 0) await store.set(others);
  return keys;
}

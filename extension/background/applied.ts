import { z } from 'zod';
import { pageKey, type PageKey } from '../message/key.ts';
import type { Stored } from './stored.ts';

/** Items that Portillon clicked on a tab since that tab was last read, by portal, account and tab. */
export const applied = z.record(z.string(), z.array(pageKey));
type Applied = z.infer<typeof applied>;

interface Place {
  readonly portal: string;
  readonly account: string;
  readonly tab: string;
}

const nameOf = ({ portal, account, tab }: Place): string => JSON.stringify([portal, account, tab]);

export function appliedAt(store: Stored<Applied>, place: Place): readonly PageKey[] {
  return store.get()[nameOf(place)] ?? [];
}

export async function noteApplied(
  store: Stored<Applied>,
  place: Place,
  keys: readonly PageKey[],
): Promise<void> {
  if (keys.length === 0) return;
  const all = new Set([...appliedAt(store, place), ...keys]);
  await store.set({ ...store.get(), [nameOf(place)]: [...all] });
}

/** The clicks go out with the reading that follows them, once. */
export async function takeApplied(store: Stored<Applied>, place: Place): Promise<PageKey[]> {
  const { [nameOf(place)]: keys = [], ...others } = store.get();
  if (keys.length > 0) await store.set(others);
  return keys;
}

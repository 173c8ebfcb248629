import type { Stored } from '../../../extension/background/stored.ts';

/** What the browser's storage keeps, in memory. */
export function stored<T>(first: T): Stored<T> {
  let value = first;
  return {
    get: () => value,
    set: async (next) => void (value = next),
  };
}

import type { Storage } from 'webextension-polyfill';
import type { z } from 'zod';

/** One value in the browser's storage, kept in memory too: the background reads it without waiting. */
export interface Stored<T> {
  get(): T;
  /** Resolves when it is on disk. */
  set(next: T): Promise<void>;
}

export type Area = Pick<Storage.StorageArea, 'get' | 'set'>;

/** Loads a value; one of an older shape counts as absent. */
export async function openStored<T>(
  area: Area,
  key: string,
  schema: z.ZodType<T>,
  absent: T,
): Promise<Stored<T>> {
  const read = await area.get(key);
  const known = schema.safeParse(read[key]);
  let value = known.success ? known.data : absent;
  return {
    get: () => value,
    set: async (next) => {
      value = next;
      await area.set({ [key]: next ?? null });
    },
  };
}

import type { z } from 'zod';

/** One value in the browser's storage, kept in memory too: the background reads it without waiting. */
export interface Stored<T> {
  get(): T;
  /** Resolves when it is on disk. */
  set(next: T): Promise<void>;
}

/** What an area of the browser's storage can do, as far as it is asked. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

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

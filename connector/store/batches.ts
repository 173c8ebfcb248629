import { setImmediate } from 'node:timers/promises';

/** `items` in arrays of at most `size`, in order. */
export function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/**
 * Reads by keyset, page after page, until a page comes back short. Between pages the event loop gets a turn:
 * SQLite answers synchronously, and awaiting it alone lets nobody else run.
 */
export async function* pages<T>(
  size: number,
  read: (after: T | undefined, size: number) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  let last: T | undefined;
  do {
    const page = await read(last, size);
    if (page.length > 0) yield page;
    last = page.length === size ? page.at(-1) : undefined;
    await setImmediate();
  } while (last !== undefined);
}

/** All rows of all pages. */
export async function collect<T>(all: AsyncIterable<readonly T[]>): Promise<T[]> {
  const rows: T[] = [];
  for await (const page of all) for (const row of page) rows.push(row);
  return rows;
}

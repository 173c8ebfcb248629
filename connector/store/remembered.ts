/** Above what a connector has: those that nobody uses any more make room. */
const KEPT = 1_000;

/**
 * Answers what it has read before for as long as `stamp` says the same; without a stamp it reads each time. What was not
 * there is not remembered.
 */
export function rememberedWhile<T>(
  stamp: () => string | undefined,
  read: (key: string) => Promise<T | undefined>,
): (key: string) => Promise<T | undefined> {
  const known = new Map<string, T>();
  let as: string | undefined;
  return async (key) => {
    // Asked before the read: what is written in between is read again.
    const now = stamp();
    if (now === undefined) return read(key);
    if (now !== as || known.size >= KEPT) known.clear();
    as = now;
    const held = known.get(key);
    if (held !== undefined) return held;
    const found = await read(key);
    if (found !== undefined && as === now) known.set(key, found);
    return found;
  };
}

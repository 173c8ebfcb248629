/** An ID token is too old to be taken after this long, in ms: its nonce can be forgotten. */
const KEEP = 10 * 60_000;

/**
 * Answers true the first time a nonce is seen. In memory: a server is alone with its data (store/lock.ts), and the
 * few minutes that a restart forgets are those in which the sender could have signed in anyway.
 */
export function onceOnly(): (nonce: string, now: number) => boolean {
  const seen = new Map<string, number>();
  return (nonce, now) => {
    for (const [old, at] of seen) {
      if (at + KEEP > now) break;
      seen.delete(old);
    }
    if (seen.has(nonce)) return false;
    seen.set(nonce, now);
    return true;
  };
}

import { v7 } from 'uuid';

const SIZE = 16;
/** Random bytes are asked for this many ids at a time: one by one they cost ten times the rest of an id. */
const AT_ONCE = 256;

/** A new UUID of version 7 (RFC 9562 section 5.7): of one process, later ids sort after earlier ones. */
export const newId: () => string = idsBy(Date.now);

/** Makes such ids by a clock, in epoch ms, that may be set back. */
export function idsBy(now: () => number): () => string {
  const pool = new Uint8Array(AT_ONCE * SIZE);
  let used = pool.length;
  let [latest, sequence] = [0, 0];
  return () => {
    if (used === pool.length) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    const random = pool.subarray(used, (used += SIZE));
    const at = now();
    if (at > latest) [latest, sequence] = [at, startOf(random)];
    else sequence += 1;
    return v7({ random, msecs: latest, seq: sequence });
  };
}

/** 31 random bits of the 32: room to count two thousand million ids, should the clock be set back (section 6.2, method 1). */
function startOf(random: Uint8Array): number {
  return new DataView(random.buffer, random.byteOffset).getUint32(6) & 0x7f_ff_ff_ff;
}

/**
 * Rules found for somebody, as bits by number. One is used for many people, one after the other: `takeFound` empties it.
 */
export type Found = Int32Array;

/** @param limit of the numbers */
export function noneFound(limit: number): Found {
  return new Int32Array((limit + 31) >> 5);
}

export function find(found: Found, number: number): void {
  found[number >> 5]! |= 1 << (number & 31);
}

export function unfind(found: Found, number: number): void {
  found[number >> 5]! &= ~(1 << (number & 31));
}

export function isFound(found: Found, number: number): boolean {
  return ((found[number >> 5]! >>> (number & 31)) & 1) === 1;
}

/** Moves what was found into `taken`, ascending, and says how many there are. */
export function takeFound(found: Found, taken: Uint32Array): number {
  let size = 0;
  for (let word = 0; word < found.length; word++) {
    let bits = found[word]!;
    if (bits === 0) continue;
    found[word] = 0;
    for (; bits !== 0; bits &= bits - 1) taken[size++] = (word << 5) + 31 - Math.clz32(bits & -bits);
  }
  return size;
}

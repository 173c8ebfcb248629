/**
 * A set of small numbers, 32 to an element. A plain array: V8 keeps typed arrays of more than 64 bytes outside its heap,
 * which makes the many short-lived sets of a listing several times slower.
 */
export type Bits = number[];

/** A set of sites of one tree, by their position in the tree's order. */
export type SiteSet = Bits;

/** Pairs of [start, end) positions in a tree's order; a subtree is one pair. */
export type Ranges = readonly number[];

export function emptySet(words: number): Bits {
  // oxlint-disable-next-line unicorn/no-new-array -- Array.from is ten times slower, and this is the engine's inner loop
  return new Array<number>(words).fill(0);
}

export function has(set: Bits, number: number): boolean {
  return ((set[number >> 5]! >>> (number & 31)) & 1) === 1;
}

export function isEmpty(set: Bits): boolean {
  return set.every((word) => word === 0);
}

export function equals(a: Bits, b: Bits): boolean {
  return a.every((word, index) => word === b[index]);
}

/** Adds `others` to `set`, from one word to another where they are known to have no more. */
export function add(set: Bits, others: Bits, from = 0, to = set.length): void {
  for (let word = from; word < to; word++) set[word]! |= others[word]!;
}

/** Removes `others` from `set`. */
export function remove(set: Bits, others: Bits): void {
  for (let word = 0; word < set.length; word++) set[word]! &= ~others[word]!;
}

/** Keeps of `set` only what is in `others`. */
export function keep(set: Bits, others: Bits): void {
  for (let word = 0; word < set.length; word++) set[word]! &= others[word]!;
}

/** Adds one number to `set`. */
export function addOne(set: Bits, number: number): void {
  set[number >> 5]! |= 1 << (number & 31);
}

export function addRanges(set: SiteSet, ranges: Ranges): void {
  for (let pair = 0; pair < ranges.length; pair += 2)
    if (ranges[pair]! < ranges[pair + 1]!) addRange(set, ranges[pair]!, ranges[pair + 1]! - 1);
}

function addRange(set: SiteSet, first: number, last: number): void {
  const [from, to] = [first >> 5, last >> 5];
  const [above, below] = [-1 << (first & 31), -1 >>> (31 - (last & 31))];
  if (from === to) {
    set[from]! |= above & below;
    return;
  }
  set[from]! |= above;
  for (let word = from + 1; word < to; word++) set[word] = -1;
  set[to]! |= below;
}

export function inRanges(ranges: Ranges, site: number): boolean {
  for (let pair = 0; pair < ranges.length; pair += 2)
    if (ranges[pair]! <= site && site < ranges[pair + 1]!) return true;
  return false;
}

/** The numbers in the set, ascending. */
export function numbersOf(set: ArrayLike<number>): number[] {
  // oxlint-disable-next-line unicorn/no-new-array -- of its length at once: to let it grow takes twice as long
  const found = new Array<number>(sizeOf(set));
  let size = 0;
  for (let word = 0; word < set.length; word++)
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1)
      found[size++] = (word << 5) + 31 - Math.clz32(bits & -bits);
  return found;
}

/** How many numbers are in the set. */
export function sizeOf(set: ArrayLike<number>): number {
  let size = 0;
  for (let word = 0; word < set.length; word++) {
    let bits = set[word]!;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    size += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return size;
}

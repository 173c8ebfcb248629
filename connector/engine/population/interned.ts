import { grown, zeros } from './column.ts';

/**
 * Ascending lists of numbers, each kept once: many people share few sets of rules. List 0 is the empty one. A list is in
 * parts, one for each range of numbers: part `p` of list `n` goes from `starts[n * parts + p]` to the next start.
 */
export class InternedLists {
  /** How many there are. */
  count = 0;
  starts = new Uint32Array(64);
  numbers: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  readonly parts: number;
  /** Where each part's range of numbers ends. */
  readonly #ends: readonly number[];
  #hashes = new Uint32Array(64);
  /** A hash table with open places: 1 + the list's number, 0 where it is free. */
  #table = new Uint32Array(256);

  /** @param limit of the numbers; `ends`: where each part's range of them ends, ascending */
  constructor(limit: number, ends: readonly number[]) {
    this.parts = ends.length;
    this.#ends = ends;
    this.numbers = zeros(limit, 256);
    this.intern(new Uint32Array(), 0);
  }

  /** The number of the list made of the first `length` of `list`. */
  intern(list: Uint32Array, length: number): number {
    const hash = hashOf(list, length);
    const table = this.#table;
    const mask = table.length - 1;
    let place = hash & mask;
    for (let taken = table[place]!; taken !== 0; taken = table[place]!) {
      if (this.#hashes[taken - 1] === hash && this.#is(taken - 1, list, length)) return taken - 1;
      place = (place + 1) & mask;
    }
    table[place] = this.count + 1;
    this.#append(list, length, hash);
    if (this.count * 2 > mask) this.#widen();
    return this.count - 1;
  }

  /** The numbers of one list; valid until the next one is interned. */
  of(number: number): Uint16Array | Uint32Array {
    return this.numbers.subarray(this.starts[number * this.parts], this.starts[(number + 1) * this.parts]);
  }

  #is(number: number, list: Uint32Array, length: number): boolean {
    const { numbers, starts, parts } = this;
    const start = starts[number * parts]!;
    if (starts[(number + 1) * parts]! - start !== length) return false;
    for (let index = 0; index < length; index++) if (numbers[start + index] !== list[index]) return false;
    return true;
  }

  #append(list: Uint32Array, length: number, hash: number): void {
    const first = this.count * this.parts;
    const start = this.starts[first]!;
    if (first + this.parts >= this.starts.length) this.starts = grown(this.starts, first + this.parts + 1);
    if (start + length > this.numbers.length) this.numbers = grown(this.numbers, start + length);
    if (this.count >= this.#hashes.length) this.#hashes = grown(this.#hashes, this.count + 1);
    const { numbers, starts, parts } = this;
    const ends = this.#ends;
    let part = 0;
    for (let index = 0; index < length; index++) {
      const number = list[index]!;
      numbers[start + index] = number;
      while (number >= ends[part]!) starts[first + ++part] = start + index;
    }
    while (part < parts) starts[first + ++part] = start + length;
    this.#hashes[this.count++] = hash;
  }

  #widen(): void {
    this.#table = new Uint32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (let number = 0; number < this.count; number++) {
      let place = this.#hashes[number]! & mask;
      while (this.#table[place] !== 0) place = (place + 1) & mask;
      this.#table[place] = number + 1;
    }
  }
}

/** FNV-1a (RFC 9923) over whole numbers, mixed further since neighbours differ in few bits. */
function hashOf(list: Uint32Array, length: number): number {
  let hash = 0x811c9dc5 ^ length;
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ list[index]!, 0x01000193);
    hash ^= hash >>> 13;
  }
  return hash >>> 0;
}

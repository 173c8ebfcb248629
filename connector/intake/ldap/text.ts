import type { EntryValue } from '../entry.ts';

const strict = new TextDecoder('utf8', { fatal: true });

/** Bytes that ought to be UTF-8 as text; what is none becomes U+FFFD. */
export const decodeText = (bytes: Buffer, start: number, end: number): string =>
  bytes.toString('utf8', start, end);

/** A value as text, or as a copy of its bytes when it is no UTF-8; a byte order mark is left out. */
function decodeValue(bytes: Buffer, start: number, end: number): EntryValue {
  const text = decodeText(bytes, start, end);
  if (!text.includes('\uFFFD') && text.codePointAt(0) !== 0xfeff) return text;
  const value = bytes.subarray(start, end);
  try {
    return strict.decode(value);
  } catch {
    return Buffer.from(value);
  }
}

/** Longer values are addresses and DNs, which hardly come again. */
const LONGEST = 32;
const SLOTS = 1 << 13;

/**
 * Short values come again and again: titles, towns, first names. Each is kept as one string while it is in use, which
 * is quicker than to decode it and takes no memory for each person who has it.
 */
export class ValueCache {
  readonly #texts: string[] = Array.from({ length: SLOTS }, () => '');
  /** The bytes of each text, and how many there are. */
  readonly #bytes = Buffer.alloc(SLOTS * LONGEST);
  readonly #lengths = new Uint8Array(SLOTS);

  read(bytes: Buffer, start: number, end: number): EntryValue {
    const length = end - start;
    if (length === 0) return '';
    if (length > LONGEST) return decodeValue(bytes, start, end);
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    if (this.#isIn(slot, bytes, start, length)) return this.#texts[slot] ?? '';
    const value = decodeValue(bytes, start, end);
    if (typeof value !== 'string') return value;
    this.#texts[slot] = value;
    this.#lengths[slot] = length;
    bytes.copy(this.#bytes, slot * LONGEST, start, end);
    return value;
  }

  #isIn(slot: number, bytes: Buffer, start: number, length: number): boolean {
    if (this.#lengths[slot] !== length) return false;
    const kept = this.#bytes;
    for (let index = 0, at = slot * LONGEST; index < length; index++, at++)
      if (kept[at] !== bytes[start + index]) return false;
    return true;
  }
}

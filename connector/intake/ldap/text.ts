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

/** Longer values are names, addresses and DNs, which hardly come again. */
const LONGEST = 24;
const SLOTS = 1 << 12;

/**
 * Short values come again and again: titles, towns, kinds of contract. Each is kept as one string while it is in use, which
 * is quicker than to decode it and takes no memory for each person who has it.
 */
export class ValueCache {
  readonly #slots = Array.from({ length: SLOTS }, () => '');

  read(bytes: Buffer, start: number, end: number): EntryValue {
    const length = end - start;
    if (length > LONGEST) return decodeValue(bytes, start, end);
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const kept = this.#slots[slot] ?? '';
    if (kept.length === length && isText(kept, bytes, start)) return kept;
    const value = decodeValue(bytes, start, end);
    // Only of ASCII is a character a byte.
    if (typeof value === 'string' && value.length === length) this.#slots[slot] = value;
    return value;
  }
}

function isText(text: string, bytes: Buffer, start: number): boolean {
  for (let index = 0; index < text.length; index++)
    if (text.charCodeAt(index) !== bytes[start + index]) return false;
  return true;
}

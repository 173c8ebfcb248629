export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The text of a file, in the encoding that is named or else in the one that it shows: UTF-16 by its byte order mark or its
 * zeros, UTF-8, else one of the two in which French systems write bytes. Without a byte order mark. A character that the
 * end of the file cuts in two is dropped: the text then lacks its final line break.
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): string {
  const chosen = encoding ?? utf16Of(bytes);
  if (chosen === undefined || chosen === 'utf-8') {
    const text = utf8Of(bytes);
    if (text !== undefined) return text;
    if (chosen === 'utf-8') return new TextDecoder('utf-8').decode(bytes);
  }
  return new TextDecoder(chosen ?? latinOf(bytes)).decode(bytes);
}

/** Undefined when it is no UTF-8; a character that is only cut off at the end is none yet. */
function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** Every second byte of such a text is zero in our alphabets; other texts have none. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 64);
  const zeros = (parity: number) => beginning.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const many = beginning.length / 4;
  if (beginning.length < 4) return undefined;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : undefined;
}

/** ISO-8859-15 has € Š š Ž ž Œ œ Ÿ where Windows-1252 has signs that names and addresses do not have. */
const LATIN_9: ReadonlySet<number> = new Set([0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe]);

/** ISO-8859-15 has no characters from 0x80 to 0x9F: a file with any is of Windows. */
function latinOf(bytes: Uint8Array): 'windows-1252' | 'iso-8859-15' {
  let isLatin9 = false;
  for (const byte of bytes) {
    if (byte >= 0x80 && byte <= 0x9f) return 'windows-1252';
    isLatin9 ||= LATIN_9.has(byte);
  }
  return isLatin9 ? 'iso-8859-15' : 'windows-1252';
}

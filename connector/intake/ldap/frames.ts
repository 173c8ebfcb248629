/** A group of 100,000 members is about 8 MB; more than this is no answer but a broken stream. */
const LARGEST_FRAME = 128 * 1024 * 1024;
const SEQUENCE = 0x30;
const INTEGER = 0x02;

/**
 * Cuts a byte stream into whole LDAP messages (RFC 4511 section 5.1: BER with definite lengths), so that the
 * parser sees one message at a time: neither re-reading what has come so far nor recursing through a full chunk.
 */
export class FrameCutter {
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 0;

  /** The messages that this chunk completes. @throws Error when the stream is no LDAP. */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#needed) return [];
    let rest = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks, this.#size);
    const frames: Buffer[] = [];
    let length = frameLength(rest);
    while (length !== undefined && length <= rest.length) {
      frames.push(rest.subarray(0, length));
      rest = rest.subarray(length);
      length = frameLength(rest);
    }
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#size = rest.length;
    this.#needed = length ?? 0;
    return frames;
  }

  /** Bytes of a message that is not complete yet. */
  get pending(): number {
    return this.#size;
  }
}

/** Header and content, in bytes; undefined while the header is not complete. */
function frameLength(bytes: Buffer): number | undefined {
  const [tag, first] = bytes;
  if (tag !== undefined && tag !== SEQUENCE) throw new Error('the answer is not LDAP');
  if (first === undefined) return undefined;
  if (first < 0x80) return 2 + first;
  const digits = first & 0x7f;
  if (digits === 0 || digits > 4) throw new Error('the answer is not LDAP');
  if (bytes.length < 2 + digits) return undefined;
  const length = 2 + digits + bytes.readUIntBE(2, digits);
  if (length > LARGEST_FRAME) throw new Error(`an answer of ${length} bytes is too large`);
  return length;
}

/** The number of the request that a whole message answers (RFC 4511 section 4.1.1.1). */
export function messageIdOf(frame: Buffer): number {
  const start = headerLength(frame);
  const length = frame[start + 1] ?? 0;
  return frame[start] === INTEGER && length <= 4 ? frame.readUIntBE(start + 2, length) : 0;
}

/** Where the operation of a whole message begins, behind the number (RFC 4511 section 4.2 and following). */
export function contentOf(frame: Buffer): number {
  const start = headerLength(frame);
  return start + 2 + (frame[start + 1] ?? 0);
}

const headerLength = ([, first = 0]: Buffer): number => 2 + (first < 0x80 ? 0 : first & 0x7f);

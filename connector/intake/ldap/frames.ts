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
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks, this.#size);
    const frames: Buffer[] = [];
    let at = 0;
    let length = frameLength(bytes, at);
    while (length !== undefined && at + length <= bytes.length) {
      frames.push(bytes.subarray(at, at + length));
      at += length;
      length = frameLength(bytes, at);
    }
    this.#size = bytes.length - at;
    this.#chunks = this.#size === 0 ? [] : [bytes.subarray(at)];
    this.#needed = length ?? 0;
    return frames;
  }

  /** Bytes of a message that is not complete yet. */
  get pending(): number {
    return this.#size;
  }
}

/** Header and content of the message at `at`, in bytes; undefined while the header is not complete. */
function frameLength(bytes: Buffer, at: number): number | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag !== undefined && tag !== SEQUENCE) throw new Error('the answer is not LDAP');
  if (first === undefined) return undefined;
  if (first < 0x80) return 2 + first;
  const digits = first & 0x7f;
  if (digits === 0 || digits > 4) throw new Error('the answer is not LDAP');
  if (bytes.length < at + 2 + digits) return undefined;
  const length = 2 + digits + bytes.readUIntBE(at + 2, digits);
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

function headerLength(frame: Buffer): number {
  const first = frame[1] ?? 0;
  return 2 + (first < 0x80 ? 0 : first & 0x7f);
}

import { BerReader, BerWriter, Control } from 'ldapts';

/** RFC 4533 sections 2.2 to 2.5. */
export const SYNC_REQUEST = '1.3.6.1.4.1.4203.1.9.1.1';
export const SYNC_STATE = '1.3.6.1.4.1.4203.1.9.1.2';
const SYNC_DONE = '1.3.6.1.4.1.4203.1.9.1.3';

/** Everything that changed since, then the end: no connection is held open. */
const REFRESH_ONLY = 1;
const OCTET_STRING = 0x04;
const BOOLEAN = 0x01;

/** Asks for the content since a cookie; without one for all of it. */
export class SyncRequestControl extends Control {
  readonly #cookie: string | undefined;

  constructor(cookie: string | undefined) {
    super(SYNC_REQUEST, { critical: true });
    this.#cookie = cookie;
  }

  protected override writeControl(writer: BerWriter): void {
    const value = new BerWriter();
    value.startSequence();
    value.writeEnumeration(REFRESH_ONLY);
    if (this.#cookie !== undefined) value.writeBuffer(Buffer.from(this.#cookie, 'latin1'), OCTET_STRING);
    value.endSequence();
    writer.writeBuffer(value.buffer, OCTET_STRING);
  }
}

export type SyncState = 'present' | 'add' | 'modify' | 'delete';

/** The end of the answer: it only comes back, and ldapts reads it into the request's own instance, which is never sent. */
export class SyncDoneControl extends Control {
  isThere = false;
  cookie: string | undefined;
  /** False: what was not mentioned is gone (section 3.3.1). */
  refreshDeletes = false;

  constructor() {
    super(SYNC_DONE);
  }

  override write(): void {
    // Nothing: the server is not asked for it.
  }

  protected override parseControl(reader: BerReader): void {
    this.isThere = true;
    const end = sequenceEnd(reader);
    if (reader.offset < end && reader.peek() === OCTET_STRING) this.cookie = readCookie(reader);
    if (reader.offset < end && reader.peek() === BOOLEAN) this.refreshDeletes = reader.readBoolean() ?? false;
  }
}

/** Cookies are bytes; as latin1 each byte is one character, so that they are kept as text. */
export const readCookie = (reader: BerReader, tag = OCTET_STRING): string =>
  readBytes(reader, tag).toString('latin1');

/** A copy of a value. @throws Error */
export function readBytes(reader: BerReader, tag = OCTET_STRING): Buffer {
  return Buffer.from(readValue(reader, tag));
}

/** The same in hexadecimal: of a hundred thousand identities no copies are made. @throws Error */
export function readHex(reader: BerReader): string {
  return readValue(reader, OCTET_STRING).toString('hex');
}

/** ldapts answers null for a value that is cut, and stays where it was. */
function readValue(reader: BerReader, tag: number): Buffer {
  const bytes = reader.readString(tag, true);
  if (!bytes) throw new Error(BROKEN);
  return bytes;
}

/** Enters a sequence, and answers where it ends. @throws Error when that is beyond the message */
export function sequenceEnd(reader: BerReader, tag?: number): number {
  const isEntered = reader.readSequence(tag) !== null;
  const { length, remain, offset } = reader;
  if (!isEntered || length < 0 || length > remain) throw new Error(BROKEN);
  return offset + length;
}

const BROKEN = 'a sync message of the answer is broken';

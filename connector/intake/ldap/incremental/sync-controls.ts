import { BerReader, BerWriter, Control } from 'ldapts';

/** RFC 4533 sections 2.2 to 2.5. */
export const SYNC_REQUEST = '1.3.6.1.4.1.4203.1.9.1.1';
const SYNC_STATE = '1.3.6.1.4.1.4203.1.9.1.2';
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

/** A control that only comes back: ldapts parses it into the request's own instance, which is never sent. */
abstract class AnswerControl extends Control {
  override write(): void {
    // Nothing: the server is not asked for it.
  }
}

const STATES = ['present', 'add', 'modify', 'delete'] as const;
export type SyncState = (typeof STATES)[number];

/** What an entry of the answer is: `uuid` is the entry's immutable identity, in 16 bytes. */
export class SyncStateControl extends AnswerControl {
  state: SyncState | undefined;
  uuid = Buffer.alloc(0);

  constructor() {
    super(SYNC_STATE);
  }

  protected override parseControl(reader: BerReader): void {
    reader.readSequence();
    this.state = STATES[reader.readEnumeration() ?? -1];
    this.uuid = Buffer.from(reader.readString(OCTET_STRING, true) ?? '');
  }
}

/** The end of the answer. */
export class SyncDoneControl extends AnswerControl {
  isThere = false;
  cookie: string | undefined;
  /** False: what was not mentioned is gone (section 3.3.1). */
  refreshDeletes = false;

  constructor() {
    super(SYNC_DONE);
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
  reader.readString(tag, true)?.toString('latin1') ?? '';

/** Enters a sequence, and answers where it ends. */
export function sequenceEnd(reader: BerReader, tag?: number): number {
  reader.readSequence(tag);
  return reader.offset + reader.length;
}

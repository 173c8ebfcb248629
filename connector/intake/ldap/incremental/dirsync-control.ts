import { type BerReader, BerWriter, Control } from 'ldapts';
import { readCookie } from './sync-controls.ts';

/** MS-ADTS section 3.1.1.3.4.1.3. */
export const DIRSYNC = '1.2.840.113556.1.4.841';
/** Section 3.1.1.3.4.1.14: deleted entries are shown. */
const SHOW_DELETED = '1.2.840.113556.1.4.417';

/**
 * LDAP_DIRSYNC_INCREMENTAL_VALUES: of a long list of members only those who came and went; with
 * LDAP_DIRSYNC_OBJECT_SECURITY an account needs no more rights than it has for reading.
 */
const INCREMENTAL_VALUES = -0x80000000;
const OBJECT_SECURITY = 0x1;
const MAX_BYTES = 1_000_000;
const OCTET_STRING = 0x04;

export class DirSyncControl extends Control {
  readonly #sent: string;
  cookie = '';
  hasMore = false;

  constructor(cookie: string) {
    super(DIRSYNC, { critical: true });
    this.#sent = cookie;
  }

  protected override writeControl(writer: BerWriter): void {
    const value = new BerWriter();
    value.startSequence();
    value.writeInt(INCREMENTAL_VALUES | OBJECT_SECURITY);
    value.writeInt(MAX_BYTES);
    value.writeBuffer(Buffer.from(this.#sent, 'latin1'), OCTET_STRING);
    value.endSequence();
    writer.writeBuffer(value.buffer, OCTET_STRING);
  }

  protected override parseControl(reader: BerReader): void {
    reader.readSequence();
    this.hasMore = (reader.readInt() ?? 0) !== 0;
    reader.readInt();
    this.cookie = readCookie(reader);
  }
}

export class ShowDeletedControl extends Control {
  constructor() {
    super(SHOW_DELETED, { critical: true });
  }
}

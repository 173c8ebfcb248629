import { BerReader, BerWriter, type Control } from 'ldapts';
import { describe, expect, it } from 'vitest';
import {
  DirSyncControl,
  ShowDeletedControl,
} from '../../../../../connector/intake/ldap/incremental/dirsync-control.ts';
import {
  SyncDoneControl,
  SyncRequestControl,
} from '../../../../../connector/intake/ldap/incremental/sync-controls.ts';
import { ber, control, number, octets, TAG, truth } from './ber.ts';

function written(one: Control): Buffer {
  const writer = new BerWriter();
  one.write(writer);
  return writer.buffer;
}

/** As ldapts does it: the value of the control that came back, read into the one that was sent. */
const parsed = <T extends Control>(one: T, value: Buffer): T => {
  one.parse(new BerReader(value));
  return one;
};

/** Every byte there is, of which a cookie may be made. */
const BYTES = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

describe('content synchronisation (RFC 4533)', () => {
  it('asks for what changed, once, and cannot be ignored', () => {
    const refreshOnly = number(1, TAG.enumerated);
    const type = '1.3.6.1.4.1.4203.1.9.1.1';
    expect(written(new SyncRequestControl(undefined))).toEqual(
      control(type, ber(TAG.sequence, refreshOnly), true),
    );
    expect(written(new SyncRequestControl(BYTES.toString('latin1')))).toEqual(
      control(type, ber(TAG.sequence, refreshOnly, octets(BYTES)), true),
    );
  });

  it('ends with a cookie, and with what became of what was not mentioned', () => {
    const done = (...parts: Buffer[]) => parsed(new SyncDoneControl(), ber(TAG.sequence, ...parts));
    expect(done(octets(BYTES), truth(true))).toMatchObject({ isThere: true, refreshDeletes: true });
    expect(Buffer.from(done(octets(BYTES)).cookie ?? '', 'latin1')).toEqual(BYTES);
    expect(done(truth(false))).toMatchObject({ isThere: true, cookie: undefined, refreshDeletes: false });
    expect(done()).toMatchObject({ isThere: true, cookie: undefined, refreshDeletes: false });
  });

  it('never sends its end, which is there only once it has come', () => {
    expect(written(new SyncDoneControl())).toHaveLength(0);
    expect(new SyncDoneControl().isThere).toBe(false);
  });
});

describe('DirSync (MS-ADTS section 3.1.1.3.4.1.3)', () => {
  it('asks for single members, by the rights of whoever reads, from the bytes of its cookie', () => {
    const flags = ber(TAG.integer, Buffer.from([0x80, 0, 0, 1]));
    const size = ber(TAG.integer, Buffer.from([0x0f, 0x42, 0x40]));
    expect(written(new DirSyncControl(BYTES.toString('latin1')))).toEqual(
      control('1.2.840.113556.1.4.841', ber(TAG.sequence, flags, size, octets(BYTES)), true),
    );
  });

  it('answers whether there is more, and the next cookie, byte by byte', () => {
    const answer = (more: number) =>
      parsed(new DirSyncControl(''), ber(TAG.sequence, number(more), number(0), octets(BYTES)));
    expect(answer(1).hasMore).toBe(true);
    expect(answer(0).hasMore).toBe(false);
    expect(Buffer.from(answer(0).cookie, 'latin1')).toEqual(BYTES);
  });

  it('asks for deleted entries too', () => {
    const type = octets('1.2.840.113556.1.4.417');
    const bytes = written(new ShowDeletedControl());
    expect(bytes.includes(type)).toBe(true);
    expect(bytes.includes(truth(true))).toBe(true);
  });
});

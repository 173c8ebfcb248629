import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntryDecoder } from '../../../../../connector/intake/ldap/decode.ts';
import { SYNC_STATE } from '../../../../../connector/intake/ldap/incremental/sync-controls.ts';
import { readSyncMessage } from '../../../../../connector/intake/ldap/incremental/sync-frames.ts';
import { ber, control, message, number, octets, TAG, truth } from './ber.ts';

const read = (frame: Buffer) => readSyncMessage(frame, new EntryDecoder());
const uuidOf = (n: number) => Buffer.alloc(16, n);
const hexOf = (n: number) => uuidOf(n).toString('hex');

/** RFC 4533 section 2.2. */
const stateOf = (state: number, uuid: Buffer, ...cookie: Buffer[]) =>
  ber(TAG.sequence, number(state, TAG.enumerated), octets(uuid), ...cookie);
const attribute = ber(TAG.sequence, octets('uid'), ber(TAG.set, octets('ada')));
const searchEntry = ber(0x64, octets('uid=ada'), ber(TAG.sequence, attribute));
const entryWith = (...controls: Buffer[]) => message(searchEntry, ...controls);

/** RFC 4533 section 2.5: an intermediate response, and what it says. */
const info = (value: Buffer, name = '1.3.6.1.4.1.4203.1.9.1.4') =>
  message(ber(0x79, ber(0x80, name), ber(0x81, value)));

describe('an entry of a sync answer', () => {
  it.each(['present', 'add', 'modify', 'delete'])('says that it is «%s», and whose', (state) => {
    const at = ['present', 'add', 'modify', 'delete'].indexOf(state);
    const found = read(entryWith(control(SYNC_STATE, stateOf(at, uuidOf(9)))));
    expect(found).toMatchObject({ kind: 'entry', state, uuid: hexOf(9), entry: { dn: 'uid=ada' } });
  });

  it('is found behind other controls, critical or not, and with a cookie of its own', () => {
    const state = control(SYNC_STATE, stateOf(2, uuidOf(1), octets('cookie')), true);
    const found = read(entryWith(control('1.2.3', octets('x'), false), state));
    expect(found).toMatchObject({ kind: 'entry', state: 'modify', uuid: hexOf(1) });
  });

  it('is none of a sync when nothing says what it is: the caller must not guess', () => {
    expect(read(entryWith())).toMatchObject({ kind: 'entry', state: undefined });
    expect(read(entryWith(control(SYNC_STATE, stateOf(4, uuidOf(1)))))).toMatchObject({ state: undefined });
  });
});

describe('an intermediate response', () => {
  const ids = (...parts: Buffer[]) => info(ber(0xa3, ...parts));
  const uuids = ber(TAG.set, octets(uuidOf(1)), octets(uuidOf(2)));

  it.each<[string, Buffer[], boolean]>([
    ['deleted', [truth(true), uuids], true],
    ['deleted, with a cookie', [octets('cookie'), truth(true), uuids], true],
    ['present', [truth(false), uuids], false],
    ['present, by leaving the word out', [octets('cookie'), uuids], false],
  ])('names entries that are %s', (_name, parts, deleted) => {
    expect(read(ids(...parts))).toEqual({ kind: 'ids', deleted, uuids: [hexOf(1), hexOf(2)] });
  });

  it('names none, or as many as two bytes of length hold', () => {
    expect(read(ids(truth(true), ber(TAG.set)))).toEqual({ kind: 'ids', deleted: true, uuids: [] });
    const many = Array.from({ length: 1000 }, (_, n) => uuidOf(n % 256));
    expect(read(ids(ber(TAG.set, ...many.map(octets))))).toMatchObject({
      uuids: many.map((one) => one.toString('hex')),
    });
  });

  it('ends a phase, of what is present or of what is gone', () => {
    expect(read(info(ber(0xa2)))).toEqual({ kind: 'phase', present: true });
    expect(read(info(ber(0xa1, octets('cookie'))))).toEqual({ kind: 'phase', present: false });
  });

  it('may only renew the cookie, or be of another kind', () => {
    expect(read(info(ber(0x80, 'cookie')))).toEqual({ kind: 'other' });
    expect(read(info(ber(0xa2), '1.2.3'))).toEqual({ kind: 'other' });
    expect(read(message(ber(0x79)))).toEqual({ kind: 'other' });
  });

  it('that is not understood is an error, not a change that is missed', () => {
    expect(() => read(info(ber(0xa7)))).toThrow(/unknown sync message/);
  });
});

it('passes over referrals, and leaves the end of the answer to ldapts', () => {
  expect(read(message(ber(0x73, octets('ldap://other'))))).toEqual({ kind: 'other' });
  const done = ber(0x65, number(0, TAG.enumerated), octets(''), octets(''));
  expect(read(message(done))).toBeUndefined();
});

it('never names an entry that was not sent, whatever byte of a message is spoilt', () => {
  const sent = [1, 2, 3].map(uuidOf);
  const whole = info(ber(0xa3, truth(true), ber(TAG.set, ...sent.map(octets))));
  const header = whole.length - sent.length * 18;
  fc.assert(
    fc.property(fc.nat(header - 1), fc.nat(255), (at, byte) => {
      const broken = Buffer.from(whole);
      broken[at] = byte;
      for (const uuid of idsIn(broken)) expect(sent.map((one) => one.toString('hex'))).toContain(uuid);
    }),
  );
});

it('takes no other identity for an entry’s, whatever byte around it is spoilt', () => {
  const whole = entryWith(
    control('1.2.3', octets('x'), false),
    control(SYNC_STATE, stateOf(3, uuidOf(1)), true),
  );
  fc.assert(
    fc.property(fc.nat(whole.length - 17), fc.nat(255), (at, byte) => {
      const broken = Buffer.from(whole);
      broken[at] = byte;
      for (const uuid of idsIn(broken)) expect(uuid).toBe(hexOf(1));
    }),
  );
});

/** What a message names by 16 bytes: nothing else is anybody's identity. */
function idsIn(frame: Buffer): readonly string[] {
  try {
    const found = read(frame);
    const ids = found?.kind === 'ids' ? found.uuids : found?.kind === 'entry' ? [found.uuid] : [];
    return ids.filter(({ length }) => length === 32);
  } catch {
    return [];
  }
}

import fc from 'fast-check';
import { BerWriter, MessageParser, type MessageResponse, type SearchEntry } from 'ldapts';
import { expect, it } from 'vitest';
import type { DirectoryEntry } from '../../../../connector/intake/entry.ts';
import { toDirectoryEntry } from '../../../../connector/intake/ldap/attributes.ts';
import { EntryDecoder } from '../../../../connector/intake/ldap/decode.ts';

interface Sent {
  readonly dn: string;
  readonly attributes: readonly { readonly name: string; readonly values: readonly (string | Buffer)[] }[];
}

function frameOf({ dn, attributes }: Sent, id = 7): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  writer.startSequence(0x64);
  writer.writeString(dn);
  writer.startSequence();
  for (const { name, values } of attributes) {
    writer.startSequence();
    writer.writeString(name);
    writer.startSequence(0x31);
    for (const value of values) writer.writeBuffer(Buffer.from(value), 0x04);
    writer.endSequence();
    writer.endSequence();
  }
  writer.endSequence();
  writer.endSequence();
  writer.endSequence();
  return writer.buffer;
}

/** What ldapts makes of the same bytes. */
function byLdapts(frame: Buffer): DirectoryEntry {
  const parser = new MessageParser();
  const found: MessageResponse[] = [];
  parser.on('message', (message) => found.push(message));
  parser.read(frame, new Map());
  return toDirectoryEntry(found[0] as SearchEntry);
}

const plain = ({ dn, attributes }: DirectoryEntry) => ({ dn, attributes: [...attributes] });

const name = fc.constantFrom(
  'uid',
  'cn',
  'CN;lang-fr',
  'displayName',
  'member',
  'member;range=0-1499',
  'objectGUID',
  'userCertificate;binary',
  'employeeNumber',
);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 10 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  // The replacement character itself, a byte order mark, and half of a character.
  fc.constantFrom('\uFFFD', '\uFEFFname', Buffer.from([0xc3]), 'CDI', 'Lyon', ''),
);
const entry: fc.Arbitrary<Sent> = fc.record({
  dn: fc.string({ unit: 'grapheme', maxLength: 200 }),
  attributes: fc.array(fc.record({ name, values: fc.array(value, { maxLength: 6 }) }), { maxLength: 12 }),
});

it('reads the entries of a search as ldapts does, however they are made', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 8 }),
      fc.constantFrom(1, 200, 40_000, 2 ** 31 - 1),
      (sent, id) => {
        const decoder = new EntryDecoder();
        for (const one of sent) {
          const frame = frameOf(one, id);
          const read = decoder.decode(frame);
          expect(read && plain(read)).toEqual(plain(byLdapts(frame)));
        }
      },
    ),
  );
});

it('reads a group of 200,000 members, which are more than a call may have parameters', () => {
  const values = Array.from({ length: 200_000 }, (_, index) => `uid=p${index},ou=people,dc=example,dc=org`);
  const read = new EntryDecoder().decode(frameOf({ dn: 'cn=g', attributes: [{ name: 'member', values }] }));
  expect(read?.attributes.get('member')).toEqual(values);
});

it('keeps no part of the message that bytes came in', () => {
  const guid = Buffer.from('0123456789abcdef');
  const frame = frameOf({ dn: 'cn=g', attributes: [{ name: 'objectGUID', values: [guid] }] });
  const read = new EntryDecoder().decode(frame);
  frame.fill(0);
  expect(read?.attributes.get('objectguid')).toEqual([guid]);
});

it('leaves everything that is no entry to others', () => {
  const frame = frameOf({ dn: 'cn=g', attributes: [] });
  frame[frame.indexOf(0x64)] = 0x73;
  expect(new EntryDecoder().decode(frame)).toBeUndefined();
});

/** How much text there is in an entry, or why there is no entry. */
function outcome(frame: Buffer): number | string {
  try {
    const read = new EntryDecoder().decode(frame);
    return [...(read?.attributes.values() ?? [])].flat().join('').length;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

it('never reads beyond the end of an element', () => {
  const whole = frameOf({ dn: 'cn=group', attributes: [{ name: 'cn', values: ['group', 'other'] }] });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const broken = Buffer.from(whole);
      broken[at] = byte;
      expect(outcome(broken)).toBeOneOf([
        expect.toSatisfy((length: number) => length <= whole.length),
        'an entry of the answer is broken',
      ]);
    }),
  );
});

import fc from 'fast-check';
import { BerWriter } from 'ldapts';
import { expect, it } from 'vitest';
import { contentOf, FrameCutter, messageIdOf } from '../../../../connector/intake/ldap/frames.ts';

/** A sequence with that much in it, its length written in the shortest form or in the one given. */
function frame(size: number, digits = size < 0x80 ? 0 : size < 0x100 ? 1 : 2): Buffer {
  const header = Buffer.alloc(2 + digits);
  header[0] = 0x30;
  header[1] = digits === 0 ? size : 0x80 + digits;
  if (digits > 0) header.writeUIntBE(size, 2, digits);
  return Buffer.concat([header, Buffer.alloc(size, 0x30)]);
}

it('finds the same messages however the stream is cut', () => {
  const frames = fc.array(
    fc.tuple(fc.nat(700), fc.integer({ min: 2, max: 4 })).map(([size, digits]) => frame(size, digits)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(frames, fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (sent, sizes) => {
      const stream = Buffer.concat(sent);
      const cutter = new FrameCutter();
      const found: Buffer[] = [];
      for (let at = 0, turn = 0; at < stream.length; turn++) {
        const size = sizes[turn % sizes.length] ?? 1;
        found.push(...cutter.push(stream.subarray(at, at + size)));
        at += size;
      }
      expect(found).toEqual(sent);
      expect(cutter.pending).toBe(0);
    }),
  );
});

it('says how much of a message is still waiting', () => {
  const cutter = new FrameCutter();
  expect(cutter.push(Buffer.concat([frame(3), frame(200).subarray(0, 50)]))).toHaveLength(1);
  expect(cutter.pending).toBe(50);
});

it.each([
  ['HTTP', Buffer.from('HTTP/1.1')],
  ['an indefinite length', Buffer.from([0x30, 0x80])],
  ['a length of five bytes', Buffer.from([0x30, 0x85, 0, 0, 0, 0, 1])],
  ['a message of 1 GB', Buffer.from([0x30, 0x84, 0x40, 0, 0, 0])],
])('refuses %s', (_, bytes) => {
  expect(() => new FrameCutter().push(bytes)).toThrow(/not LDAP|too large/);
});

it.each([0, 1, 127, 128, 40_000, 2 ** 31 - 1])(
  'finds the number %i of a message, and what it is about',
  (id) => {
    for (const size of [1, 200, 70_000]) {
      const writer = new BerWriter();
      writer.startSequence();
      writer.writeInt(id);
      writer.startSequence(0x64);
      writer.writeBuffer(Buffer.alloc(size), 0x04);
      writer.endSequence();
      writer.endSequence();
      expect(messageIdOf(writer.buffer)).toBe(id);
      expect(writer.buffer[contentOf(writer.buffer)]).toBe(0x64);
    }
  },
);

it('takes what has no number for a notice of the server itself', () => {
  expect(messageIdOf(Buffer.from([0x30, 3, 0x04, 1, 5]))).toBe(0);
});

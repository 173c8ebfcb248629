import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDn } from '../../../shared/text/dn.ts';

/** The distinct names behind several spellings. */
const names = (...spellings: readonly string[]) => [...new Set(spellings.map(normaliseDn))];
const ONE = [expect.any(String)];

describe('two spellings of one DN', () => {
  it('differ in case and in spaces around separators', () => {
    expect(
      names('cn=Ada,dc=example,dc=org', 'CN=ada, DC=Example , dc = org', 'cn=ADA;dc=example;dc=org'),
    ).toEqual(ONE);
  });

  it('differ in how they escape (RFC 4514 section 2.4)', () => {
    expect(
      names(
        String.raw`cn=Siège\, Lyon,dc=org`,
        String.raw`cn=Si\C3\A8ge\2c Lyon,dc=org`,
        String.raw`cn=Si\c3\a8ge\2C\20Lyon,dc=org`,
        'cn="Siège, Lyon",dc=org',
      ),
    ).toEqual(ONE);
    expect(names(String.raw`cn=a\+b\=c\#\<\>\;,dc=org`, String.raw`cn=a\2Bb=c#\3C\3E\3B,dc=org`)).toEqual(
      ONE,
    );
    expect(names(String.raw`cn=\ a\ ,dc=org`, String.raw`cn=\20a\20,dc=org`)).toEqual(ONE);
    expect(names(String.raw`cn=a\\,dc=org`, String.raw`cn=a\5C,dc=org`)).toEqual(ONE);
  });

  it('differ in doubled spaces and in Unicode form', () => {
    expect(names('cn=Ada  Lovelace,dc=org', 'cn=Ada Lovelace,dc=org')).toEqual(ONE);
    expect(names('cn=Zoe\u0301,dc=org', 'cn=Zo\u00e9,dc=org', 'cn=ZO\u00c9,dc=org')).toEqual(ONE);
  });

  it('differ in the order of a multi-valued name', () => {
    expect(names('cn=Ada+uid=1,dc=org', 'UID=1 + CN=ada,dc=org')).toEqual(ONE);
  });
});

it.each([
  ['cn=a,dc=org', 'cn=b,dc=org'],
  ['cn=a,dc=org', 'cn=a'],
  ['cn=a,dc=org', 'dc=org,cn=a'],
  ['cn=a,dc=org', 'uid=a,dc=org'],
  [String.raw`cn=a\,b,dc=org`, 'cn=a,cn=b,dc=org'],
  [String.raw`cn=a\+b,dc=org`, 'cn=a+cn=b,dc=org'],
])('%s is not %s', (one, other) => {
  expect(normaliseDn(one)).not.toBe(normaliseDn(other));
});

it.each(['', '  ', 'nobody', 'cn=a,,dc=org', '=a', 'cn=a+', 'ada@example.org'])('«%s» is no DN', (text) => {
  expect(normaliseDn(text)).toBeUndefined();
});

it('tells any two values apart, however they are escaped', () => {
  const value = fc.string({
    unit: fc.constantFrom(',', '+', '=', '"', '\\', ';', '<', '#', 'a', 'B', 'é', '\u4e2d'),
  });
  const backslashes = (text: string) => text.replaceAll(/[,+="\\;<#]/g, String.raw`\$&`);
  const bytes = (text: string) =>
    Buffer.from(text)
      .toString('hex')
      .replaceAll(/../g, String.raw`\$&`);
  fc.assert(
    fc.property(value, value, (one, other) => {
      const dn = normaliseDn(`cn=${backslashes(one)},dc=org`);
      expect(normaliseDn(`cn=${bytes(one)},dc=org`)).toBe(dn);
      expect(normaliseDn(`cn=${bytes(other)},dc=org`) === dn).toBe(one.toLowerCase() === other.toLowerCase());
    }),
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(() => normaliseDn(text)).not.toThrow();
    }),
  );
});

it('writes a plain DN as it writes a spelling of it that is none', () => {
  const letter = fc.constantFrom(..."aZ09.-_=#@!<>'()*/:~".split(''));
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 6 });
  const value = fc.array(word, { minLength: 1, maxLength: 3 });
  const type = fc.constantFrom('cn', 'OU', 'dc', '2.5.4.3', 'x-id');
  fc.assert(
    fc.property(fc.array(fc.tuple(type, value), { minLength: 1, maxLength: 4 }), (rdns) => {
      const write = (around: string, between: string) =>
        rdns
          .map(([name, words]) => `${name}${around}=${around}${words.join(between)}`)
          .join(`${around},${around}`);
      expect(normaliseDn(write('', ' '))).toBe(normaliseDn(write(' ', '  ')));
    }),
  );
});

import { expect, it } from 'vitest';
import type { DirectoryEntry } from '../../../connector/intake/entry.ts';
import { filterAttributes, localFilterSchema, matches } from '../../../connector/intake/local-filter.ts';

const entry: DirectoryEntry = {
  dn: 'uid=z',
  attributes: new Map(
    Object.entries({
      useraccountcontrol: ['514'],
      accountexpires: ['133444736000000001'],
      shell: ['/bin/FALSE'],
      ou: ['Alumni', 'Lyon 3'],
    }),
  ),
};

it.each([
  ['(userAccountControl:1.2.840.113556.1.4.803:=2)', true],
  ['(userAccountControl:1.2.840.113556.1.4.803:=3)', false],
  ['(userAccountControl:1.2.840.113556.1.4.804:=3)', true],
  ['(shell=/bin/false)', true],
  ['(ou=*)', true],
  ['(nothing=*)', false],
  ['(!(nothing=x))', true],
  ['(ou=l*n*3)', true],
  ['(ou=lyon*yon 3)', false],
  ['(ou=*mni)', true],
  ['(accountExpires<=133444736000000000)', false],
  ['(accountExpires>=133444736000000001)', true],
  ['(accountExpires>=99)', true],
  ['(&(ou=alumni)(shell=*false))', true],
  ['(&(ou=alumni)(shell=zsh))', false],
  ['(|(ou=nobody)(ou=ALUMNI))', true],
])('decides %s', (text, expected) => {
  expect(matches(localFilterSchema.parse(text), entry)).toBe(expected);
});

it('names the attributes that it needs', () => {
  const filter = localFilterSchema.parse(
    '(&(ou=alumni)(!(shell=zsh))(|(a=*)(b=x*)(c:1.2.840.113556.1.4.803:=2)))',
  );
  expect(filterAttributes(filter)).toEqual(['ou', 'shell', 'a', 'b', 'c']);
});

it.each(['alumni', '(ou=alumni', '(ou:dn:=x)', '(ou~=x)', ''])('refuses %s', (text) => {
  expect(localFilterSchema.safeParse(text).success).toBe(false);
});

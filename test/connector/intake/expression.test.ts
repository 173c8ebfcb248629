import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, expressionSchema } from '../../../connector/intake/expression.ts';
import type { DirectoryEntry } from '../../../connector/intake/entry.ts';

const entry: DirectoryEntry = {
  dn: 'uid=z,dc=example',
  attributes: new Map(
    Object.entries({
      givenname: ['Zoé'],
      sn: ['Lefèvre Œil'],
      mail: ['Zoe.L@Example.org', 'second@example.org'],
      blank: [' '],
    }),
  ),
};
const valueOf = (given: string | readonly string[]) => evaluate(expressionSchema.parse(given), entry);

it.each([
  ['an attribute, in any case', 'SN', 'Lefèvre Œil'],
  ['text and attributes', '{givenName} {sn}', 'Zoé Lefèvre Œil'],
  ['the part before a mark, small', '{mail | before "@" | lower}', 'zoe.l'],
  ['the part after a mark', '{mail|after "@"}', 'Example.org'],
  ['everything without the mark', '{sn | before "@"}', 'Lefèvre Œil'],
  ['letters that any system takes', '{sn | ascii | upper}', 'LEFEVRE OEIL'],
  ['an initial', '{givenName | initial}.{sn | before " " | ascii | lower}', 'Z.lefevre'],
  ['braces and bars in text', '{{{sn | before "|"}}}', '{Lefèvre Œil}'],
  ['a mark that is a brace', '{mail | before "}"}', 'Zoe.L@Example.org'],
  [
    'the first of several that has a value',
    ['{nothing}', 'blank', '{givenName} {nothing}', 'mail'],
    'Zoe.L@Example.org',
  ],
  ['nothing where an attribute is missing', '{givenName} {nothing}', undefined],
  ['nothing where what is left is blank', '{blank}', undefined],
  ['nothing where the mark comes first', '{mail | before "Z"}', undefined],
])('says %s', (_, given, value) => {
  expect(valueOf(given)).toBe(value);
});

describe('what is no expression', () => {
  it.each([
    ['an attribute that is none', 'e mail', 0, 'attribute name'],
    ['a brace that is not closed', 'a {mail', 2, 'not closed'],
    ['a quote that is not closed', '{mail | before "@}', 0, 'quote'],
    ['a brace that closes nothing', 'mail}', 4, 'closes nothing'],
    ['an empty pair of braces', '{}', 1, 'attribute name'],
    ['an unknown function', '{givenName} {sn | lwer}', 18, 'lower, upper, ascii'],
    ['a function that takes nothing', '{sn | lower "x"}', 6, 'takes nothing'],
    ['a function that lacks its text', '{sn | before}', 6, 'text in quotes'],
    ['an empty text', '{sn | before ""}', 6, 'text in quotes'],
    ['a bar without a function', '{sn | }', 6, 'functions'],
  ])('%s is refused at its character', (_, given, at, words) => {
    const [issue] = expressionSchema.safeParse(given).error?.issues ?? [];
    expect(issue).toMatchObject({ code: 'custom', params: { at } });
    expect(issue?.message).toContain(words);
  });

  it('never throws anything else, and is read in no time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[{}|"@a-z ]{1,40}$/), (given) => {
        const parsed = expressionSchema.safeParse(given);
        const value = parsed.success ? evaluate(parsed.data, entry) : undefined;
        expect(value === undefined || value.trim() !== '').toBe(true);
      }),
    );
  });
});

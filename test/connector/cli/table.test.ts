import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, hang, table, wrap } from '../../../connector/cli/table.ts';

test('columns are aligned, and only the last one is cut to fit a terminal', () => {
  const rows = [
    ['é', 'short'],
    ['longer', 'something long enough'],
  ];
  expect(table(rows, undefined)).toEqual(['é       short', 'longer  something long enough']);
  expect(table(rows, 20)).toEqual(['é       short', 'longer  something l…']);
});

test('a text is cut only when it is too long', () => {
  expect(cut('résidence', 9)).toBe('résidence');
  expect(cut('résidence', 8)).toBe('résiden…');
});

test('a sentence is wrapped without losing a word, and fits unless one word does not', () => {
  const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/[ «»:;?!%·→]/.test(text));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 16, max: 60 }), (words, width) => {
      const lines = wrap(words.join(' '), '    ', width);
      expect(lines.map((line) => line.slice(4)).join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(width);
    }),
  );
  expect(wrap('one two', '  ', undefined)).toEqual(['  one two']);
});

test('French signs stay with their word', () => {
  expect(wrap('la règle « Badges » : oui', '', 12)).toEqual(['la règle', '« Badges » :', 'oui']);
  expect(hang('  + ', 'un deux trois', 10)).toEqual(['  + un', '    deux', '    trois']);
});

test('a narrow terminal takes from the widest columns before it cuts the last one away', () => {
  const rows = [['a rather long name', 'somebody@example.org', 'everywhere']];
  for (const line of table(rows, 40)) expect(Array.from(line).length).toBeLessThanOrEqual(40);
  expect(table(rows, 40)).toEqual(['a rather lon…  somebody@exa…  everywhere']);
});

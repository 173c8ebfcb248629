import { expect, test } from 'vitest';

const catalogues = import.meta.glob<{ words: Record<'fr' | 'en', object> }>(
  ['../../../shared/**/*.words.ts', '../../../extension/**/*.words.ts'],
  { eager: true },
);

/** Every string of a catalogue with its path; functions are called with lists, which are text and number enough. */
function texts(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const write = value as (...parts: unknown[]) => string;
    return [[path, write(...Array.from({ length: write.length }, () => ['x']))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const french = Object.entries(catalogues).flatMap(([file, { words }]) => texts(words?.fr ?? {}, file));

test('there are catalogues to look at', () => {
  expect(french.length).toBeGreaterThan(100);
});

test('French signs are kept to their word by a space that does not break', () => {
  expect(french.filter(([, text]) => / [:;!?»%]|« /.test(text))).toEqual([]);
});

test('apostrophes are typographic in both languages', () => {
  const english = Object.entries(catalogues).flatMap(([file, { words }]) => texts(words?.en ?? {}, file));
  expect([...french, ...english].filter(([, text]) => text.includes("'"))).toEqual([]);
});

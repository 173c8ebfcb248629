import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../connector/store/chain.ts';
import { problem } from '../../contract/store-example.ts';
import { Problem } from '../../../shared/problem.ts';
import { fold } from '../../../connector/store/fold.ts';
import { toJson, withoutNulls } from '../../../connector/store/text.ts';

describe('JSON text for a column', () => {
  const written = (text: string): unknown => {
    try {
      return JSON.parse(toJson({ text }));
    } catch (error) {
      return error instanceof Problem ? problem(error.code) : error;
    }
  };
  const unstorable = (text: string) => text.includes('\0') || !text.isWellFormed();

  test('is refused exactly when a text in it cannot be stored', () => {
    const unit = fc.constantFrom(
      'a',
      '\\',
      'u',
      '0',
      'd',
      '8',
      '\0',
      '\ud83d',
      '\ude00',
      '"',
      '\\u0000',
      '\\ud83d',
    );
    fc.assert(
      fc.property(
        fc.array(unit).map((parts) => parts.join('')),
        (text) => {
          expect(written(text)).toEqual(unstorable(text) ? problem('STORE_TEXT') : { text });
        },
      ),
    );
  });
});

test('canonical JSON is the same for equal data in any order, and different otherwise', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

/** The same JSON with the names of its objects in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, part]) => [name, reversed(part)]),
  );
}

test('folding meets case, width, ligatures and composition', () => {
  expect(fold('ÉLISE')).toBe(fold('e\u0301lise'));
  expect(fold('ＡＤＡ')).toBe('ada');
  expect(fold('ﬁn')).toBe('fin');
});

test('properties without nulls are kept as they are', () => {
  expect(withoutNulls({ a: 0, b: null, c: '', d: false })).toStrictEqual({ a: 0, c: '', d: false });
});

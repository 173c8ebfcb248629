import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPortal } from '../../../shared/portal/index.ts';
import { type Fill, generatePassword, type PasswordRule } from '../../../extension/panel/create/generate.ts';

const rule = findPortal('intratone')!.passwordRule!;
const kinds = (special: string) => [
  /[a-z]/,
  /[A-Z]/,
  /[0-9]/,
  { test: (text: string) => signsOf(text).some((sign) => special.includes(sign)) },
];

/** They are all ASCII. */
const signsOf = (text: string) => text.split('');
/** How many of the four classes a password has. */
const classesOf = (password: string, { special }: PasswordRule) =>
  kinds(special).filter((kind) => kind.test(password)).length;

test('a thousand passwords keep the portal’s rule, with every class in each', () => {
  for (let n = 0; n < 1_000; n += 1) {
    const password = generatePassword(rule);
    expect(password.length).toBeGreaterThanOrEqual(rule.minLength);
    expect(classesOf(password, rule)).toBe(4);
    expect(signsOf(password).every((sign) => /[a-zA-Z0-9]/.test(sign) || rule.special.includes(sign))).toBe(
      true,
    );
  }
});

test('any rule is kept, whatever the random bytes', () => {
  /** Bytes that the same seed gives again (a linear congruence; its low bits repeat, so the high ones are taken). */
  const seeded = (seed: number): Fill => {
    let state = seed >>> 0;
    return (bytes) =>
      bytes.map(() => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      });
  };
  const rules = fc.record({
    minLength: fc.integer({ min: 1, max: 64 }),
    classes: fc.integer({ min: 1, max: 4 }),
    special: fc.constantFrom('-_@$!?*/#.+', '!', '-+'),
    provisional: fc.boolean(),
  });
  fc.assert(
    fc.property(rules, fc.integer(), (asked, seed) => {
      const password = generatePassword(asked, seeded(seed));
      expect(password.length).toBeGreaterThanOrEqual(asked.minLength);
      expect(classesOf(password, asked)).toBeGreaterThanOrEqual(asked.classes);
    }),
    { numRuns: 1_000 },
  );
});

describe('no sign is likelier than another', () => {
  test('a byte that would favour the first signs is thrown away', () => {
    // 255 would wrap around for every limit that does not divide 256.
    let at = 0;
    const fill: Fill = (bytes) => bytes.fill(at++ % 2 === 0 ? 255 : 3);
    const password = generatePassword({ ...rule, special: '!?#' }, fill);
    expect(password).toHaveLength(14);
    expect(new Set(password).size).toBeLessThanOrEqual(5);
  });
  test('every place takes every class', () => {
    const first = new Set<string>();
    for (let n = 0; n < 400; n += 1) {
      const [sign = ''] = generatePassword(rule);
      first.add(
        /[a-z]/.test(sign) ? 'lower' : /[A-Z]/.test(sign) ? 'upper' : /\d/.test(sign) ? 'digit' : 'special',
      );
    }
    expect([...first].toSorted()).toEqual(['digit', 'lower', 'special', 'upper']);
  });
});

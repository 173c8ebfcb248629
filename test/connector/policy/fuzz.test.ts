import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from './small.ts';
import { whole } from './whole.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };
const SLOW = { timeout: 60_000 };

const words = [...new Set(whole.match(/[\w-]+|[^\s\w]/g))];
const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    '\n',
    '\n  ',
    '\t',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '!!int ',
    '? ',
    '|',
    '<<: ',
    '"',
    "'",
    '%',
    '\0',
    '\u{1F600}',
    '-0',
    '1e999',
    '.nan',
    '2026-13-45',
    '__proto__: ',
    'constructor',
  ),
  fc.string({ maxLength: 5 }),
);
/** Somewhere in the text, some characters go and others come. */
const mutation = fc.record({ at: fc.nat({ max: whole.length }), remove: fc.nat({ max: 30 }), insert: piece });

test(
  'whatever becomes of its text, a policy loads or has problems with places, and nothing is thrown',
  SLOW,
  () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const text = mutations.reduce(
          (now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove),
          whole,
        );
        const { policy, problems, warnings } = load(text, undefined, Date.UTC(2026, 0, 1));
        expect(policy === undefined).toBe(problems.length > 0);
        for (const { place, text: said } of [...problems, ...warnings]) {
          expect(place).toMatchObject({ file: 'policy.yaml', line: expect.any(Number) });
          expect(`${said.what.fr}${said.todo.fr}${said.what.en}${said.todo.en}`).not.toMatch(
            /\[object|\bundefined\b(?! \()/,
          );
        }
      }),
      RUNS,
    );
  },
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parse, parseDocument, stringify, type Node } from 'yaml';
import { applyEdit } from '../../../connector/policy/edit/apply.ts';
import type { PolicyEdit } from '../../../shared/wire/policy.ts';
import type { JsonRecord } from '../../../connector/policy/edit/json.ts';
import { rewrite } from '../../../connector/policy/edit/rewrite.ts';
import { Problem } from '../../../shared/problem.ts';
import { whole } from './whole.ts';

/** The policy without its anchor, which forbids some edits. */
const text = whole.replace('&staff ', '').replace('*staff', '{ type: staff }');

const word = fc.constantFrom(
  'view',
  'move',
  'a b',
  'yes',
  '12',
  "l'été",
  '- x',
  '# no',
  '{',
  'a: b',
  '*x',
  '',
  ' ',
);
const scalar = fc.oneof(word, fc.integer({ min: -5, max: 5 }), fc.boolean(), fc.constant(null));
const key = fc.constantFrom('id', 'name', 'portal', 'when', 'scope', 'features', 'x-1', 'a b', 'true');
const { value } = fc.letrec<{ value: never }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ) as fc.Arbitrary<never>,
}));

/** Entries of the policy that may become anything; with the key or the index of each in its section. */
const entries = [
  ['nodes', 'siege', 'siege'],
  ['roles', 'gardien', 'gardien'],
  ['roles', 'chef', 'chef'],
  ['profiles', 'directeur', 'directeur'],
  ['schedules', 'bureau', 'bureau'],
  ['rules', 'gardiens', 0],
  ['rules', 'chefs', 1],
  ['rules', 'compta', 2],
  ['rules', 'jamais', 4],
  ['exclusions', 'four-eyes', 0],
  ['seats', 'users', 'users'],
] as const;

/** Each run parses a policy several times. */
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) };
const MORE = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) };
const SLOW = { timeout: 60_000 };

describe('an edit of a text', () => {
  test('says what was asked, and leaves every other line as it is', SLOW, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...entries),
        fc.constantFrom('name', 'scope', 'when', 'features', 'state', 'extra'),
        value,
        ([part, id, at], field, wanted) => {
          const edit: PolicyEdit = { kind: 'set', part, id, path: [field], value: wanted };
          const content = applyEdit(parse(text) as JsonRecord, edit);
          const after = rewrite(text, content);
          expect(parse(after)).toEqual(content);
          const { before, behind } = around(part, at);
          expect(after.startsWith(before)).toBe(true);
          expect(after.endsWith(behind)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  test('that adds an entry only adds lines', SLOW, () => {
    fc.assert(
      fc.property(
        fc.constantFrom('rules', 'exclusions'),
        fc.dictionary(key, value, { maxKeys: 5 }),
        (part, entry) => {
          const edit: PolicyEdit = { kind: 'add', part, value: { ...entry, id: 'new' } };
          const content = applyEdit(parse(text) as JsonRecord, edit);
          const after = rewrite(text, content);
          expect(parse(after)).toEqual(content);
          const kept = after.split('\n');
          let from = 0;
          for (const line of text.split('\n')) {
            from = kept.indexOf(line, from) + 1;
            expect(from).toBeGreaterThan(0);
          }
        },
      ),
      RUNS,
    );
  });

  test('there and back says the same as before', SLOW, () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), value, ([part, id], wanted) => {
        const edit: PolicyEdit = { kind: 'set', part, id, path: ['name'], value: wanted };
        const there = rewrite(text, applyEdit(parse(text) as JsonRecord, edit));
        expect(parse(rewrite(there, parse(text) as JsonRecord))).toEqual(parse(text));
      }),
      RUNS,
    );
  });
});

describe('any YAML mapping', () => {
  const style = fc.record({
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    indent: fc.constantFrom(2, 3, 4),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    singleQuote: fc.boolean(),
    blockQuote: fc.constantFrom(true as const, 'literal' as const, 'folded' as const),
  });
  const record = fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 });

  test('comes to say any other, however it was written', SLOW, () => {
    fc.assert(
      fc.property(record, record, style, fc.constantFrom('\n', '\r\n'), (had, wanted, options, eol) => {
        const start = stringify(had, options).replaceAll('\n', eol);
        fc.pre(parseDocument(start).errors.length === 0);
        expect(parse(rewrite(start, wanted))).toEqual(wanted);
      }),
      MORE,
    );
  });

  test('with comments behind every line is refused at worst, never broken', SLOW, () => {
    fc.assert(
      fc.property(record, record, style, (had, wanted, options) => {
        const start = stringify(had, { ...options, blockQuote: false, lineWidth: 0 })
          .split('\n')
          .map((line) => (line === '' ? '' : `${line} # c`))
          .join('\n# between\n');
        fc.pre(parseDocument(start).errors.length === 0);
        const after = tried(start, wanted);
        expect(after === 'POLICY_EDIT_UNWRITTEN' ? wanted : parse(after)).toEqual(wanted);
      }),
      MORE,
    );
  });
});

/** The text, or the code of the problem that it has come to. */
function tried(start: string, wanted: JsonRecord): string {
  try {
    return rewrite(start, wanted);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

/** The lines before and behind an entry of the policy. */
function around(part: string, at: string | number): { before: string; behind: string } {
  const section = parseDocument(text).get(part, true);
  const entry: unknown = isMap(section)
    ? section.items.find(({ key }) => isScalar(key) && key.value === at)!.key
    : isSeq(section) && section.items[Number(at)];
  const start = text.lastIndexOf('\n', (entry as Node).range![0]) + 1;
  const indent = /^ */.exec(text.slice(start))![0].length;
  const lines = text.slice(start).split('\n');
  // The entry goes on while lines are indented more deeply than it.
  const length = lines.findIndex((line, index) => index > 0 && /^ */.exec(line)![0].length <= indent);
  return { before: text.slice(0, start), behind: lines.slice(length).join('\n') };
}

import fc from 'fast-check';
import type { Json } from '../../../../connector/store/store.ts';
import { NUMBERS, word } from './random-user.ts';

/** A filter and, beside it, what it means; the two are made together, and share nothing with what is tested. */
export interface Case {
  readonly text: string;
  readonly holds: (whole: Json) => boolean;
}

export type Read = (whole: Json) => unknown;

export const part =
  (...path: readonly string[]): Read =>
  (whole) =>
    path.reduce<unknown>((value, name) => (value as Json | undefined)?.[name], whole);

/** Names and operators have no case (RFC 7644 section 3.4.2.2). */
const anyCase = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(text, text, text.toLowerCase(), text.toUpperCase());

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const asItIs = (text: string) => text;

type Test<T> = (left: T, right: T) => boolean;
const order: Readonly<Record<string, Test<string | number>>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  gt: (left, right) => left > right,
  ge: (left, right) => left >= right,
  lt: (left, right) => left < right,
  le: (left, right) => left <= right,
};
const texts: Readonly<Record<string, Test<string>>> = {
  ...order,
  co: (left, right) => left.includes(right),
  sw: (left, right) => left.startsWith(right),
  ew: (left, right) => left.endsWith(right),
};

const isThere = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** `name pr`, `name eq null` and `name ne null`: whether there is anything. */
export const aboutPresence = (name: string, read: Read): fc.Arbitrary<Case> =>
  fc.tuple(anyCase(name), fc.constantFrom('pr', 'PR', 'ne null', 'eq null')).map(([said, op]) => ({
    text: `${said} ${op}`,
    holds: (whole) => isThere(read(whole)) === (op !== 'eq null'),
  }));

/** `name op literal`, where what is absent differs from every value and compares with none. */
function comparing<T>(
  name: string,
  read: Read,
  tests: Readonly<Record<string, Test<T>>>,
  literals: fc.Arbitrary<readonly [said: string, meant: T]>,
  form: (value: unknown) => T,
): fc.Arbitrary<Case> {
  const ops = fc.constantFrom(...Object.keys(tests)).chain((op) => anyCase(op).map((said) => ({ op, said })));
  return fc.tuple(anyCase(name), ops, literals).map(([named, { op, said }, [literal, wanted]]) => ({
    text: `${named} ${said} ${literal}`,
    holds: (whole) => {
      const value = read(whole);
      if (value === undefined) return op === 'ne';
      return tests[op]!(form(value), wanted);
    },
  }));
}

export function aboutText(
  name: string,
  read: Read,
  caseExact = false,
  words: fc.Arbitrary<string> = word,
): fc.Arbitrary<Case> {
  const form = caseExact ? asItIs : fold;
  const literals = words.map((each) => [JSON.stringify(each), form(each)] as const);
  return fc.oneof(
    { arbitrary: comparing(name, read, texts, literals, (value) => form(value as string)), weight: 4 },
    { arbitrary: aboutPresence(name, read), weight: 1 },
  );
}

export function aboutBoolean(name: string, read: Read): fc.Arbitrary<Case> {
  const { eq, ne } = order as unknown as Record<'eq' | 'ne', Test<boolean>>;
  const literals = fc.constantFrom(
    ['true', true] as const,
    ['false', false] as const,
    // As Entra ID writes them.
    ['"True"', true] as const,
    ['"False"', false] as const,
  );
  return comparing<boolean>(name, read, { eq, ne }, literals, Boolean);
}

export function aboutNumber(name: string, read: Read): fc.Arbitrary<Case> {
  const literals = fc.constantFrom(...NUMBERS, 1).map((each) => [String(each), each] as const);
  return comparing(name, read, order as Record<string, Test<number>>, literals, Number);
}

/** Moments around those of MOMENTS, in the forms of xsd:dateTime, each with what it means. */
const TIMES: readonly (readonly [said: string, meant: number])[] = [
  ['"2026-01-01T00:00:00Z"', Date.UTC(2026, 0)],
  ['"2026-01-01T01:00:00+01:00"', Date.UTC(2026, 0)],
  ['"2026-01-01"', Date.UTC(2026, 0)],
  ['"2026-01-01T00:00:00.001Z"', Date.UTC(2026, 0) + 1],
  ['"2026-01-01T00:00:00.5"', Date.UTC(2026, 0) + 500],
  ['"2025-12-31T23:59:59.999999Z"', Date.UTC(2026, 0) - 1],
  ['"1969-07-20T20:17:40Z"', Date.UTC(1969, 6, 20, 20, 17, 40)],
];

/** About a moment that is kept as ISO 8601 text. */
export function aboutTime(name: string, read: Read): fc.Arbitrary<Case> {
  const literals = fc.constantFrom(...TIMES);
  return fc.oneof(
    comparing(name, read, order as Record<string, Test<number>>, literals, (value) =>
      Date.parse(value as string),
    ),
    aboutPresence(name, read),
  );
}

/** Every way of joining conditions, with the brackets that the grammar needs and no more. */
export const joined = (leaf: fc.Arbitrary<Case>): fc.Arbitrary<Case> =>
  fc.letrec<{ or: Case; and: Case; factor: Case }>((tie) => ({
    or: fc
      .tuple(anyCase(' or '), fc.array(tie('and'), { minLength: 1, maxLength: 2 }))
      .map(([or, parts]) => ({
        text: parts.map(({ text }) => text).join(or),
        holds: (whole) => parts.some(({ holds }) => holds(whole)),
      })),
    and: fc
      .tuple(anyCase(' and '), fc.array(tie('factor'), { minLength: 1, maxLength: 2 }))
      .map(([and, parts]) => ({
        text: parts.map(({ text }) => text).join(and),
        holds: (whole) => parts.every(({ holds }) => holds(whole)),
      })),
    factor: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'filter' },
      leaf,
      tie('or').map(({ text, holds }) => ({ text: `(${text})`, holds })),
      fc.tuple(fc.constantFrom('not ', 'not', 'NOT  '), tie('or')).map(([not, { text, holds }]) => ({
        text: `${not}(${text})`,
        holds: (whole: Json) => !holds(whole),
      })),
    ),
  })).or;

/** Conditions that must hold within one and the same element, and conditions on any element's `value`. */
export function aboutElements(
  name: string,
  ofElement: fc.Arbitrary<Case>,
  value: fc.Arbitrary<Case>,
): fc.Arbitrary<Case> {
  const elements = (whole: Json) => (whole[name] as readonly Json[] | undefined) ?? [];
  const some = (text: string, holds: Case['holds']): Case => ({
    text,
    holds: (whole) => elements(whole).some(holds),
  });
  return fc.oneof(
    joined(ofElement).map(({ text, holds }) => some(`${name}[${text}]`, holds)),
    fc
      .tuple(joined(ofElement), value)
      .map(([where, { text, holds }]) =>
        some(`${name}[${where.text}].${text}`, (each) => where.holds(each) && holds(each)),
      ),
    value.map(({ text, holds }) => some(`${name}.${text}`, holds)),
    fc.constant({ text: `${name} pr`, holds: (whole: Json) => elements(whole).length > 0 }),
  );
}

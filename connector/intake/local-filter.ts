import {
  AndFilter,
  EqualityFilter,
  ExtensibleFilter,
  type Filter,
  FilterParser,
  GreaterThanEqualsFilter,
  LessThanEqualsFilter,
  NotFilter,
  OrFilter,
  PresenceFilter,
  SubstringFilter,
} from 'ldapts';
import { z } from 'zod';
import { type DirectoryEntry, texts } from './entry.ts';

/** An LDAP filter (RFC 4515) that is decided here, on an entry that was read. */
export type LocalFilter =
  | { readonly op: 'and'; readonly of: readonly LocalFilter[] }
  | { readonly op: 'or'; readonly of: readonly LocalFilter[] }
  | { readonly op: 'not'; readonly of: LocalFilter }
  | { readonly op: 'present'; readonly attribute: string }
  | { readonly op: 'equal' | 'atLeast' | 'atMost'; readonly attribute: string; readonly value: string }
  | { readonly op: 'bitsAll' | 'bitsAny'; readonly attribute: string; readonly bits: number }
  | { readonly op: 'like'; readonly attribute: string; readonly pieces: readonly string[] };

/** MS-ADTS section 3.1.1.3.4.4: all bits, any bit. */
const BIT_RULES: Readonly<Record<string, 'bitsAll' | 'bitsAny'>> = {
  '1.2.840.113556.1.4.803': 'bitsAll',
  '1.2.840.113556.1.4.804': 'bitsAny',
};

const EXPECTED = 'an LDAP filter is expected, as in (nsAccountLock=true)';

export const localFilterSchema = z.string().transform((text, context): LocalFilter => {
  try {
    return convert(FilterParser.parseString(text));
  } catch {
    context.addIssue({ code: 'custom', message: EXPECTED });
    return z.NEVER;
  }
});

function convert(filter: Filter): LocalFilter {
  if (filter instanceof AndFilter) return { op: 'and', of: filter.filters.map(convert) };
  if (filter instanceof OrFilter) return { op: 'or', of: filter.filters.map(convert) };
  if (filter instanceof NotFilter) return { op: 'not', of: convert(filter.filter) };
  if (filter instanceof PresenceFilter) return { op: 'present', attribute: filter.attribute };
  if (filter instanceof SubstringFilter) {
    const { attribute, initial, any, final } = filter;
    return { op: 'like', attribute, pieces: [initial, ...any, final] };
  }
  if (filter instanceof ExtensibleFilter) {
    const op = BIT_RULES[filter.rule];
    const bits = Number(filter.value);
    if (op && Number.isInteger(bits)) return { op, attribute: filter.matchType, bits };
    throw new Error('no matching rule that is known here');
  }
  if (filter instanceof EqualityFilter) return compared('equal', filter);
  if (filter instanceof GreaterThanEqualsFilter) return compared('atLeast', filter);
  if (filter instanceof LessThanEqualsFilter) return compared('atMost', filter);
  throw new Error('no filter that is decided here');
}

const compared = (
  op: 'equal' | 'atLeast' | 'atMost',
  { attribute, value }: { readonly attribute: string; readonly value: string | Buffer },
): LocalFilter => ({ op, attribute, value: String(value) });

/** The attributes that a filter asks for. */
export function filterAttributes(filter: LocalFilter): readonly string[] {
  if (filter.op === 'and' || filter.op === 'or') return filter.of.flatMap(filterAttributes);
  return filter.op === 'not' ? filterAttributes(filter.of) : [filter.attribute];
}

/** An attribute that the entry does not have matches nothing: a negation of it holds. */
export function matches(filter: LocalFilter, entry: DirectoryEntry): boolean {
  switch (filter.op) {
    case 'and':
      return filter.of.every((inner) => matches(inner, entry));
    case 'or':
      return filter.of.some((inner) => matches(inner, entry));
    case 'not':
      return !matches(filter.of, entry);
    case 'present':
      return entry.attributes.has(filter.attribute.toLowerCase());
    case 'equal':
    case 'atLeast':
    case 'atMost':
    case 'bitsAll':
    case 'bitsAny':
    case 'like':
      return texts(entry, filter.attribute).some((value) => holds(filter, value));
  }
}

type Test = Extract<
  LocalFilter,
  { readonly op: 'equal' | 'atLeast' | 'atMost' | 'bitsAll' | 'bitsAny' | 'like' }
>;

function holds(test: Test, value: string): boolean {
  switch (test.op) {
    case 'equal':
      return value.toLowerCase() === test.value.toLowerCase();
    case 'atLeast':
      return order(value, test.value) >= 0;
    case 'atMost':
      return order(value, test.value) <= 0;
    case 'bitsAll':
      return (Number(value) & test.bits) === test.bits;
    case 'bitsAny':
      return (Number(value) & test.bits) !== 0;
    case 'like':
      return isLike(value.toLowerCase(), test.pieces);
  }
}

/** Whole numbers by size (Active Directory's times have 18 digits), anything else as text. */
function order(one: string, other: string): number {
  const whole = /^-?\d+$/;
  if (whole.test(one) && whole.test(other)) return Number(BigInt(one) - BigInt(other));
  return one < other ? -1 : Number(one > other);
}

function isLike(value: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces.map((piece) => piece.toLowerCase());
  const last = rest.pop() ?? '';
  if (!value.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = value.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return value.length - last.length >= at && value.endsWith(last);
}

import fc from 'fast-check';
import type { Json } from '../../../../connector/store/store.ts';
import { ENTERPRISE, word } from './random-user.ts';

/** A filter and, beside it, what it means; the two are made together, and share nothing with what is tested. */
export interface Case {
  readonly text: string;
  readonly holds: (user: Json) => boolean;
}

type Value = unknown;
const fold = (text: string) => text.normalize('NFKC').toLowerCase();

const textOperators: Readonly<Record<string, (left: string, right: string) => boolean>> = {
  eq: (left, right) => left === right,
  co: (left, right) => left.includes(right),
  sw: (left, right) => left.startsWith(right),
  ew: (left, right) => left.endsWith(right),
  gt: (left, right) => left > right,
  ge: (left, right) => left >= right,
  lt: (left, right) => left < right,
  le: (left, right) => left <= right,
};

const operator = fc.constantFrom(...Object.keys(textOperators), 'ne', 'pr');

/** `name op "wanted"` about one value, absent or not. */
const aboutText = (name: string, read: (whole: Json) => Value, caseExact = false): fc.Arbitrary<Case> =>
  fc.tuple(operator, word).map(([op, wanted]) => ({
    text: op === 'pr' ? `${name} pr` : `${name} ${op} ${JSON.stringify(wanted)}`,
    holds: (whole) => {
      const value = read(whole);
      if (op === 'pr') return value !== undefined;
      if (typeof value !== 'string') return op === 'ne';
      const form = caseExact ? (text: string) => text : fold;
      if (op === 'ne') return form(value) !== form(wanted);
      return textOperators[op]?.(form(value), form(wanted)) ?? false;
    },
  }));

const aboutBoolean = (name: string, read: (whole: Json) => Value): fc.Arbitrary<Case> =>
  fc.tuple(fc.constantFrom('eq', 'ne'), fc.boolean()).map(([op, wanted]) => ({
    text: `${name} ${op} ${wanted}`,
    holds: (whole) => (read(whole) === wanted) === (op === 'eq'),
  }));

const part = (name: string) => (whole: Json) => whole[name];
const inside = (outer: string, inner: string) => (whole: Json) => (whole[outer] as Json | undefined)?.[inner];

const single = fc.oneof(
  aboutText('displayName', part('displayName')),
  aboutText('EXTERNALID', part('externalId'), true),
  aboutText('title', part('title')),
  aboutText('urn:ietf:params:scim:schemas:core:2.0:User:nickName', part('nickName')),
  aboutText('name.givenName', inside('name', 'givenName')),
  aboutText('Name.FamilyName', inside('name', 'familyName')),
  aboutText(`${ENTERPRISE}:department`, inside(ENTERPRISE, 'department')),
  aboutText(
    `${ENTERPRISE}:manager.value`,
    (whole) => ((whole[ENTERPRISE] as Json | undefined)?.['manager'] as Json | undefined)?.['value'],
    true,
  ),
  aboutBoolean('active', part('active')),
);

const ofElement = fc.oneof(
  aboutText('value', part('value')),
  aboutText('type', part('type')),
  aboutText('display', part('display')),
  aboutBoolean('primary', part('primary')),
);

/** Every way of joining conditions, with the brackets that the grammar needs and no more. */
const joined = (leaf: fc.Arbitrary<Case>): fc.Arbitrary<Case> =>
  fc.letrec<{ or: Case; and: Case; factor: Case }>((tie) => ({
    or: fc.array(tie('and'), { minLength: 1, maxLength: 2 }).map((parts) => ({
      text: parts.map(({ text }) => text).join(' or '),
      holds: (whole) => parts.some(({ holds }) => holds(whole)),
    })),
    and: fc.array(tie('factor'), { minLength: 1, maxLength: 2 }).map((parts) => ({
      text: parts.map(({ text }) => text).join(' and '),
      holds: (whole) => parts.every(({ holds }) => holds(whole)),
    })),
    factor: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'filter' },
      leaf,
      tie('or').map(({ text, holds }) => ({ text: `(${text})`, holds })),
      tie('or').map(({ text, holds }) => ({ text: `not (${text})`, holds: (whole: Json) => !holds(whole) })),
    ),
  })).or;

const valuePath = (name: 'emails' | 'roles'): fc.Arbitrary<Case> => {
  const elements = (whole: Json) => (whole[name] as readonly Json[] | undefined) ?? [];
  return fc.oneof(
    joined(ofElement).map(({ text, holds }) => ({
      text: `${name}[${text}]`,
      holds: (whole: Json) => elements(whole).some(holds),
    })),
    fc.tuple(joined(ofElement), aboutText('value', part('value'))).map(([where, value]) => ({
      text: `${name}[${where.text}].${value.text}`,
      holds: (whole: Json) => elements(whole).some((each) => where.holds(each) && value.holds(each)),
    })),
    aboutText('value', part('value')).map(({ text, holds }) => ({
      text: `${name}.${text}`,
      holds: (whole: Json) => elements(whole).some(holds),
    })),
    fc.constant({ text: `${name} pr`, holds: (whole: Json) => elements(whole).length > 0 }),
  );
};

/** Random filters over the users of random-user.ts. */
export const filterCase = joined(fc.oneof(single, valuePath('emails'), valuePath('roles')));

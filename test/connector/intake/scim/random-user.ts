import fc from 'fast-check';
import { attribute } from '../../../../connector/intake/scim/schema/attribute.ts';
import { userType } from '../../../../connector/intake/scim/schema/index.ts';
import { resourceType } from '../../../../connector/intake/scim/schema/resource-type.ts';
import type { Json } from '../../../../connector/store/store.ts';

export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export const MEASURES = 'urn:example:Measures';

/** A User with attributes of the types that no User has by itself. */
export const measuredUser = resourceType({
  ...userType,
  extensions: [
    ...userType.extensions,
    {
      id: MEASURES,
      name: 'Measures',
      description: 'What can be measured.',
      attributes: [
        attribute('level', 'A whole number.', { type: 'integer' }),
        attribute('height', 'Any number.', { type: 'decimal' }),
        attribute('hired', 'A moment.', { type: 'dateTime' }),
      ],
    },
  ],
});

/** Few words, so that filters meet resources; some differ only by case, by accents' composition or by width. */
export const word = fc.constantFrom(
  'a',
  'A',
  'ab',
  'b',
  'work',
  'Work',
  'é',
  'e\u0301',
  'É',
  'ﬁ',
  'fi',
  '%',
  '_',
  '"',
  '\\',
  "'",
);

const element = fc.record(
  { value: word, type: word, primary: fc.boolean(), display: word },
  { requiredKeys: [] },
);

export const NUMBERS = [-5, 0, 1.5, 2, 10, 1e21];
export const MOMENTS = [
  Date.UTC(2026, 0),
  Date.UTC(2026, 0) + 1,
  Date.UTC(2026, 0) - 1,
  Date.UTC(1969, 6, 20, 20, 17, 40),
];
const moment = fc.constantFrom(...MOMENTS);
const number = fc.constantFrom(...NUMBERS);

/** Users as they are stored, but for userName, which the store keeps unique. */
export const user: fc.Arbitrary<Json> = fc
  .record(
    {
      active: fc.boolean(),
      displayName: word,
      externalId: word,
      title: word,
      nickName: word,
      name: fc.record({ givenName: word, familyName: word }, { requiredKeys: [] }),
      emails: fc.array(element, { minLength: 1, maxLength: 3 }),
      roles: fc.array(element, { minLength: 1, maxLength: 3 }),
      [ENTERPRISE]: fc.record(
        { department: word, manager: fc.record({ value: word }) },
        { requiredKeys: [] },
      ),
      [MEASURES]: fc.record(
        { level: number, height: number, hired: moment.map((time) => new Date(time).toISOString()) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['active'] },
  )
  .map(withoutEmpty);

/** What is normalised holds no empty object. */
function withoutEmpty(whole: Json): Json {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => JSON.stringify(value) !== '{}'));
}

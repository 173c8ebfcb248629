import fc from 'fast-check';
import type { Json } from '../../../../connector/store/store.ts';

export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

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

/** Users as they are stored, but for userName, which the store keeps unique. */
export const user: fc.Arbitrary<Json> = fc.record(
  {
    active: fc.boolean(),
    displayName: word,
    externalId: word,
    title: word,
    nickName: word,
    name: fc.record({ givenName: word, familyName: word }, { requiredKeys: [] }),
    emails: fc.array(element, { minLength: 1, maxLength: 3 }),
    roles: fc.array(element, { minLength: 1, maxLength: 3 }),
    [ENTERPRISE]: fc.record({ department: word, manager: fc.record({ value: word }) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['active'] },
);

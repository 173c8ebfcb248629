import fc from 'fast-check';
import { expect, it } from 'vitest';
import { select } from '../../../../../connector/intake/scim/catalogue/select.ts';
import { filterPredicate } from '../../../../../connector/intake/scim/filter.ts';
import { resourceType } from '../../../../../connector/intake/scim/schema/resource-type.ts';
import type { Json } from '../../../../../connector/store/store.ts';
import { userFilter } from '../random-filter.ts';
import { ENTERPRISE, MEASURES, MOMENTS, measuredUser, user } from '../random-user.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 300);
const ALL = { offset: 0, limit: 1000 };

/** Nothing of it is in a column. */
const inMemory = resourceType({ ...measuredUser, columns: {} });
const users: readonly Json[] = fc.sample(user, { numRuns: 40, seed: 9865 }).map((each, index) => ({
  ...each,
  userName: `user${index}`,
  id: `id-user${index}`,
  schemas: [
    'urn:ietf:params:scim:schemas:core:2.0:User',
    ...[ENTERPRISE, MEASURES].filter((id) => id in each),
  ],
  meta: {
    resourceType: 'User',
    created: new Date(MOMENTS[index % MOMENTS.length]!).toISOString(),
    lastModified: new Date(MOMENTS[(index * 3 + 1) % MOMENTS.length]!).toISOString(),
  },
}));

it('A filter finds the resources for which its plain reading holds.', () => {
  fc.assert(
    fc.property(userFilter, ({ text, holds }) => {
      fc.pre(text.length <= 4000);
      const { total, items } = select(users, filterPredicate(text, inMemory), undefined, ALL);
      expect(items).toEqual(users.filter((each) => holds(each)));
      expect(total).toBe(items.length);
    }),
    { numRuns: RUNS },
  );
});

it('An order has what lacks the value last ascending and first descending, and keeps equals as they were.', () => {
  const list = [{ id: 1, n: 'b' }, { id: 2 }, { id: 3, n: 'A' }, { id: 4, n: 'B' }, { id: 5, n: 'a' }];
  const ids = (descending: boolean) =>
    select(list, undefined, { by: { path: ['n'] }, descending }, { offset: 0, limit: 4 }).items.map(
      ({ id }) => id,
    );
  expect(ids(false)).toEqual([3, 5, 1, 4]);
  expect(ids(true)).toEqual([2, 1, 4, 3]);
});

it('A page is a part of what was found, and counts all of it.', () => {
  const found = select(users, undefined, undefined, { offset: 38, limit: 5 });
  expect(found).toEqual({ total: 40, items: users.slice(38) });
});

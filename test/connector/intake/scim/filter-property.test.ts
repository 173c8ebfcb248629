import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterPredicate } from '../../../../connector/intake/scim/filter.ts';
import { groupType } from '../../../../connector/intake/scim/schema/index.ts';
import { newGroup } from '../../../../connector/intake/scim/group/row.ts';
import { newPerson } from '../../../../connector/intake/scim/user/row.ts';
import type { Json, MemberRef, Store } from '../../../../connector/store/store.ts';
import { client } from './client.ts';
import type { Case } from './random-condition.ts';
import { groupFilter, userFilter } from './random-filter.ts';
import { ENTERPRISE, MEASURES, MOMENTS, measuredUser, user, word } from './random-user.ts';
import { stores } from './stores.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);
const ALL = { offset: 0, limit: 1000 };
const moment = (index: number) => MOMENTS[index % MOMENTS.length]!;
const iso = (index: number) => new Date(moment(index)).toISOString();

/** A fixed sample: stored once, asked by every filter. */
const users: readonly Json[] = fc
  .sample(user, { numRuns: 60, seed: 7643 })
  .map((each, index) => ({ ...each, userName: `user${index}` }));

const idOf = (index: number) => `id-user${index}`;

interface SampleGroup {
  readonly own: Json;
  readonly people: readonly number[];
  readonly groups: readonly number[];
}
const groups: readonly SampleGroup[] = fc.sample(
  fc.record({
    own: fc.record({ displayName: word, externalId: word }, { requiredKeys: ['displayName'] }),
    people: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    groups: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
  }),
  { numRuns: 20, seed: 7643 },
);

/** As they are answered, with their groups. */
const shownUsers: readonly Json[] = users.map((each, index) => ({
  ...each,
  ...groupsOf(index),
  id: idOf(index),
  schemas: [
    'urn:ietf:params:scim:schemas:core:2.0:User',
    ...[ENTERPRISE, MEASURES].filter((id) => id in each),
  ],
  meta: { resourceType: 'User', created: iso(index), lastModified: iso(index * 3 + 1) },
}));

const shownGroups: readonly Json[] = groups.map(({ own, people, groups: inner }, index) => {
  const members = [
    ...people.map((at) => ({
      value: idOf(at),
      type: 'User',
      display: users[at]!['displayName'] ?? spoken(users[at]!),
    })),
    ...inner.map((at) => ({
      value: `id-group${at}`,
      type: 'Group',
      display: groups[at]!.own['displayName'],
    })),
  ];
  return { ...own, id: `id-group${index}`, ...(members.length > 0 ? { members } : {}) };
});

function groupsOf(user: number): Json {
  const found = groups.flatMap(({ own, people }, at) =>
    people.includes(user) ? [{ value: `id-group${at}`, display: own['displayName'], type: 'direct' }] : [],
  );
  return found.length > 0 ? { groups: found } : {};
}

/** What a person without a displayName is called. */
function spoken({ name, userName }: Json): string {
  const { givenName, familyName } = (name ?? {}) as Record<string, string | undefined>;
  return [givenName, familyName].filter((part) => part !== undefined).join(' ') || String(userName);
}

async function fill(store: Store): Promise<void> {
  await store.transaction(async (inside) => {
    for (const [index, each] of users.entries()) {
      const person = newPerson(client, idOf(index), each);
      await inside.people.insert(person, moment(index));
      await inside.people.replace(idOf(index), person, moment(index * 3 + 1));
    }
    for (const [index, { own }] of groups.entries())
      await inside.groups.insert(newGroup(client, `id-group${index}`, own), moment(index));
    for (const [index, { people, groups: inner }] of groups.entries()) {
      const members: MemberRef[] = [
        ...people.map((at) => ({ kind: 'person' as const, id: idOf(at) })),
        ...inner.map((at) => ({ kind: 'group' as const, id: `id-group${at}` })),
      ];
      await inside.groups.addMembers(`id-group${index}`, members, moment(index));
    }
  });
}

describe.each(Object.entries(stores('scim_filter')))('on %s', (_name, open) => {
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await open());
    await fill(store);
  });
  afterAll(() => close());

  const wanted = (whole: readonly Json[], { holds }: Case) =>
    whole.filter((each) => holds(each)).map((each) => String(each['id']));

  it('a filter finds the users for whom its plain reading holds', async () => {
    await fc.assert(
      fc.asyncProperty(userFilter, async (filter) => {
        fc.pre(filter.text.length <= 4000);
        const where = filterPredicate(filter.text, measuredUser);
        const { items, total } = await store.people.search(client.source, where, ALL);
        const ids = wanted(shownUsers, filter);
        expect(items.map(({ person }) => person.id).toSorted()).toEqual(ids.toSorted());
        expect(total).toBe(ids.length);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('and the groups, by their members too', async () => {
    await fc.assert(
      fc.asyncProperty(groupFilter, async (filter) => {
        fc.pre(filter.text.length <= 4000);
        const where = filterPredicate(filter.text, groupType);
        const { items } = await store.groups.search(client.source, where, ALL);
        expect(items.map(({ group }) => group.id).toSorted()).toEqual(wanted(shownGroups, filter).toSorted());
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGroup } from '../../../../connector/intake/scim/group/create.ts';
import { patchGroup } from '../../../../connector/intake/scim/group/patch.ts';
import { createUser } from '../../../../connector/intake/scim/user/create.ts';
import type { Json, Store } from '../../../../connector/store/store.ts';
import { Problem } from '../../../../shared/problem.ts';
import { client } from './client.ts';
import { stores } from './stores.ts';

const write = { client, now: 1, ifMatch: undefined };
const NOBODY = 'nobody';

/** What an operation is sent as, and what it makes of the members; undefined when it is refused. */
interface Step {
  readonly operation: Json;
  readonly next: (members: readonly string[]) => readonly string[] | undefined;
}

const without = (members: readonly string[], ids: readonly string[]) =>
  members.filter((id) => !ids.includes(id));
const union = (members: readonly string[], ids: readonly string[]) => [...without(members, ids), ...ids];

/** Operations on the members of these resources, by their ids; `NOBODY` is none. */
function steps(ids: readonly string[], groups: readonly string[]): fc.Arbitrary<Step> {
  const id = fc.constantFrom(...ids);
  const some = fc.uniqueArray(id, { maxLength: 4 });
  const values = (list: readonly string[]) => list.map((value) => ({ $ref: null, value }));
  const add = some.chain((list) =>
    fc
      .constantFrom<Json>(
        { op: 'Add', path: 'members', value: values(list) },
        { op: 'add', path: 'MEMBERS', value: [...values(list), ...values(list)] },
        { op: 'add', value: { members: values(list) } },
      )
      .map((operation): Step => ({ operation, next: (members) => union(members, list) })),
  );
  const replace = some.chain((list) =>
    fc
      .constantFrom<Json>(
        { op: 'Replace', path: 'members', value: values(list) },
        { op: 'replace', value: { members: values(list), displayName: 'Team' } },
      )
      .map((operation): Step => ({ operation, next: () => list })),
  );
  const remove = fc.oneof(
    fc.uniqueArray(fc.constantFrom(...ids, NOBODY), { maxLength: 4 }).map((list): Step => ({
      operation: { op: 'Remove', path: 'members', value: values(list) },
      next: (members) => without(members, list),
    })),
    id.map((one): Step => ({
      operation: { op: 'remove', path: `members[value eq "${one}"]` },
      next: (members) => without(members, [one]),
    })),
    fc.constant<Step>({
      operation: { op: 'remove', path: 'members[type eq "Group"]' },
      next: (members) => without(members, groups),
    }),
    fc.constant<Step>({ operation: { op: 'remove', path: 'members' }, next: () => [] }),
  );
  const other = fc.constantFrom<Step>(
    // What Okta sends to rename a group: a replace that names no members must not empty it.
    { operation: { op: 'replace', value: { id: 'x', displayName: 'Team' } }, next: (members) => members },
    { operation: { op: 'add', path: 'members', value: values([NOBODY]) }, next: () => undefined },
    { operation: { op: 'add', path: 'members', value: [{ display: 'x' }] }, next: () => undefined },
    { operation: { op: 'replace', path: 'id', value: 'x' }, next: () => undefined },
  );
  return fc.oneof(
    { arbitrary: add, weight: 4 },
    { arbitrary: remove, weight: 4 },
    { arbitrary: replace, weight: 2 },
    { arbitrary: other, weight: 1 },
  );
}

describe.each(Object.entries(stores('scim_members')))('on %s', (_name, open) => {
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await open());
  });
  afterAll(() => close());

  it('a group holds whom its operations say, and after a refusal whom it held before', async () => {
    const people: string[] = [];
    for (const userName of ['a', 'b', 'c', 'd'])
      people.push((await createUser(store, write, { userName })).row.person.id);
    const inner = (await createGroup(store, write, { displayName: 'Inner' })).row.group.id;
    const { id } = (await createGroup(store, write, { displayName: 'Team' })).row.group;
    let members: readonly string[] = [];
    const list = fc.array(steps([...people, inner], [inner]), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(list, async (chosen) => {
        const body = { Operations: chosen.map(({ operation }) => operation) };
        const wanted = chosen.reduce<readonly string[] | undefined>(
          (present, { next }) => present && next(present),
          members,
        );
        const outcome = await patchGroup(store, write, id, body).then(
          () => 'patched',
          (error: unknown) => (error instanceof Problem ? 'refused' : error),
        );
        expect(outcome).toBe(wanted ? 'patched' : 'refused');
        members = wanted ?? members;
        expect((await store.groups.members(id)).map((member) => member.id)).toEqual(members.toSorted());
      }),
      // What one run leaves is what the next begins with: there is nothing to shrink to.
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60), endOnFailure: true },
    );
    expect(await store.audit.verify()).toBeUndefined();
  }, 60_000);
});

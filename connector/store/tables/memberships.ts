import { chunks } from '../batches.ts';
import { storeProblems } from '../problems.ts';
import { prepared } from '../prepared.ts';
import { notArchived, type Db } from '../schema.ts';
import { transact } from '../transact.ts';
import type { Groups, Member, MemberRef } from '../store.ts';
import { memberCount } from './member-count.ts';
import { memberPage } from './member-page.ts';
import { membershipPages, uidsOf } from './membership-scan.ts';
import { noSuchGroup } from './group-row.ts';
import {
  addChildren,
  addPeople,
  known,
  removeChildren,
  removeEverybody,
  removePeople,
} from './membership.ts';

const GROUPS_AT_ONCE = 1_000;

type Memberships = Pick<
  Groups,
  | 'members'
  | 'membersOfMany'
  | 'memberPage'
  | 'countMembers'
  | 'addMembers'
  | 'removeMembers'
  | 'removeAllMembers'
  | 'nestings'
  | 'eachMembership'
>;

/** The part of the groups facet that reads and writes who is in them. Archived members count as gone. */
export function memberships(db: Db): Memberships {
  async function membersOfMany(groups: readonly string[]): Promise<ReadonlyMap<string, readonly Member[]>> {
    const members = new Map<string, Member[]>(groups.map((group) => [group, []]));
    for (const chunk of chunks(groups, GROUPS_AT_ONCE)) {
      for (const row of await membersIn(db, chunk)) {
        members.get(row.group)?.push({ kind: row.kind, id: row.id, displayName: row.displayName });
      }
    }
    return members;
  }

  return {
    ...memberPage(db),
    ...memberCount(db),
    membersOfMany,

    async members(group) {
      return (await membersOfMany([group])).get(group) ?? [];
    },

    addMembers: (group, members, now) =>
      change(db, group, now, async (inside, id) => {
        const people = await addPeople(inside, id, idsOf(members, 'person'));
        const added = people + (await addChildren(inside, id, idsOf(members, 'group')));
        // Whoever was added is known; only of the others it must be asked.
        if (added < members.length) await assertKnown(inside, members);
        return added;
      }),

    removeMembers: (group, members, now) =>
      change(db, group, now, async (inside, id) => {
        const people = await removePeople(inside, id, idsOf(members, 'person'));
        return people + (await removeChildren(inside, id, idsOf(members, 'group')));
      }),

    removeAllMembers: (group, now) => change(db, group, now, removeEverybody),

    nestings: () =>
      db
        .selectFrom('nestings')
        .innerJoin('groups as parent', 'parent.id', 'nestings.parent_id')
        .innerJoin('groups as child', 'child.id', 'nestings.child_id')
        .select(['child.uid as child', 'parent.uid as parent'])
        .where(notArchived('parent.archived'))
        .where(notArchived('child.archived'))
        .orderBy('nestings.parent_id')
        .orderBy('nestings.child_id')
        .execute(),

    async eachMembership(visit) {
      const people = await uidsOf(db, 'people', { living: true });
      const groups = await uidsOf(db, 'groups', { living: true });
      for await (const page of membershipPages(db, people, groups)) await visit(page);
    },
  };
}

/** Runs a change of one group's members; the group's version grows if it changed any row. */
function change(
  db: Db,
  group: string,
  now: number,
  run: (db: Db, id: number) => Promise<number>,
): Promise<number> {
  return transact(db, async (inside) => {
    const [row] = await idOf(inside, { uid: group });
    if (!row) throw noSuchGroup(group);
    const changed = await run(inside, row.id);
    if (changed > 0) await touchGroup(inside, row.id, now);
    return changed;
  });
}

export async function touchGroup(db: Db, id: number, now: number): Promise<void> {
  await bump(db, { id, now });
}

const idOf = prepared((db, { uid }: { readonly uid: string }) =>
  db.selectFrom('groups').select('id').where('uid', '=', uid),
);

const bump = prepared((db, { id, now }: { readonly id: number; readonly now: number }) =>
  db
    .updateTable('groups')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', id),
);

const idsOf = (members: readonly MemberRef[], kind: MemberRef['kind']): string[] =>
  members.filter((member) => member.kind === kind).map((member) => member.id);

async function assertKnown(db: Db, members: readonly MemberRef[]): Promise<void> {
  const people = await known(db, 'people', idsOf(members, 'person'));
  const groups = await known(db, 'groups', idsOf(members, 'group'));
  const stranger = members.find(({ kind, id }) => !(kind === 'person' ? people : groups).has(id));
  if (!stranger) return;
  const { kind, id } = stranger;
  const what = { fr: `${kind === 'person' ? 'la personne' : 'le groupe'} ${id}`, en: `the ${kind} ${id}` };
  throw storeProblems.STORE_UNKNOWN({ what });
}

/** Members of the groups with these uids; a group's people and then its groups in one list. */
function membersIn(db: Db, groups: readonly string[]) {
  return db
    .selectFrom('groups')
    .innerJoin('memberships', 'memberships.group_id', 'groups.id')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .select((eb) => [
      'groups.uid as group',
      'people.id as row',
      'people.uid as id',
      'people.display_name as displayName',
      eb.val<MemberRef['kind']>('person').as('kind'),
    ])
    .where('groups.uid', 'in', groups)
    .where(notArchived('people.archived'))
    .unionAll(
      db
        .selectFrom('groups')
        .innerJoin('nestings', 'nestings.parent_id', 'groups.id')
        .innerJoin('groups as child', 'child.id', 'nestings.child_id')
        .select((eb) => [
          'groups.uid as group',
          'child.id as row',
          'child.uid as id',
          'child.name as displayName',
          eb.val<MemberRef['kind']>('group').as('kind'),
        ])
        .where('groups.uid', 'in', groups)
        .where(notArchived('child.archived')),
    )
    .orderBy('kind', 'desc')
    .orderBy('row')
    .execute();
}

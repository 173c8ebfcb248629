import { setImmediate } from 'node:timers/promises';
import type { Db } from '../schema.ts';
import type { DirectoryChanges, MembersByGroup } from '../store.ts';
import { addManyMemberships, MANY } from './directory-pairs.ts';
import { addChildren, addPeople, removeChildren, removePeople } from './membership.ts';
import { touchGroup } from './memberships.ts';

type Change = (db: Db, group: number, uids: readonly string[]) => Promise<number>;

export async function writeMemberships(
  db: Db,
  source: string,
  { addMemberships, removeMemberships }: Pick<DirectoryChanges, 'addMemberships' | 'removeMemberships'>,
  now: number,
): Promise<void> {
  await writeByGroup(db, source, removeMemberships, removePeople, now);
  let added = 0;
  for (const people of addMemberships.values()) added += people.length;
  if (added >= MANY) await addManyMemberships(db, source, addMemberships, now);
  else await writeByGroup(db, source, addMemberships, addPeople, now);
}

export async function writeNestings(
  db: Db,
  source: string,
  { addNestings, removeNestings }: Pick<DirectoryChanges, 'addNestings' | 'removeNestings'>,
  now: number,
): Promise<void> {
  await writeByGroup(db, source, childrenByParent(removeNestings), removeChildren, now);
  await writeByGroup(db, source, childrenByParent(addNestings), addChildren, now);
}

function childrenByParent(nestings: DirectoryChanges['addNestings']): MembersByGroup {
  const byParent = Map.groupBy(nestings, ({ parent }) => parent);
  return new Map(Array.from(byParent, ([parent, own]) => [parent, own.map(({ child }) => child)]));
}

/** One statement a group and not one a pair; only groups of the source itself. */
async function writeByGroup(
  db: Db,
  source: string,
  uidsOf: MembersByGroup,
  change: Change,
  now: number,
): Promise<void> {
  for (const [uid, members] of uidsOf) {
    const row = await db
      .selectFrom('groups')
      .select('id')
      .where('uid', '=', uid)
      .where('source', '=', source)
      .executeTakeFirst();
    if (row && (await change(db, row.id, members)) > 0) await touchGroup(db, row.id, now);
    await setImmediate();
  }
}

import { setImmediate } from 'node:timers/promises';
import type { Db } from '../schema.ts';
import type { DirectoryChanges } from '../store.ts';
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
  const grouped = (pairs: DirectoryChanges['addMemberships']) =>
    uidsByGroup(
      pairs,
      (pair) => pair.group,
      (pair) => pair.person,
    );
  await writeByGroup(db, source, grouped(removeMemberships), removePeople, now);
  if (addMemberships.length >= MANY) await addManyMemberships(db, source, addMemberships, now);
  else await writeByGroup(db, source, grouped(addMemberships), addPeople, now);
}

export async function writeNestings(
  db: Db,
  source: string,
  { addNestings, removeNestings }: Pick<DirectoryChanges, 'addNestings' | 'removeNestings'>,
  now: number,
): Promise<void> {
  const grouped = (nestings: DirectoryChanges['addNestings']) =>
    uidsByGroup(
      nestings,
      (nesting) => nesting.parent,
      (nesting) => nesting.child,
    );
  await writeByGroup(db, source, grouped(removeNestings), removeChildren, now);
  await writeByGroup(db, source, grouped(addNestings), addChildren, now);
}

function uidsByGroup<T>(
  pairs: readonly T[],
  groupOf: (pair: T) => string,
  memberOf: (pair: T) => string,
): Map<string, string[]> {
  return new Map(
    Array.from(Map.groupBy(pairs, groupOf), ([group, ofGroup]) => [group, ofGroup.map(memberOf)]),
  );
}

/** One statement a group and not one a pair; only groups of the source itself. */
async function writeByGroup(
  db: Db,
  source: string,
  uidsOf: ReadonlyMap<string, readonly string[]>,
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

import { chunks } from '../batches.ts';
import type { Db } from '../schema.ts';
import type { DirectoryPart, DirectoryState, MembershipPair } from '../store.ts';

const LOOK_UPS = 1_000;

/** The rows of a few people and groups, and every pair that one of them is part of. */
export async function entriesPart(
  db: Db,
  source: string,
  keys: { readonly people: readonly string[]; readonly groups: readonly string[] },
): Promise<DirectoryPart> {
  const people = await rowsOf(db, 'people', source, keys.people);
  const groups = await rowsOf(db, 'groups', source, keys.groups);
  const ofGroup = groups.map(({ row }) => row);
  const memberships = new Map<string, MembershipPair>();
  for (const [side, rows] of [
    ['group_id', ofGroup],
    ['person_id', people.map(({ row }) => row)],
  ] as const)
    for (const chunk of chunks(rows, LOOK_UPS)) {
      const found = await db
        .selectFrom('memberships')
        .innerJoin('groups', 'groups.id', 'memberships.group_id')
        .innerJoin('people', 'people.id', 'memberships.person_id')
        .select(['groups.uid as group', 'people.uid as person'])
        .where('groups.source', '=', source)
        .where(`memberships.${side}`, 'in', chunk)
        .execute();
      for (const pair of found) memberships.set(`${pair.group} ${pair.person}`, pair);
    }
  return {
    people: people.map(({ row: _row, ...person }) => person),
    groups: groups.map(({ row: _row, ...group }) => group),
    memberships: [...memberships.values()],
    nestings: await nestingsOf(db, source, ofGroup),
  };
}

async function rowsOf<Table extends 'people' | 'groups'>(
  db: Db,
  table: Table,
  source: string,
  keys: readonly string[],
) {
  const found: (DirectoryState[Table][number] & { readonly row: number })[] = [];
  for (const chunk of chunks(keys, LOOK_UPS)) {
    const rows = await db
      .selectFrom(table as 'people')
      .select(['id as row', 'uid as id', 'key', 'status', 'digest'])
      .where('source', '=', source)
      .where('key', 'in', chunk)
      .execute();
    for (const row of rows) found.push(row);
  }
  return found;
}

async function nestingsOf(
  db: Db,
  source: string,
  groups: readonly number[],
): Promise<DirectoryState['nestings']> {
  const nestings = new Map<string, DirectoryState['nestings'][number]>();
  for (const chunk of chunks(groups, LOOK_UPS)) {
    const found = await db
      .selectFrom('nestings')
      .innerJoin('groups as parent', 'parent.id', 'nestings.parent_id')
      .innerJoin('groups as child', 'child.id', 'nestings.child_id')
      .select(['child.uid as child', 'parent.uid as parent'])
      .where('parent.source', '=', source)
      .where((eb) => eb.or([eb('parent_id', 'in', chunk), eb('child_id', 'in', chunk)]))
      .execute();
    for (const pair of found) nestings.set(`${pair.parent} ${pair.child}`, pair);
  }
  return [...nestings.values()];
}

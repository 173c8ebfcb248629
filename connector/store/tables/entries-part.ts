import { chunks } from '../batches.ts';
import type { Db } from '../schema.ts';
import type { DirectoryPart, DirectoryState, Entries, MembershipPair } from '../store.ts';

const LOOK_UPS = 1_000;

/** As {@link Entries.part}. */
export async function entriesPart(
  db: Db,
  source: string,
  keys: Parameters<Entries['part']>[1],
): Promise<DirectoryPart> {
  const people = await rowsOf(db, 'people', source, keys.people);
  const groups = await rowsOf(db, 'groups', source, keys.groups);
  const moved = new Set(keys.moved);
  const rows = {
    people: people.filter(({ key }) => moved.has(key)).map(({ row }) => row),
    groups: groups.map(({ row }) => row),
  };
  return {
    people: people.map(({ row: _row, ...person }) => person),
    groups: groups.map(({ row: _row, ...group }) => group),
    memberships: await membershipsOf(db, source, rows),
    nestings: await nestingsOf(db, source, rows.groups),
  };
}

/** The pairs are read alone and named afterwards: joined, the planners begin with all groups of the source. */
async function membershipsOf(
  db: Db,
  source: string,
  rows: { readonly people: readonly number[]; readonly groups: readonly number[] },
): Promise<readonly MembershipPair[]> {
  const found = new Map<string, { readonly group_id: number; readonly person_id: number }>();
  for (const [side, ids] of [
    ['group_id', rows.groups],
    ['person_id', rows.people],
  ] as const)
    for (const chunk of chunks(ids, LOOK_UPS)) {
      const pairs = await db.selectFrom('memberships').selectAll().where(side, 'in', chunk).execute();
      for (const pair of pairs) found.set(`${pair.group_id} ${pair.person_id}`, pair);
    }
  const pairs = [...found.values()];
  const groups = await uidsAt(
    db,
    'groups',
    pairs.map((pair) => pair.group_id),
    source,
  );
  const people = await uidsAt(
    db,
    'people',
    pairs.map((pair) => pair.person_id),
  );
  return pairs.flatMap(({ group_id, person_id }) => {
    const [group, person] = [groups.get(group_id), people.get(person_id)];
    return group === undefined || person === undefined ? [] : { group, person };
  });
}

async function uidsAt(
  db: Db,
  table: 'people' | 'groups',
  ids: readonly number[],
  source?: string,
): Promise<ReadonlyMap<number, string>> {
  const uids = new Map<number, string>();
  for (const chunk of chunks([...new Set(ids)], LOOK_UPS)) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'uid'])
      .where('id', 'in', chunk)
      .$if(source !== undefined, (query) => query.where('source', '=', source ?? ''))
      .execute();
    for (const { id, uid } of rows) uids.set(id, uid);
  }
  return uids;
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

import { sql } from 'kysely';
import { chunks } from '../batches.ts';
import { prepared } from '../prepared.ts';
import type { Db } from '../schema.ts';
import { touch } from '../touched.ts';

const CHUNK = 1_000;

/** The stored ones among `uids`. */
export async function known(
  db: Db,
  table: 'people' | 'groups',
  uids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const chunk of chunks(uids, CHUNK)) {
    const [only] = chunk;
    const rows = await (table === 'people' && only !== undefined && chunk.length === 1
      ? knownPerson(db, { uid: only })
      : db.selectFrom(table).select('uid').where('uid', 'in', chunk).execute());
    for (const { uid } of rows) found.add(uid);
  }
  return found;
}

const knownPerson = prepared((db, { uid }: { readonly uid: string }) =>
  db.selectFrom('people').select('uid').where('uid', '=', uid),
);

const insertPeople = (db: Db, group: number, uids: readonly string[]) =>
  db
    .insertInto('memberships')
    .columns(['group_id', 'person_id'])
    .expression((eb) =>
      eb
        .selectFrom('people')
        .select([sql<number>`cast(${group} as bigint)`.as('group_id'), 'id'])
        .where('uid', 'in', uids),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id');

const deletePeople = (db: Db, group: number, uids: readonly string[]) =>
  db
    .deleteFrom('memberships')
    .where('group_id', '=', group)
    .where('person_id', 'in', (eb) => eb.selectFrom('people').select('id').where('uid', 'in', uids))
    .returning('person_id');

/** Identity providers often move one person at a time. */
interface One {
  readonly group: number;
  readonly uid: string;
}
const insertOne = prepared((db, { group, uid }: One) => insertPeople(db, group, [uid]));
const deleteOne = prepared((db, { group, uid }: One) => deletePeople(db, group, [uid]));

/** Adds people to one group by their uids, unknown and present ones left aside; how many rows are new. */
export async function addPeople(db: Db, group: number, uids: readonly string[]): Promise<number> {
  let added = 0;
  for (const chunk of chunks(uids, CHUNK)) {
    const [only] = chunk;
    const rows = await (only !== undefined && chunk.length === 1
      ? insertOne(db, { group, uid: only })
      : insertPeople(db, group, chunk).execute());
    touchMembers(db, rows);
    added += rows.length;
  }
  return added;
}

export async function removePeople(db: Db, group: number, uids: readonly string[]): Promise<number> {
  let removed = 0;
  for (const chunk of chunks(uids, CHUNK)) {
    const [only] = chunk;
    const rows = await (only !== undefined && chunk.length === 1
      ? deleteOne(db, { group, uid: only })
      : deletePeople(db, group, chunk).execute());
    touchMembers(db, rows);
    removed += rows.length;
  }
  return removed;
}

/** Empties a group of its people and groups; how many rows are gone. */
export async function removeEverybody(db: Db, group: number): Promise<number> {
  const rows = await db
    .deleteFrom('memberships')
    .where('group_id', '=', group)
    .returning('person_id')
    .execute();
  touchMembers(db, rows);
  const children = await db.deleteFrom('nestings').where('parent_id', '=', group).executeTakeFirst();
  if (children.numDeletedRows > 0n) touch(db, 'all');
  return rows.length + Number(children.numDeletedRows);
}

function touchMembers(db: Db, rows: readonly { readonly person_id: number }[]): void {
  touch(
    db,
    rows.map(({ person_id }) => person_id),
  );
}

/** Nests groups in one group by their uids, unknown and present ones left aside; how many rows are new. */
export async function addChildren(db: Db, parent: number, uids: readonly string[]): Promise<number> {
  let added = 0;
  for (const chunk of chunks(uids, CHUNK)) {
    const result = await db
      .insertInto('nestings')
      .columns(['parent_id', 'child_id'])
      .expression((eb) =>
        eb
          .selectFrom('groups')
          .select((row) => [row.lit(parent).as('parent_id'), 'id'])
          .where('uid', 'in', chunk),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    added += Number(result.numInsertedOrUpdatedRows);
  }
  if (added > 0) touch(db, 'all');
  return added;
}

export async function removeChildren(db: Db, parent: number, uids: readonly string[]): Promise<number> {
  let removed = 0;
  for (const chunk of chunks(uids, CHUNK)) {
    const result = await db
      .deleteFrom('nestings')
      .where('parent_id', '=', parent)
      .where('child_id', 'in', (eb) => eb.selectFrom('groups').select('id').where('uid', 'in', chunk))
      .executeTakeFirst();
    removed += Number(result.numDeletedRows);
  }
  if (removed > 0) touch(db, 'all');
  return removed;
}

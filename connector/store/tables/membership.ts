import { chunks } from '../batches.ts';
import type { Db } from '../schema.ts';

const CHUNK = 1_000;

/** The stored ones among `uids`. */
export async function known(
  db: Db,
  table: 'people' | 'groups',
  uids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const chunk of chunks(uids, CHUNK)) {
    const rows = await db.selectFrom(table).select('uid').where('uid', 'in', chunk).execute();
    for (const { uid } of rows) found.add(uid);
  }
  return found;
}

/** Adds people to one group by their uids, unknown and present ones left aside; how many rows are new. */
export async function addPeople(db: Db, group: number, uids: readonly string[]): Promise<number> {
  let added = 0;
  for (const chunk of chunks(uids, CHUNK)) {
    const result = await db
      .insertInto('memberships')
      .columns(['group_id', 'person_id'])
      .expression((eb) =>
        eb
          .selectFrom('people')
          .select((row) => [row.lit(group).as('group_id'), 'id'])
          .where('uid', 'in', chunk),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    added += Number(result.numInsertedOrUpdatedRows);
  }
  return added;
}

export async function removePeople(db: Db, group: number, uids: readonly string[]): Promise<number> {
  let removed = 0;
  for (const chunk of chunks(uids, CHUNK)) {
    const result = await db
      .deleteFrom('memberships')
      .where('group_id', '=', group)
      .where('person_id', 'in', (eb) => eb.selectFrom('people').select('id').where('uid', 'in', chunk))
      .executeTakeFirst();
    removed += Number(result.numDeletedRows);
  }
  return removed;
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
  return removed;
}

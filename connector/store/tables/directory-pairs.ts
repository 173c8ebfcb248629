import { setImmediate } from 'node:timers/promises';
import { chunks } from '../batches.ts';
import { prepared } from '../prepared.ts';
import type { Db } from '../schema.ts';
import type { MembersByGroup } from '../store.ts';
import { touch } from '../touched.ts';
import { rowsOf } from './membership-scan.ts';

/** Rows of one statement, which is built once. */
const ROWS = 500;
const LOOK_UPS = 1_000;

/** From so many on, reading everybody's row once is cheaper than to look up each one. */
export const MANY = 5_000;

type Row = readonly [group: number, person: number];

/**
 * Adds many memberships to groups of the source; unknown people and groups are left aside, and groups in which nothing
 * is new keep their version.
 */
export async function addManyMemberships(
  db: Db,
  source: string,
  members: MembersByGroup,
  now: number,
): Promise<void> {
  const people = await rowsOf(db, 'people');
  const groups = await rowsOf(db, 'groups', { source });
  const changed = new Set<number>();
  const write = async (rows: readonly Row[]) => {
    for (const { group_id } of await insert(db, rows)) changed.add(group_id);
    await setImmediate();
  };
  let rows: Row[] = [];
  for (const [group, ids] of members) {
    const groupRow = groups.get(group);
    if (groupRow === undefined) continue;
    for (const id of ids) {
      const personRow = people.get(id);
      if (personRow === undefined) continue;
      rows.push([groupRow, personRow]);
      if (rows.length < ROWS) continue;
      await write(rows);
      rows = [];
    }
  }
  await write(rows);
  if (changed.size === 0) return;
  touch(db, 'all');
  for (const ids of chunks([...changed], LOOK_UPS))
    await db
      .updateTable('groups')
      .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
      .where('id', 'in', ids)
      .execute();
}

async function insert(db: Db, rows: readonly Row[]): Promise<readonly { readonly group_id: number }[]> {
  if (rows.length === 0) return [];
  if (rows.length === ROWS) return insertFull(db, rows.flat());
  return insertion(
    db,
    rows.map(([group_id, person_id]) => ({ group_id, person_id })),
  ).execute();
}

const insertion = (db: Db, rows: readonly { readonly group_id: number; readonly person_id: number }[]) =>
  db
    .insertInto('memberships')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('group_id');

const insertFull = prepared((db, values: Readonly<Record<number, number>>) =>
  insertion(
    db,
    Array.from({ length: ROWS }, (_, row) => ({
      group_id: values[row * 2]!,
      person_id: values[row * 2 + 1]!,
    })),
  ),
);

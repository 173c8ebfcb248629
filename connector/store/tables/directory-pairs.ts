import { setImmediate } from 'node:timers/promises';
import { chunks } from '../batches.ts';
import { prepared } from '../prepared.ts';
import type { Db } from '../schema.ts';
import type { MembershipPair } from '../store.ts';
import { touch } from '../touched.ts';
import { uidsOf } from './membership-scan.ts';

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
  pairs: readonly MembershipPair[],
  now: number,
): Promise<void> {
  const people = rowsOf(await uidsOf(db, 'people'));
  const groups = rowsOf(await uidsOf(db, 'groups', { source }));
  const changed = new Set<number>();
  for (const chunk of chunks(pairs, ROWS)) {
    const rows: Row[] = [];
    for (const { group, person } of chunk) {
      const [groupRow, personRow] = [groups.get(group), people.get(person)];
      if (groupRow !== undefined && personRow !== undefined) rows.push([groupRow, personRow]);
    }
    for (const { group_id } of await insert(db, rows)) changed.add(group_id);
    await setImmediate();
  }
  if (changed.size === 0) return;
  touch(db, 'all');
  for (const ids of chunks([...changed], LOOK_UPS))
    await db
      .updateTable('groups')
      .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
      .where('id', 'in', ids)
      .execute();
}

const rowsOf = (uids: ReadonlyMap<number, string>): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  for (const [row, uid] of uids) rows.set(uid, row);
  return rows;
};

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

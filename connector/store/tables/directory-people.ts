import { setImmediate } from 'node:timers/promises';
import { chunks } from '../batches.ts';
import type { Person } from '../../../shared/model/person.ts';
import { fold } from '../fold.ts';
import { prepared } from '../prepared.ts';
import { notArchived, statusColumns, type Db } from '../schema.ts';
import { type NameClaim, settleNames } from '../settle-names.ts';
import type { DirectoryChanges, DirectoryWritten } from '../store.ts';
import { touch } from '../touched.ts';
import { personTaken } from './person-conflict.ts';
import { INDEXED, personColumns, UNINDEXED } from './person-row.ts';

/** So many at once as hold the event loop for some milliseconds only. */
const ROWS = 100;
const LOOK_UPS = 1_000;

/** What belongs to a row's identity, or to clients of SCIM, stays. */
const KEPT: ReadonlySet<string> = new Set(['source', 'key', 'external_id', 'resource']);
const overwritten = <Name extends string>(names: readonly Name[]): readonly Name[] =>
  names.filter((name) => !KEPT.has(name));
/** What a change in place sets. */
const IN_PLACE = [...overwritten(UNINDEXED), 'updated_at'] as const;
/** What has to be the same for that. */
const FIXED = [...overwritten(INDEXED), 'gone_at'] as const;

/**
 * Inserts and replaces people of one source by key. Those whose login is taken are left out and returned; whoever
 * changes login is moved out of the way first, so that two people may swap theirs.
 */
export async function writePeople(
  db: Db,
  source: string,
  entries: DirectoryChanges['people'],
  now: number,
): Promise<DirectoryWritten['refused']> {
  const { refused, leavers } = await settleLogins(db, source, entries);
  await stepAside(db, source, leavers);
  const accepted = refused.size === 0 ? entries : entries.filter((_, position) => !refused.has(position));
  for (const chunk of chunks(accepted, ROWS)) await upsert(db, source, chunk, now);
  return entries
    .filter((_, position) => refused.has(position))
    .map(({ id, person }) => ({ id, problem: personTaken({ ...person, source }) }));
}

/** Who is not written, by position, and the keys of those who have to give up a login first. Apart: its tables are large. */
async function settleLogins(
  db: Db,
  source: string,
  entries: DirectoryChanges['people'],
): Promise<{ readonly refused: ReadonlySet<number>; readonly leavers: readonly string[] }> {
  const holders = await loginHolders(db, source, entries);
  const refused = settleNames(entries, claimOf, holders);
  const holding = new Set(holders.values());
  const leaving = entries.filter((entry, position) => {
    if (!holding.has(entry.person.key) || refused.has(position)) return false;
    const { key, name } = claimOf(entry);
    return name === undefined || holders.get(name) !== key;
  });
  return { refused, leavers: leaving.map(({ person }) => person.key) };
}

const claimOf = ({ person }: Entry): NameClaim => ({
  key: person.key,
  name: person.status === 'archived' ? undefined : fold(person.userName),
});

/** Login → key of everybody in the source who has one of the claimed logins, or makes a claim. */
async function loginHolders(db: Db, source: string, entries: readonly Entry[]): Promise<Map<string, string>> {
  const holders = new Map<string, string>();
  const living = db
    .selectFrom('people')
    .select(['key', 'user_name_folded'])
    .where('source', '=', source)
    .where(notArchived('archived'));
  for (const chunk of chunks(entries, LOOK_UPS)) {
    const claims = chunk.map(claimOf);
    const keys = claims.map(({ key }) => key);
    const names = claims.flatMap(({ name }) => name ?? []);
    for (const row of await living.where('key', 'in', keys).execute())
      holders.set(row.user_name_folded, row.key);
    if (names.length === 0) continue;
    for (const row of await living.where('user_name_folded', 'in', names).execute()) {
      holders.set(row.user_name_folded, row.key);
    }
  }
  return holders;
}

/** The unique index on logins leaves archived rows alone: a row that waits there for its new login holds none. */
async function stepAside(db: Db, source: string, keys: readonly string[]): Promise<void> {
  for (const chunk of chunks(keys, LOOK_UPS)) {
    await db
      .updateTable('people')
      .set(statusColumns('archived'))
      .where('source', '=', source)
      .where('key', 'in', chunk)
      .execute();
  }
}

type Entry = DirectoryChanges['people'][number];

/** Most changes leave alone what the indexes hold: then the indexes are not written either. */
async function upsert(db: Db, source: string, entries: readonly Entry[], now: number): Promise<void> {
  const rows = entries.map((entry) => rowOf(entry, source, now));
  const written =
    rows.length === ROWS
      ? await upsertFull(
          db,
          rows.flatMap((row) => COLUMNS.map((column) => row[column])),
        )
      : await upsertion(db, rows, 'in place').execute();
  const keys = new Set(written.map(({ key }) => key));
  const others = rows.filter(({ key }) => !keys.has(key));
  const rewritten = others.length === 0 ? [] : await upsertion(db, others, 'whole').execute();
  touchRows(db, [...written, ...rewritten]);
  await setImmediate();
}

const rowOf = ({ id, person, digest }: Entry, source: string, now: number) => ({
  ...personColumns({ ...person, source }),
  digest,
  gone_at: null,
  uid: id,
  version: 1,
  created_at: now,
  updated_at: now,
});

type Row = ReturnType<typeof rowOf>;

/** 'in place' leaves out, and does not answer, those of whom an indexed column is another. */
const upsertion = (db: Db, rows: readonly Row[], how: 'in place' | 'whole') =>
  db
    .insertInto('people')
    .values(rows)
    .onConflict((conflict) => {
      const columns = how === 'in place' ? IN_PLACE : [...IN_PLACE, ...FIXED];
      const update = conflict.columns(['source', 'key']).doUpdateSet((eb) => ({
        ...Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
        version: eb('people.version', '+', 1),
      }));
      if (how === 'whole') return update;
      return update.where((eb) =>
        eb.and(
          FIXED.map((column) => eb(`people.${column}`, 'is not distinct from', eb.ref(`excluded.${column}`))),
        ),
      );
    })
    .returning(['id', 'key']);

const NOBODY: Person = {
  id: '',
  source: '',
  key: '',
  userName: '',
  displayName: '',
  status: 'active',
  attributes: {},
};
const COLUMNS = Object.keys(rowOf({ id: '', person: NOBODY, digest: '' }, '', 0)) as readonly (keyof Row)[];

/** Building a statement of 2,600 values takes as long as running it: that of a full chunk is built once. */
const upsertFull = prepared((db, values: Readonly<Record<number, unknown>>) =>
  upsertion(
    db,
    Array.from(
      { length: ROWS },
      (_, row) =>
        Object.fromEntries(
          COLUMNS.map((column, index) => [column, values[row * COLUMNS.length + index]]),
        ) as unknown as Row,
    ),
    'in place',
  ),
);

/** People that their source no longer has; archived ones stay archived. */
export async function suspendPeople(
  db: Db,
  source: string,
  ids: readonly string[],
  now: number,
): Promise<void> {
  for (const chunk of chunks(ids, LOOK_UPS)) {
    const rows = await db
      .updateTable('people')
      .set((eb) => ({
        status: 'suspended',
        dn_key: null,
        digest: '',
        gone_at: now,
        version: eb('version', '+', 1),
        updated_at: now,
      }))
      .where('source', '=', source)
      .where('uid', 'in', chunk)
      .where(notArchived('archived'))
      .where('gone_at', 'is', null)
      .returning('id')
      .execute();
    touchRows(db, rows);
  }
}

function touchRows(db: Db, rows: readonly { readonly id: number }[]): void {
  touch(
    db,
    rows.map(({ id }) => id),
  );
}

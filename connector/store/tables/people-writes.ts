import { newId } from '../../../shared/text/new-id.ts';
import type { StoreDialect } from '../dialect.ts';
import { prepared } from '../prepared.ts';
import { storeProblems } from '../problems.ts';
import { statusColumns, type Db } from '../schema.ts';
import type { NewPerson, People } from '../store.ts';
import { touch } from '../touched.ts';
import { transact } from '../transact.ts';
import { noSuchPerson, personTaken, rivals } from './person-conflict.ts';
import {
  COLUMNS,
  columnsOf,
  INDEXED,
  UNINDEXED,
  type PersonColumns,
  personColumns,
  toPerson,
  writtenRow,
} from './person-row.ts';

/** Versions start at 1: whichever there is may be replaced. */
const ANY = 0;

interface Given extends PersonColumns {
  readonly uid: string;
  readonly now: number;
}

const insert = prepared((db, given: Given) =>
  db
    .insertInto('people')
    .values({
      ...columnsOf(given, COLUMNS),
      uid: given.uid,
      version: 1,
      created_at: given.now,
      updated_at: given.now,
    })
    // Not an error of the database: that would end the caller's transaction in PostgreSQL.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id'),
);

const update = (living: boolean) =>
  prepared((db, given: Given & { readonly expected: number }) =>
    db
      .updateTable('people')
      .set((eb) => ({ ...columnsOf(given, COLUMNS), version: eb('version', '+', 1), updated_at: given.now }))
      .where('uid', '=', given.uid)
      .where((eb) => eb.not(eb.exists(rivals(db, given, living))))
      .where((eb) => eb.or([eb(eb.val(given.expected), '=', ANY), eb('version', '=', given.expected)]))
      .returning(['id', 'version', 'created_at']),
  );
const updates = { living: update(true), archived: update(false) };

/** Of somebody whose indexed columns stay what they are: the indexes are left alone, and nobody else's claims are touched. */
const updateInPlace = prepared((db, given: Given & { readonly expected: number }) =>
  db
    .updateTable('people')
    .set((eb) => ({
      ...columnsOf(given, UNINDEXED),
      version: eb('version', '+', 1),
      updated_at: given.now,
    }))
    .where('uid', '=', given.uid)
    .where((eb) => eb.and(INDEXED.map((column) => eb(column, 'is not distinct from', given[column] ?? null))))
    .where((eb) => eb.or([eb(eb.val(given.expected), '=', ANY), eb('version', '=', given.expected)]))
    .returning(['id', 'version', 'created_at']),
);

/** The part of the people facet that writes. */
export function peopleWrites(
  db: Db,
  dialect: StoreDialect,
): Pick<People, 'insert' | 'replace' | 'setStatus'> {
  const current = (inside: Db, id: string) =>
    inside.selectFrom('people').selectAll().where('uid', '=', id).executeTakeFirst();

  /** Names the refusal of the unique indexes, which decide when two processes write at once. */
  async function unlessTaken<T>(person: NewPerson, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (dialect.refusal(error) === 'unique') throw personTaken(person, error);
      throw error;
    }
  }

  return {
    insert: (person, now) =>
      transact(db, async (inside) => {
        const uid = person.id ?? newId();
        const [row] = await insert(inside, { ...personColumns(person), uid, now });
        if (!row) throw personTaken(person);
        touch(inside, [row.id]);
        return writtenRow(person, uid, { version: 1, createdAt: now, updatedAt: now });
      }),

    replace: (id, person, now, expected) =>
      transact(db, async (inside) => {
        const given = { ...personColumns(person), uid: id, now, expected: expected ?? ANY };
        const write = person.status === 'archived' ? updates.archived : updates.living;
        const row =
          (await updateInPlace(inside, given))[0] ??
          (await unlessTaken(person, () => write(inside, given)))[0];
        if (row) {
          touch(inside, [row.id]);
          const { version, created_at } = row;
          return writtenRow(person, id, { version, createdAt: created_at, updatedAt: now });
        }
        const found = await current(inside, id);
        if (!found) throw noSuchPerson(id);
        if (expected === undefined || found.version === expected) throw personTaken(person);
        const name = found.display_name;
        throw storeProblems.STORE_STALE({ what: { fr: `« ${name} »`, en: `“${name}”` }, expected });
      }),

    setStatus: (id, status, now) =>
      transact(db, async (inside) => {
        const found = await current(inside, id);
        if (!found) throw noSuchPerson(id);
        const living = status !== 'archived';
        const update = inside
          .updateTable('people')
          .set((eb) => ({
            ...statusColumns(status),
            digest: '',
            version: eb('version', '+', 1),
            updated_at: now,
          }))
          .where('uid', '=', id)
          .where((eb) => eb.not(eb.exists(rivals(inside, found, living))));
        const { numUpdatedRows } = await unlessTaken(toPerson(found), () => update.executeTakeFirst());
        if (numUpdatedRows === 0n) throw personTaken(toPerson(found));
        touch(inside, [found.id]);
      }),
  };
}

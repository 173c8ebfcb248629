import { v7 } from 'uuid';
import type { StoreDialect } from '../dialect.ts';
import { storeProblems } from '../problems.ts';
import type { Db } from '../schema.ts';
import type { NewPerson, People } from '../store.ts';
import { touch } from '../touched.ts';
import { transact } from '../transact.ts';
import { noSuchPerson, personTaken, rivals } from './person-conflict.ts';
import { personColumns, toPerson, toPersonRow } from './person-row.ts';

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
        const row = await inside
          .insertInto('people')
          .values({
            ...personColumns(person),
            uid: person.id ?? v7(),
            version: 1,
            created_at: now,
            updated_at: now,
          })
          // Not an error of the database: that would end the caller's transaction in PostgreSQL.
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
          .executeTakeFirst();
        if (!row) throw personTaken(person);
        touch(inside, [row.id]);
        return toPersonRow(row);
      }),

    replace: (id, person, now, expected) =>
      transact(db, async (inside) => {
        const update = inside
          .updateTable('people')
          .set((eb) => ({ ...personColumns(person), version: eb('version', '+', 1), updated_at: now }))
          .where('uid', '=', id)
          .where((eb) => eb.not(eb.exists(rivals(inside, id, person))))
          .$if(expected !== undefined, (query) => query.where('version', '=', expected ?? 0));
        const row = await unlessTaken(person, () => update.returningAll().executeTakeFirst());
        if (row) {
          touch(inside, [row.id]);
          return toPersonRow(row);
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
        const person = { ...toPerson(found), status };
        const update = inside
          .updateTable('people')
          .set((eb) => ({ status, digest: '', version: eb('version', '+', 1), updated_at: now }))
          .where('uid', '=', id)
          .where((eb) => eb.not(eb.exists(rivals(inside, id, person))));
        const { numUpdatedRows } = await unlessTaken(person, () => update.executeTakeFirst());
        if (numUpdatedRows === 0n) throw personTaken(person);
        touch(inside, [found.id]);
      }),
  };
}

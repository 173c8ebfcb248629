import { v7 } from 'uuid';
import { chunks, pages } from '../batches.ts';
import type { StoreDialect } from '../dialect.ts';
import { fold } from '../fold.ts';
import { storeProblems } from '../problems.ts';
import { notArchived, type Db } from '../schema.ts';
import { inOrder, searchIds } from '../search.ts';
import type { NewPerson, People, PersonRow } from '../store.ts';
import { rivals, noSuchPerson, personTaken } from './person-conflict.ts';
import { personColumns, toPerson, toPersonRow } from './person-row.ts';

const PAGE = 1_000;

export function people(db: Db, dialect: StoreDialect): People {
  const rows = () => db.selectFrom('people').selectAll();

  async function getMany(ids: readonly string[]): Promise<readonly PersonRow[]> {
    const found: PersonRow[] = [];
    for (const chunk of chunks(ids, PAGE)) {
      found.push(...(await rows().where('uid', 'in', chunk).execute()).map(toPersonRow));
    }
    return inOrder(ids, found, (row) => row.person.id);
  }

  async function get(id: string): Promise<PersonRow | undefined> {
    const row = await rows().where('uid', '=', id).executeTakeFirst();
    return row && toPersonRow(row);
  }

  return {
    get,
    getMany,

    async byKey(source, key) {
      const row = await rows().where('source', '=', source).where('key', '=', key).executeTakeFirst();
      return row && toPersonRow(row);
    },

    async find(name) {
      // A union and not an `or`, for which SQLite uses none of the partial indexes.
      const named = (column: 'user_name_folded' | 'email_folded' | 'uid') =>
        db.selectFrom('people').select('id').where(notArchived('status')).where(column, '=', fold(name));
      const found = await rows()
        .where(notArchived('status'))
        .where('id', 'in', named('user_name_folded').union(named('email_folded')).union(named('uid')))
        .orderBy('uid')
        .execute();
      return found.map(toPersonRow);
    },

    async search(source, where, page, sort) {
      const { total, ids } = await searchIds(db, dialect, 'people', { source, where, page, sort });
      if (ids.length === 0) return { total, items: [] };
      const found = await rows().where('id', 'in', ids).execute();
      return { total, items: inOrder(ids, found, (row) => row.id).map(toPersonRow) };
    },

    async insert(person, now) {
      const row = await db
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
      return toPersonRow(row);
    },

    async replace(id, person, now, expected) {
      const update = db
        .updateTable('people')
        .set((eb) => ({ ...personColumns(person), version: eb('version', '+', 1), updated_at: now }))
        .where('uid', '=', id)
        .where((eb) => eb.not(eb.exists(rivals(db, id, person))))
        .$if(expected !== undefined, (query) => query.where('version', '=', expected ?? 0));
      const row = await unlessTaken(person, () => update.returningAll().executeTakeFirst());
      if (row) return toPersonRow(row);
      const current = await get(id);
      if (!current) throw noSuchPerson(id);
      if (expected === undefined || current.version === expected) throw personTaken(person);
      const name = current.person.displayName;
      throw storeProblems.STORE_STALE({ what: { fr: `« ${name} »`, en: `“${name}”` }, expected });
    },

    async setStatus(id, status, now) {
      const current = await get(id);
      if (!current) throw noSuchPerson(id);
      const { person } = current;
      const update = db
        .updateTable('people')
        .set((eb) => ({ status, digest: '', version: eb('version', '+', 1), updated_at: now }))
        .where('uid', '=', id)
        .where((eb) => eb.not(eb.exists(rivals(db, id, { ...person, status }))));
      const { numUpdatedRows } = await unlessTaken(person, () => update.executeTakeFirst());
      if (numUpdatedRows === 0n) throw personTaken(person);
    },

    async each(visit) {
      const read = (after: { readonly id: number } | undefined, size: number) =>
        rows()
          .where('id', '>', after?.id ?? 0)
          .orderBy('id')
          .limit(size)
          .execute();
      for await (const page of pages(PAGE, read)) await visit(page.map(toPerson));
    },

    async count() {
      const { total } = await db
        .selectFrom('people')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where(notArchived('status'))
        .executeTakeFirstOrThrow();
      return total;
    },
  };

  /** Names the refusal of the unique indexes, which decide when two processes write at once. */
  async function unlessTaken<T>(person: NewPerson, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (dialect.refusal(error) === 'unique') throw personTaken(person, error);
      throw error;
    }
  }
}

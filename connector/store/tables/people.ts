import { sql } from 'kysely';
import { nameKey } from '../../../shared/portal/person-name.ts';
import { chunks, pages } from '../batches.ts';
import type { StoreDialect } from '../dialect.ts';
import { fold } from '../fold.ts';
import { lookupPeople } from '../lookup.ts';
import { prepared } from '../prepared.ts';
import { notArchived, type Db } from '../schema.ts';
import { inOrder, search } from '../search.ts';
import type { People, PersonRow } from '../store.ts';
import { living } from './people-living.ts';
import { peopleShown } from './people-shown.ts';
import { peopleWrites } from './people-writes.ts';
import { toPerson, toPersonRow } from './person-row.ts';

const PAGE = 1_000;

const byId = prepared((db, { id }: { readonly id: string }) =>
  db.selectFrom('people').selectAll().where('uid', '=', id),
);

/** Every source there is, found by as many steps in an index: logins are in the order of their sources. */
const SOURCES = sql<string>`(
  with recursive found(source) as (
    select min(source) from people
    union all
    select (select min(source) from people where people.source > found.source) from found
      where found.source is not null)
  select source from found where source is not null)`;

export function people(db: Db, dialect: StoreDialect): People {
  const rows = () => db.selectFrom('people').selectAll();

  async function getMany(ids: readonly string[]): Promise<readonly PersonRow[]> {
    const [only] = ids;
    if (only !== undefined && ids.length === 1) return [(await get(only)) ?? []].flat();
    const found: PersonRow[] = [];
    for (const chunk of chunks(ids, PAGE)) {
      found.push(...(await rows().where('uid', 'in', chunk).execute()).map(toPersonRow));
    }
    return inOrder(ids, found, (row) => row.person.id);
  }

  async function get(id: string): Promise<PersonRow | undefined> {
    const [row] = await byId(db, { id });
    return row && toPersonRow(row);
  }

  return {
    get,
    getMany,
    living: (source, ids) => living(db, source, ids),

    async byKey(source, key) {
      const row = await rows().where('source', '=', source).where('key', '=', key).executeTakeFirst();
      return row && toPersonRow(row);
    },

    async find(name) {
      // A union and not an `or`, for which SQLite uses none of the partial indexes.
      const named = (column: 'user_name_folded' | 'email_folded' | 'uid') =>
        db.selectFrom('people').select('id').where(notArchived('archived')).where(column, '=', fold(name));
      const byLogin = named('user_name_folded').where('source', 'in', SOURCES);
      const found = await rows()
        .where(notArchived('archived'))
        .where('id', 'in', byLogin.union(named('email_folded')).union(named('uid')))
        .orderBy('uid')
        .execute();
      return found.map(toPersonRow);
    },

    async named(name) {
      const key = nameKey(name);
      if (key === '') return [];
      return (await rows().where('name_key', '=', key).orderBy('uid').execute()).map(toPerson);
    },

    search: (source, where, page, sort) =>
      search(
        db,
        dialect,
        'people',
        { source, where, page, sort },
        lookupPeople,
        (ids) => rows().where('id', 'in', ids).execute(),
        toPersonRow,
      ),

    ...peopleShown(db, dialect),
    ...peopleWrites(db, dialect),

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
        .where(notArchived('archived'))
        .executeTakeFirstOrThrow();
      return total;
    },
  };
}

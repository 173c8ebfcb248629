import type { Selectable } from 'kysely';
import type { StoreDialect } from '../dialect.ts';
import { byColumn } from '../lookup.ts';
import { prepared } from '../prepared.ts';
import type { Db, PeopleTable } from '../schema.ts';
import { search } from '../search.ts';
import type { People, ShownPerson } from '../store.ts';

const COLUMNS = ['id', 'uid', 'source', 'status', 'resource', 'version', 'created_at', 'updated_at'] as const;

type Row = Pick<Selectable<PeopleTable>, (typeof COLUMNS)[number]>;

const select = (db: Db) => db.selectFrom('people').select(COLUMNS);
const byId = prepared((db, { id }: { readonly id: string }) => select(db).where('uid', '=', id));
const lookup = byColumn<Row>(select);

/** The part of the people facet that SCIM reads most: a third of the columns, and nothing parsed. */
export function peopleShown(db: Db, dialect: StoreDialect): Pick<People, 'shown' | 'searchShown'> {
  return {
    async shown(id) {
      const [row] = await byId(db, { id });
      return row && toShown(row);
    },

    searchShown: (source, where, page, sort) =>
      search(
        db,
        dialect,
        'people',
        { source, where, page, sort },
        lookup,
        (ids) => select(db).where('id', 'in', ids).execute(),
        toShown,
      ),
  };
}

function toShown({ uid, source, status, resource, version, created_at, updated_at }: Row): ShownPerson {
  return { id: uid, source, status, resource, version, createdAt: created_at, updatedAt: updated_at };
}

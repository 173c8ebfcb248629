import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import { fold } from './fold.ts';
import { prepared } from './prepared.ts';
import { storedColumns } from './predicate-columns.ts';
import type { Predicate } from './predicate.ts';
import { notArchived, type Db, type GroupsTable, type PeopleTable, type Schema } from './schema.ts';
import type { Page, Sort } from './store.ts';

type Table = 'people' | 'groups';

/** A search for those that have one value in one column: what identity providers ask before nearly every write. */
export interface Lookup {
  readonly column: string;
  readonly value: string;
}

/** The lookup that a search is, if it is one. */
export function lookupOf(
  table: Table,
  where: Predicate | undefined,
  page: Page,
  sort: Sort | undefined,
): Lookup | undefined {
  if (where?.kind !== 'compare' || where.op !== 'eq' || typeof where.value !== 'string') return undefined;
  if (!('column' in where.target) || sort || page.after || page.offset > 0 || page.limit <= 0)
    return undefined;
  const column = storedColumns[table][where.target.column];
  if (column?.kind !== 'text') return undefined;
  if (where.caseExact) return { column: column.exact, value: where.value };
  return column.folded === undefined ? undefined : { column: column.folded, value: fold(where.value) };
}

/** Of more rows than these a page is searched for. */
export const LOOKED_UP = 100;

interface Asked {
  readonly source: string;
  readonly value: string;
}

type Ask<Row> = (db: Db, asked: Asked) => Promise<readonly Row[]>;

/** Whole rows in any order: all there are, or one more than {@link LOOKED_UP}. */
export type Lookups<Row> = (db: Db, column: string, asked: Asked) => Promise<readonly Row[]>;

/** What is selected, before it is narrowed down to what is looked up. */
type Selection = SelectQueryBuilder<Schema, Table, object>;

export const lookupPeople = byColumn<Selectable<PeopleTable>>((db) => db.selectFrom('people').selectAll());
export const lookupGroups = byColumn<Selectable<GroupsTable>>((db) => db.selectFrom('groups').selectAll());

/** A query of a table for each of its columns, built once. */
export function byColumn<Row>(select: (db: Db) => Selection): Lookups<Row> {
  const built = new Map<string, Ask<Row>>();
  return (db, column, asked) => {
    const query = built.get(column) ?? byValue<Row>(select, column);
    built.set(column, query);
    return query(db, asked);
  };
}

function byValue<Row>(select: (db: Db) => Selection, column: string): Ask<Row> {
  // SQLite sorts whole rows for an order, and plans again for each value of a limit: either costs several times the rest.
  return prepared((db, { source, value }: Asked) =>
    select(db)
      .where('source', '=', source)
      .where(notArchived('archived'))
      .where(db.dynamic.ref<'uid'>(column), '=', value)
      .limit(sql.lit(LOOKED_UP + 1))
      .$castTo<Row>(),
  );
}

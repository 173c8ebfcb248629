import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import { storedColumns } from './predicate-columns.ts';
import { isName, predicateToSql } from './predicate-sql.ts';
import type { Predicate } from './predicate.ts';
import { notArchived, type Db } from './schema.ts';
import type { Found, Page, Sort } from './store.ts';

type Table = 'people' | 'groups';

interface Search {
  readonly source: string;
  readonly where: Predicate | undefined;
  readonly page: Page;
  readonly sort: Sort | undefined;
}

/**
 * One page of a source's not archived rows, in order, and how many match in all. The rows are read by their ids, which
 * are looked for alone: at a deep offset the database then skips narrow index entries, not whole rows.
 */
export async function search<Row extends { readonly id: number }, T>(
  db: Db,
  dialect: StoreDialect,
  table: Table,
  query: Search,
  read: (ids: readonly number[]) => Promise<readonly Row[]>,
  toItem: (row: Row) => T,
): Promise<Found<T>> {
  const { total, ids } = await searchIds(db, dialect, table, query);
  if (ids.length === 0) return { total, items: [] };
  return { total, items: inOrder(ids, await read(ids), (row) => row.id).map(toItem) };
}

async function searchIds(
  db: Db,
  dialect: StoreDialect,
  table: Table,
  { source, where, page, sort }: Search,
): Promise<{ total: number; ids: readonly number[] }> {
  const scope = sql<SqlBool>`${sql.ref(`${table}.source`)} = ${source} and ${notArchived(`${table}.status`)}`;
  const condition = where ? sql`${scope} and ${predicateToSql(where, table, dialect)}` : scope;
  const counted = await sql<{ total: number }>`
    select count(*) as total from ${sql.table(table)} where ${condition}`.execute(db);
  const total = counted.rows[0]?.total ?? 0;
  if (page.limit <= 0 || page.offset >= total) return { total, ids: [] };
  const found = await sql<{ id: number }>`
    select ${sql.ref(`${table}.id`)} as id from ${sql.table(table)} where ${condition}
    order by ${sql.join([...sortTerms(sort, table, dialect), sql.ref(`${table}.uid`)])}
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return { total, ids: found.rows.map((row) => row.id) };
}

/**
 * Rows without a value come last ascending and first descending (RFC 7644 section 3.4.2.3). Inside the JSON, numbers
 * come before texts, and texts compare without case.
 */
function sortTerms(sort: Sort | undefined, table: Table, dialect: StoreDialect): RawBuilder<unknown>[] {
  if (!sort) return [];
  const direction = sort.descending ? sql`desc` : sql`asc`;
  return sortValues(sort, table, dialect).flatMap((value) => [
    sql`(case when ${value} is null then 1 else 0 end) ${direction}`,
    sql`${value} ${direction}`,
  ]);
}

function sortValues({ by }: Sort, table: Table, dialect: StoreDialect): Expression<unknown>[] {
  if ('path' in by) {
    if (!by.path.every(isName)) return [];
    const resource = sql.ref(`${table}.resource`);
    return [dialect.json.number(resource, by.path), dialect.fold(dialect.json.text(resource, by.path))];
  }
  const column = Object.entries(storedColumns[table]).find(([name]) => name === by.column)?.[1];
  if (!column) return [];
  if (column.kind === 'active')
    return [sql`case ${sql.ref(`${table}.status`)} when 'active' then 1 else 0 end`];
  return [sql.ref(`${table}.${column.kind === 'time' ? column.name : (column.folded ?? column.exact)}`)];
}

/** `rows` in the order of `ids`; rows are looked up by their own id. */
export function inOrder<Id, Row>(ids: readonly Id[], rows: readonly Row[], idOf: (row: Row) => Id): Row[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

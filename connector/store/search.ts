import { sql, type SqlBool } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import { LOOKED_UP, type Lookups, lookupOf } from './lookup.ts';
import { predicateToSql } from './predicate-sql.ts';
import type { Predicate } from './predicate.ts';
import { notArchived, type Db } from './schema.ts';
import { isAfter, orderBy, sortTerms } from './search-order.ts';
import type { Found, Page, Position, Sort } from './store.ts';

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
export async function search<Row extends { readonly id: number; readonly uid: string }, T>(
  db: Db,
  dialect: StoreDialect,
  table: Table,
  query: Search,
  lookup: Lookups<Row>,
  read: (ids: readonly number[]) => Promise<readonly Row[]>,
  toItem: (row: Row) => T,
): Promise<Found<T>> {
  const lookedUp = lookupOf(table, query.where, query.page, query.sort);
  if (lookedUp) {
    const rows = await lookup(db, lookedUp.column, { source: query.source, value: lookedUp.value });
    if (rows.length <= Math.min(LOOKED_UP, query.page.limit)) {
      const sorted = rows.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
      return { total: rows.length, items: sorted.map(toItem) };
    }
  }
  const { total, ids, next } = await searchIds(db, dialect, table, query);
  if (ids.length === 0) return { total, items: [] };
  const items = inOrder(ids, await read(ids), (row) => row.id).map(toItem);
  return { total, items, ...(next ? { next } : {}) };
}

async function searchIds(
  db: Db,
  dialect: StoreDialect,
  table: Table,
  { source, where, page, sort }: Search,
): Promise<{ total: number; ids: readonly number[]; next?: Position | undefined }> {
  const scope = sql<SqlBool>`${sql.ref(`${table}.source`)} = ${source} and ${notArchived(`${table}.archived`)}`;
  const condition = where ? sql`${scope} and ${predicateToSql(where, table, dialect)}` : scope;
  const count = async () => {
    const counted = await sql<{ total: number }>`
      select count(*) as total from ${sql.table(table)} where ${condition}`.execute(db);
    return counted.rows[0]?.total ?? 0;
  };
  if (page.limit <= 0) return { total: await count(), ids: [] };
  const terms = sortTerms(sort, table, dialect);
  const values = terms.map(({ value }, index) => sql`${value} as ${sql.ref(`v${index}`)}`);
  const after = page.after ? sql` and ${isAfter(terms, page.after)}` : sql``;
  // One row more than asked for tells whether others follow.
  const { rows } = await sql<{ id: number } & Record<`v${number}`, Position[number]>>`
    select ${sql.ref(`${table}.id`)} as id, ${sql.join(values)} from ${sql.table(table)} where ${condition}${after}
    order by ${orderBy(terms)} limit ${sql.lit(page.limit + 1)} offset ${page.offset}`.execute(db);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  const next = last && terms.map((_term, index) => last[`v${index}`] ?? null);
  // All that match are on this page and before it: counting them would cost as much again.
  const isLast = !page.after && !last && (rows.length > 0 || page.offset === 0);
  const total = isLast ? page.offset + rows.length : await count();
  return { total, ids: shown.map((row) => row.id), next };
}

/** `rows` in the order of `ids`; rows are looked up by their own id. */
export function inOrder<Id, Row>(ids: readonly Id[], rows: readonly Row[], idOf: (row: Row) => Id): Row[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

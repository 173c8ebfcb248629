import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import { storedColumns } from './predicate-columns.ts';
import { isName } from './predicate-sql.ts';
import type { Position, Sort } from './store.ts';

type Table = 'people' | 'groups';

/** Characters of a text inside of the JSON that its order goes by: a position has to fit into an address. */
const SORTED_LENGTH = 200;

/** One value that rows are ordered by; `nullable` when a row may have none. */
export interface SortTerm {
  readonly value: Expression<unknown>;
  readonly nullable: boolean;
  readonly descending: boolean;
}

/**
 * What rows are ordered by; the id comes last, so that no two rows stand at the same place. Inside the JSON, numbers
 * come before texts, and texts compare without case.
 */
export function sortTerms(
  sort: Sort | undefined,
  table: Table,
  dialect: StoreDialect,
): readonly [...SortTerm[], SortTerm] {
  const id: SortTerm = { value: sql.ref(`${table}.uid`), nullable: false, descending: false };
  if (!sort) return [id];
  return [...sortValues(sort, table, dialect).map((term) => ({ ...term, descending: sort.descending })), id];
}

type SortValue = Omit<SortTerm, 'descending'>;

function sortValues({ by }: Sort, table: Table, dialect: StoreDialect): readonly SortValue[] {
  if ('path' in by) {
    if (!by.path.every(isName)) return [];
    const resource = sql.ref(`${table}.resource`);
    const text = sql`substr(${dialect.fold(dialect.json.text(resource, by.path))}, 1, ${sql.lit(SORTED_LENGTH)})`;
    const number = dialect.json.number(resource, by.path);
    return [number, text].map((value) => ({ value, nullable: true }));
  }
  const column = Object.entries(storedColumns[table]).find(([name]) => name === by.column)?.[1];
  if (!column) return [];
  if (column.kind === 'active') {
    return [
      { value: sql`case ${sql.ref(`${table}.status`)} when 'active' then 1 else 0 end`, nullable: false },
    ];
  }
  const name = column.kind === 'time' ? column.name : (column.folded ?? column.exact);
  return [
    { value: sql.ref(`${table}.${name}`), nullable: column.kind === 'text' && column.nullable === true },
  ];
}

/** Rows without a value come last ascending and first descending (RFC 7644 section 3.4.2.3). */
export function orderBy(terms: readonly SortTerm[]): RawBuilder<unknown> {
  const parts = terms.flatMap(({ value, nullable, descending }) => {
    const direction = descending ? sql`desc` : sql`asc`;
    const byValue = sql`${value} ${direction}`;
    return nullable ? [sql`(case when ${value} is null then 1 else 0 end) ${direction}`, byValue] : [byValue];
  });
  return sql.join(parts);
}

/** The rows that come after a position in this order. */
export function isAfter(terms: readonly SortTerm[], position: Position): RawBuilder<SqlBool> {
  const [term, ...others] = terms;
  const [at = null, ...rest] = position;
  if (!term) return sql`false`;
  const beyond = comesAfter(term, at);
  if (others.length === 0) return beyond;
  const { value, nullable, descending } = term;
  const beside = at === null ? sql`${value} is null` : sql`${value} = ${at}`;
  const after = sql<SqlBool>`(${beyond} or (${beside} and ${isAfter(others, rest)}))`;
  // Says it a second time as one range, which an index answers.
  const range = descending ? sql`${value} <= ${at}` : sql`${value} >= ${at}`;
  return nullable || at === null ? after : sql<SqlBool>`(${range} and ${after})`;
}

function comesAfter({ value, nullable, descending }: SortTerm, at: Position[number]): RawBuilder<SqlBool> {
  if (at === null) return descending ? sql`${value} is not null` : sql`false`;
  if (descending) return sql`${value} < ${at}`;
  return nullable ? sql`(${value} > ${at} or ${value} is null)` : sql`${value} > ${at}`;
}

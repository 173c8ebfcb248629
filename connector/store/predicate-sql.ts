import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { JsonRoot, StoreDialect } from './dialect.ts';
import { fold } from './fold.ts';
import { hasMember, hasMemberWhere, isInGroup, isInGroupWhere } from './member-sql.ts';
import { memberColumns, storedColumns, type StoredColumn } from './predicate-columns.ts';
import type { Comparison, Predicate, Target } from './predicate.ts';
import { startsWith } from './starts-with.ts';

/** What a condition is about; `member` is a row of hasMemberWhere or isInGroupWhere. */
type Table = 'people' | 'groups' | 'member';
type Condition = RawBuilder<SqlBool>;
type Compare = Extract<Predicate, { kind: 'compare' }>;

const TRUE: Condition = sql`true`;
const FALSE: Condition = sql`false`;

/**
 * The SQL condition of a predicate over `table`; every value is a bound parameter. An absent attribute gives null,
 * which a search takes for false; `not` and `ne` do so explicitly, and hold there (RFC 7644 section 3.4.2.2).
 * Anything around a plain comparison would hide it from the indexes.
 *
 * Without `caseExact`, attributes inside the JSON are folded by SQL: NFKC and the lower case of ICU's root locale in
 * PostgreSQL, fold.ts itself in SQLite. They differ at most where their Unicode versions do; columns never differ.
 */
export function predicateToSql(predicate: Predicate, table: Table, dialect: StoreDialect): Condition {
  const compile = (part: Predicate): Condition => predicateToSql(part, table, dialect);
  switch (predicate.kind) {
    case 'and':
      return joined(predicate.of.map(compile), sql` and `, TRUE);
    case 'or':
      return joined(predicate.of.map(compile), sql` or `, FALSE);
    case 'not':
      return negated(compile(predicate.of));
    case 'compare': {
      const { op } = predicate;
      if (op === 'ne') return negated(compile({ ...predicate, op: 'eq' }));
      return comparison({ ...predicate, op }, table, dialect);
    }
    case 'present':
      return presence(predicate.target, table, dialect);
    case 'some':
      if (!predicate.path.every(isName)) return FALSE;
      return dialect.json.some(resource(table), predicate.path, compile(predicate.where));
    case 'member':
      if (table === 'member') return FALSE;
      return table === 'groups' ? hasMember(predicate.id) : isInGroup(predicate.id);
    case 'memberWhere': {
      if (table === 'member') return FALSE;
      const where = predicateToSql(predicate.where, 'member', dialect);
      return table === 'groups' ? hasMemberWhere(where) : isInGroupWhere(where);
    }
    case 'never':
      return FALSE;
  }
}

const negated = (condition: Condition): Condition => sql`not coalesce(${condition}, false)`;

/** Halves joined to halves: SQLite refuses expressions deeper than 1,000, which a flat chain of as many parts is. */
function joined(parts: readonly Condition[], operator: Expression<unknown>, none: Condition): Condition {
  const [first, ...others] = parts;
  if (!first) return none;
  if (others.length === 0) return first;
  const middle = parts.length >> 1;
  const [left, right] = [parts.slice(0, middle), parts.slice(middle)];
  return sql`(${joined(left, operator, none)}${operator}${joined(right, operator, none)})`;
}

type Positive = Compare & { readonly op: Exclude<Comparison, 'ne'> };

function comparison(compare: Positive, table: Table, dialect: StoreDialect): Condition {
  const { target, value } = compare;
  const column = columnOf(target, table);
  if (column) return columnComparison(column, compare, table, dialect);
  const place = placeInJson(target, table);
  if (!place) return FALSE;
  if (typeof value === 'string') {
    const text = dialect.json.text(place.root, place.path);
    return textComparison(compare.caseExact ? text : dialect.fold(text), compare, value, dialect);
  }
  if (typeof value === 'number') {
    return ordered(dialect.json.number(place.root, place.path), compare.op, value);
  }
  return compare.op === 'eq' ? dialect.json.is(place.root, place.path, value) : FALSE;
}

function columnComparison(
  column: StoredColumn,
  compare: Positive,
  table: Table,
  dialect: StoreDialect,
): Condition {
  const { op, value, caseExact } = compare;
  switch (column.kind) {
    case 'active': {
      if (op !== 'eq' || typeof value !== 'boolean') return FALSE;
      const status = sql.ref(`${table}.status`);
      return value ? sql`${status} = 'active'` : sql`${status} <> 'active'`;
    }
    case 'time': {
      const time = typeof value === 'string' ? Date.parse(value) : value;
      if (!Number.isSafeInteger(time)) return FALSE;
      return ordered(sql.ref(`${table}.${column.name}`), op, Number(time));
    }
    case 'text': {
      if (typeof value !== 'string') return FALSE;
      const exact = sql.ref<string | null>(`${table}.${column.exact}`);
      if (caseExact) return textComparison(exact, compare, value, dialect);
      const folded =
        column.folded === undefined ? dialect.fold(exact) : sql.ref<string>(`${table}.${column.folded}`);
      return textComparison(folded, compare, value, dialect);
    }
  }
}

function textComparison(
  text: RawBuilder<string | null>,
  { op, caseExact }: Positive,
  value: string,
  dialect: StoreDialect,
): Condition {
  const wanted = caseExact ? value : fold(value);
  switch (op) {
    case 'co':
      return wanted === '' ? sql`${text} is not null` : dialect.contains(text, wanted);
    case 'sw':
      return startsWith(text, wanted);
    case 'ew':
      return sql`substr(${text}, length(${text}) - ${sql.lit(Array.from(wanted).length - 1)}) = ${wanted}`;
    case 'eq':
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
      return sql`${text} ${OPERATORS[op]} ${wanted}`;
  }
}

const OPERATORS = {
  eq: sql`=`,
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
};

function ordered(left: Expression<unknown>, op: Positive['op'], right: string | number): Condition {
  if (op === 'co' || op === 'sw' || op === 'ew') return FALSE;
  return sql`${left} ${OPERATORS[op]} ${right}`;
}

function presence(target: Target, table: Table, dialect: StoreDialect): Condition {
  const column = columnOf(target, table);
  if (column) return column.kind === 'text' ? sql`${sql.ref(`${table}.${column.exact}`)} <> ''` : TRUE;
  const place = placeInJson(target, table);
  return place ? dialect.json.isFilled(place.root, place.path) : FALSE;
}

const resource = (table: Table): Expression<unknown> => sql.ref(`${table}.resource`);

function columnOf(target: Target, table: Table): StoredColumn | undefined {
  if (table === 'member') return 'element' in target ? memberColumns[target.element.join('.')] : undefined;
  return 'column' in target ? storedColumns[table][target.column] : undefined;
}

function placeInJson(target: Target, table: Table): { root: JsonRoot; path: readonly string[] } | undefined {
  if (table === 'member' || 'column' in target) return undefined;
  const path = 'element' in target ? target.element : target.path;
  if (!path.every(isName)) return undefined;
  return { root: 'element' in target ? 'element' : resource(table), path };
}

/** A name that JSON paths of both databases take literally: no quotes, no escapes, no array index. No other exists in SCIM. */
export const isName = (name: string): boolean => /^(?!-?\d+$)[^"\\\p{Cc}]+$/u.test(name);

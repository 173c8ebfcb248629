import { closeSync, openSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import {
  type Expression,
  type LimitNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  ValueNode,
} from 'kysely';
import type { ReadsNow } from './at-once.ts';
import type { JsonRoot, JsonSql, StoreDialect } from './dialect.ts';
import { fold } from './fold.ts';
import type { Nesting } from './nesting.ts';
import { storeProblems } from './problems.ts';
import { SqliteDriver, type SqlitePair, sqliteProblem } from './sqlite-driver.ts';

/** How long one call may hold the event loop for another process's lock, ms; the driver then waits beside it. */
const BUSY_TIMEOUT = 20;

/**
 * Of each connection. With four times as much neither 100,000 people are written nor single requests among 200,000 answered
 * in less processor time: the system keeps the file's pages too, and an import is resident with 20 MB more.
 */
const CACHE_KB = 8_192;
const SCAN_KB = 2_048;

/**
 * The embedded dialect on a file, which is made when it does not exist.
 * @throws Problem STORE_UNREACHABLE, STORE_CORRUPT, STORE_FULL
 */
export function sqliteDialect(file: string, nesting: Nesting): StoreDialect {
  const driver = new SqliteDriver(open(file), nesting);
  return {
    kysely: {
      createDriver: () => driver,
      createQueryCompiler: () => new QueryCompiler(),
      createAdapter: () => new Adapter(driver),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
    accessStamp: () => driver.accessStamp(),
    // BEGIN IMMEDIATE takes the one write lock.
    writesAlone: true,
    lockSchema: async () => undefined,
    lockPeople: async () => undefined,
    async scan(db, read) {
      await sql`pragma cache_size = ${sql.lit(-SCAN_KB)}`.execute(db);
      try {
        return await read();
      } finally {
        await sql`pragma cache_size = ${sql.lit(-CACHE_KB)}`.execute(db);
      }
    },
    refusal(error) {
      if (!(error instanceof SqliteDatabase.SqliteError)) return undefined;
      if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'reference';
      return /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(error.code) ? 'unique' : undefined;
    },
    columns: {
      key: sql`integer primary key`,
      reference: sql`integer`,
      text: sql`text`,
      time: sql`integer`,
      integer: sql`integer`,
      json: sql`text`,
      pairTable: sql`without rowid`,
    },
    json,
    fold: (text) => sql`fold(${text})`,
    contains: (text, part) => sql`instr(${text}, ${part}) > 0`,
  };
}

/** The driver itself puts the users of the connection in a row: Kysely's own mutex would do it a second time. */
class Adapter extends SqliteAdapter implements ReadsNow {
  readonly readNow: ReadsNow['readNow'];

  constructor(driver: SqliteDriver) {
    super();
    this.readNow = (query, parameters) => driver.readNow(query, parameters);
  }

  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Writes limits out: SQLite plans a query anew each time when its limit is a parameter. */
class QueryCompiler extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    if (!ValueNode.is(limit) || typeof limit.value !== 'number') return super.visitLimit(node);
    this.append('limit ');
    this.appendImmediateValue(limit.value);
  }
}

function open(file: string): SqlitePair {
  const opened: Database[] = [];
  const add = (database: Database) => {
    opened.push(database);
    return database;
  };
  try {
    // The store holds personal data: only its owner reads it. The journal files take over these rights.
    closeSync(openSync(file, 'a', 0o600));
    const writer = add(new SqliteDatabase(file, { timeout: BUSY_TIMEOUT }));
    configure(writer);
    const reader = add(new SqliteDatabase(file, { timeout: BUSY_TIMEOUT, readonly: true }));
    prepareReads(reader);
    return { writer, reader };
  } catch (error) {
    for (const database of opened.toReversed()) database.close();
    const problem = sqliteProblem(error, file);
    if (problem !== error) throw problem;
    throw storeProblems.STORE_UNREACHABLE(
      { where: file, why: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
}

function configure(database: Database): void {
  // Switching to WAL needs the file alone for a moment; several processes may open a new file at once.
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  // The driver syncs the log itself before it answers (wal-sync.ts).
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  // Else what a savepoint may have to put back is written to a file: as much as the log itself takes.
  database.pragma('temp_store = MEMORY');
  // A checkpoint holds the event loop: seldom, in 64 MB.
  database.pragma('wal_autocheckpoint = 16000');
  prepareReads(database);
}

function prepareReads(database: Database): void {
  database.pragma(`cache_size = ${-CACHE_KB}`);
  database.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : null,
  );
}

/** `$."emails"."value"`; names that could break out of the quotes never get here (predicate-sql.ts). */
function jsonPath(path: readonly string[]): string {
  return ['$', ...path.map((name) => `"${name}"`)].join('.');
}

/**
 * An element of json_each is JSON only when it is an object; a scalar is an SQL value, with its type beside it.
 * CASE guarantees that a scalar is never parsed.
 */
function at(
  root: JsonRoot,
  path: readonly string[],
): { type: Expression<unknown>; value: Expression<unknown> } {
  if (root === 'element') {
    if (path.length === 0) return { type: sql`element.type`, value: sql`element.value` };
    const inside = at(sql`element.value`, path);
    const guarded = (part: Expression<unknown>) => sql`case element.type when 'object' then ${part} end`;
    return { type: guarded(inside.type), value: guarded(inside.value) };
  }
  return {
    type: sql`json_type(${root}, ${jsonPath(path)})`,
    value: sql`json_extract(${root}, ${jsonPath(path)})`,
  };
}

const json: JsonSql = {
  text(root, path) {
    const { type, value } = at(root, path);
    return sql`case ${type} when 'text' then ${value} end`;
  },
  number(root, path) {
    const { type, value } = at(root, path);
    return sql`case when ${type} in ('integer', 'real') then ${value} end`;
  },
  is: (root, path, expected) => sql`${at(root, path).type} = ${String(expected)}`,
  isFilled(root, path) {
    const { type, value } = at(root, path);
    return sql`case coalesce(${type}, 'null') when 'null' then false when 'text' then ${value} <> ''
      when 'array' then ${value} <> '[]' when 'object' then ${value} <> '{}' else true end`;
  },
  some: (root, path, where) => sql`json_type(${root}, ${jsonPath(path)}) = 'array'
    and exists (select 1 from json_each(${root}, ${jsonPath(path)}) as element where ${where})`,
};

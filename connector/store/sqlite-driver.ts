import { setTimeout } from 'node:timers/promises';
import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type { Nesting } from './nesting.ts';
import { storeProblems } from './problems.ts';
import { assertStorable } from './text.ts';
import { Turnstile } from './turnstile.ts';

/** How long a write waits for another process's write before it is refused, ms. */
const PATIENCE = 15_000;
const PAUSE = 10;
const STATEMENTS_KEPT = 300;

/**
 * Kysely's driver for one better-sqlite3 connection, with what the store needs beyond the stock one: BEGIN IMMEDIATE
 * (a transaction that reads first and writes later fails beside another writer), statements kept prepared, and a wait
 * for other processes that does not hold the event loop.
 */
export class SqliteDriver implements Driver {
  readonly #database: Database;
  readonly #nesting: Nesting;
  readonly #connection: SqliteConnection;
  readonly #turnstile = new Turnstile();
  #leave: () => void = () => undefined;

  constructor(database: Database, nesting: Nesting) {
    this.#database = database;
    this.#nesting = nesting;
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#nesting.assertOutside();
    this.#leave = await this.#turnstile.enter();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#leave();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite has already rolled back by itself after a full disk or an I/O error.
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#nesting.assertOutside();
    await this.#turnstile.enter();
    this.#database.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    assertStorable(parameters);
    const giveUpAt = performance.now() + PATIENCE;
    for (;;) {
      try {
        return this.#run<R>(sql, parameters);
      } catch (error) {
        const mayWait = isBusy(error) && !this.#database.inTransaction && performance.now() < giveUpAt;
        if (!mayWait) throw sqliteProblem(error, this.#database.name);
      }
      await setTimeout(PAUSE);
    }
  }

  streamQuery(): never {
    throw new Error('The store reads in pages.');
  }

  #run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const statement = this.#prepare(sql);
    if (statement.reader) return { rows: statement.all(...parameters) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
  }

  /** Statements come back often; the least recently used makes room. */
  #prepare(sql: string): Statement {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > STATEMENTS_KEPT) {
      for (const oldest of this.#statements.keys()) {
        this.#statements.delete(oldest);
        break;
      }
    }
    return statement;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}

/** The Problem that a failure of the database itself is; any other error comes back as it was. */
export function sqliteProblem(error: unknown, file: string): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error;
  const params = { where: file, why: error.message };
  const options = { cause: error };
  if (isBusy(error)) return storeProblems.STORE_BUSY(params, options);
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return storeProblems.STORE_CORRUPT(params, options);
  if (/^SQLITE_(FULL|READONLY|IOERR)/.test(error.code)) return storeProblems.STORE_FULL(params, options);
  if (error.code.startsWith('SQLITE_CANTOPEN')) return storeProblems.STORE_UNREACHABLE(params, options);
  return error;
}

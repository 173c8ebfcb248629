import { setTimeout } from 'node:timers/promises';
import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Nesting } from './nesting.ts';
import { storeProblems } from './problems.ts';
import { SqliteBatch } from './sqlite-batch.ts';
import { SqliteStatements } from './sqlite-statements.ts';
import { assertStorable } from './text.ts';
import { WalSync } from './wal-sync.ts';

/** How long a write waits for another process's write before it is refused, ms. */
const PATIENCE = 15_000;
const PAUSE = 10;

/** The two connections to one file: everything that writes uses the first, everything else the second. */
export interface SqlitePair {
  readonly writer: Database;
  readonly reader: Database;
}

/**
 * Kysely's driver for better-sqlite3, with what the store needs beyond the stock one: BEGIN IMMEDIATE (a transaction
 * that reads first and writes later fails beside another writer), statements kept prepared, reads that do not wait for
 * a transaction under way nor see what it has not committed, writes that are on the disk before they are answered
 * without the event loop waiting for the disk, and a wait for other processes that does not hold the event loop.
 */
export class SqliteDriver implements Driver {
  readonly #nesting: Nesting;
  readonly #writer: SqliteStatements;
  readonly #reader: SqliteStatements;
  readonly #sync: WalSync;
  readonly #batch: SqliteBatch;
  readonly #idle: SqliteConnection[] = [];
  #inUse = 0;
  #closing: PromiseWithResolvers<void> | undefined;

  constructor({ writer, reader }: SqlitePair, nesting: Nesting) {
    this.#nesting = nesting;
    this.#writer = new SqliteStatements(writer);
    this.#reader = new SqliteStatements(reader);
    this.#sync = new WalSync(writer.name);
    this.#batch = new SqliteBatch(this.#writer, this.#sync);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    this.#nesting.assertOutside();
    this.#inUse += 1;
    return this.#idle.pop() ?? new SqliteConnection(this.#writer, this.#reader, this.#batch);
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    connection.release();
    this.#idle.push(connection);
    this.#inUse -= 1;
    if (this.#inUse === 0) this.#closing?.resolve();
  }

  beginTransaction(connection: SqliteConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: SqliteConnection): Promise<void> {
    return connection.commit();
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.rollback();
  }

  async destroy(): Promise<void> {
    this.#nesting.assertOutside();
    this.#closing = Promise.withResolvers();
    if (this.#inUse > 0) await this.#closing.promise;
    try {
      await this.#batch.close();
      await this.#sync.close();
    } finally {
      this.#reader.database.close();
      this.#writer.database.close();
    }
  }
}

/** One use of the file: a statement, or a transaction. */
class SqliteConnection implements DatabaseConnection {
  readonly #writer: SqliteStatements;
  readonly #reader: SqliteStatements;
  readonly #batch: SqliteBatch;
  /** While it writes: lets the next writer in. */
  #leave: (() => void) | undefined;
  #hasWritten = false;

  constructor(writer: SqliteStatements, reader: SqliteStatements, batch: SqliteBatch) {
    this.#writer = writer;
    this.#reader = reader;
    this.#batch = batch;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    assertStorable(parameters);
    if (this.#leave) return this.#write(sql, parameters);
    const statement = this.#named(() => this.#reader.prepare(sql));
    if (statement.readonly) return this.#patiently(() => run<R>(statement, parameters));
    await this.begin();
    try {
      const result = this.#write<R>(sql, parameters);
      await this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  streamQuery(): never {
    throw new Error('The store reads in pages.');
  }

  async begin(): Promise<void> {
    this.#hasWritten = false;
    this.#leave = await this.#batch.begin((attempt) => this.#patiently(attempt));
  }

  async commit(): Promise<void> {
    const leave = this.#leave!;
    this.#leave = undefined;
    try {
      await this.#batch.commit(leave, this.#hasWritten);
    } catch (error) {
      throw sqliteProblem(error, this.#writer.database.name);
    }
  }

  rollback(): void {
    // After a commit that failed there is nothing left to roll back.
    if (this.#leave) this.#batch.rollback();
    this.release();
  }

  release(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #write<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    return this.#named(() => {
      const statement = this.#writer.prepare(sql);
      if (!statement.readonly) this.#hasWritten = true;
      return run<R>(statement, parameters);
    });
  }

  async #patiently<T>(attempt: () => T): Promise<T> {
    const giveUpAt = performance.now() + PATIENCE;
    for (;;) {
      try {
        return attempt();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= giveUpAt)
          throw sqliteProblem(error, this.#writer.database.name);
      }
      await setTimeout(PAUSE);
    }
  }

  #named<T>(attempt: () => T): T {
    try {
      return attempt();
    } catch (error) {
      throw sqliteProblem(error, this.#writer.database.name);
    }
  }
}

function run<R>(statement: Statement, parameters: readonly unknown[]): QueryResult<R> {
  if (statement.reader) return { rows: statement.all(...parameters) as R[] };
  return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
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

import { setTimeout } from 'node:timers/promises';
import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Nesting } from './nesting.ts';
import { storeProblems } from './problems.ts';
import type { RunsNow } from './at-once.ts';
import { SqliteBatch } from './sqlite-batch.ts';
import { SqliteStatements } from './sqlite-statements.ts';
import { assertStorable } from './text.ts';
import { WalSync } from './wal-sync.ts';

/** How long a write waits for another process's write before it is refused, ms. */
const PATIENCE = 15_000;
const PAUSE = 10;
/** Writes of who may ask, and how much. */
const ACCESS = /"(?:tokens|tenants)"/;

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
  readonly #access = { writes: 0 };
  #others: number | undefined;
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
    return this.#idle.pop() ?? new SqliteConnection(this.#writer, this.#reader, this.#batch, this.#access);
  }

  /** {@link ReadsNow.readNow} on the reading connection. */
  readNow(sql: string, parameters: readonly unknown[]): readonly unknown[] | undefined {
    this.#nesting.assertOutside();
    assertStorable(parameters);
    try {
      const statement = this.#reader.prepare(sql);
      return statement.readonly ? run(statement, parameters).rows : undefined;
    } catch (error) {
      if (isBusy(error)) return undefined;
      throw sqliteProblem(error, this.#reader.database.name);
    }
  }

  /**
   * What this process has written of tokens and tenants, and what others have written at all: the writing connection's
   * data_version moves by the commits of others only (https://www.sqlite.org/pragma.html#pragma_data_version).
   */
  accessStamp(): string | undefined {
    this.#nesting.assertOutside();
    try {
      this.#others ??= this.#dataVersion();
      return `${this.#access.writes} ${this.#others}`;
    } catch {
      // Another process is in the way: what is read next waits for it.
      return undefined;
    }
  }

  /** Asked once in a turn of the event loop: what is asked in the same turn is asked at the same time. */
  #dataVersion(): number {
    setImmediate(() => (this.#others = undefined));
    const { data_version } = this.#writer.prepare('pragma data_version').get() as {
      readonly data_version: number;
    };
    return data_version;
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
class SqliteConnection implements DatabaseConnection, RunsNow {
  readonly #writer: SqliteStatements;
  readonly #reader: SqliteStatements;
  readonly #batch: SqliteBatch;
  readonly #access: { writes: number };
  /** While it writes: lets the next writer in. */
  #leave: (() => void) | undefined;
  #hasWritten = false;
  #hasWrittenAccess = false;

  constructor(
    writer: SqliteStatements,
    reader: SqliteStatements,
    batch: SqliteBatch,
    access: { writes: number },
  ) {
    this.#writer = writer;
    this.#reader = reader;
    this.#batch = batch;
    this.#access = access;
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

  runNow(sql: string, parameters: readonly unknown[]): readonly unknown[] | undefined {
    if (!this.#leave) return undefined;
    assertStorable(parameters);
    return this.#write(sql, parameters).rows;
  }

  streamQuery(): never {
    throw new Error('The store reads in pages.');
  }

  async begin(): Promise<void> {
    this.#hasWritten = false;
    this.#hasWrittenAccess = false;
    this.#leave = await this.#batch.begin((attempt) => this.#patiently(attempt));
  }

  async commit(): Promise<void> {
    const leave = this.#leave!;
    this.#leave = undefined;
    try {
      await this.#batch.commit(leave, this.#hasWritten);
    } catch (error) {
      throw sqliteProblem(error, this.#writer.database.name);
    } finally {
      // Before it is answered, and when the disk fails too: it may be committed all the same.
      if (this.#hasWrittenAccess) this.#access.writes += 1;
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
      if (!statement.readonly) {
        this.#hasWritten = true;
        this.#hasWrittenAccess ||= ACCESS.test(sql);
      }
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

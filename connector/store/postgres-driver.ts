import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import type { Nesting } from './nesting.ts';
import { storeProblems } from './problems.ts';
import { assertStorable } from './text.ts';

/** Kysely's driver for a pg pool; beyond the stock one it names failures of the database as Problems. */
export class PostgresDriver implements Driver {
  readonly #pool: Pool;
  readonly #nesting: Nesting;
  readonly #where: string;

  constructor(pool: Pool, nesting: Nesting, where: string) {
    this.#pool = pool;
    this.#nesting = nesting;
    this.#where = where;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    this.#nesting.assertOutside();
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw postgresProblem(error, this.#where);
    });
    return new PostgresConnection(client, this.#where);
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: PostgresConnection): Promise<void> {
    // PostgreSQL answers ROLLBACK to the COMMIT of a transaction in which a statement failed.
    if ((await connection.command('commit')) === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    await connection.rollback();
  }

  async destroy(): Promise<void> {
    this.#nesting.assertOutside();
    await this.#pool.end();
  }
}

class PostgresConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #where: string;
  #broken = false;

  constructor(client: PoolClient, where: string) {
    this.#client = client;
    this.#where = where;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    assertStorable(parameters);
    const result = await this.#query(sql, parameters);
    const rows = result.rows as R[];
    return result.command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  streamQuery(): never {
    throw new Error('The store reads in pages.');
  }

  async command(sql: string): Promise<string> {
    return (await this.#query(sql, [])).command;
  }

  /** A connection that cannot even roll back is dropped, and the server rolls back for it. */
  async rollback(): Promise<void> {
    try {
      await this.command('rollback');
    } catch {
      this.#broken = true;
    }
  }

  release(): void {
    this.#client.release(this.#broken);
  }

  async #query(sql: string, parameters: readonly unknown[]) {
    try {
      return await this.#client.query(sql, [...parameters]);
    } catch (error) {
      throw postgresProblem(error, this.#where);
    }
  }
}

/** SQLSTATE classes of a server that refuses, shuts down or has no room for another connection. */
const UNREACHABLE = /^(08|28|3D|53300|57P0)/;
/** Serialization failure, deadlock, lock timeout. */
const BUSY = /^(40|55P03)/;
const FULL = /^(53[12]|58)/;

/** The Problem that a failure of the database itself is; any other error of the server comes back as it was. */
function postgresProblem(error: unknown, where: string): unknown {
  const why = reason(error);
  const options = { cause: error };
  if (!(error instanceof DatabaseError)) return storeProblems.STORE_UNREACHABLE({ where, why }, options);
  const code = error.code ?? '';
  if (UNREACHABLE.test(code)) return storeProblems.STORE_UNREACHABLE({ where, why }, options);
  if (BUSY.test(code)) return storeProblems.STORE_BUSY({ where }, options);
  if (FULL.test(code)) return storeProblems.STORE_FULL({ where, why }, options);
  return error;
}

/** A refused connection to a name with several addresses is an AggregateError without a message. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ');
  return error instanceof Error ? error.message : String(error);
}

import type { DatabaseConnection } from 'kysely';
import type { Db } from './schema.ts';

/** A database that reads without a wait, beside every transaction: what Kysely's adapter for it can do besides. */
export interface ReadsNow {
  /** Undefined where it has to wait after all, or for what writes. */
  readNow(sql: string, parameters: readonly unknown[]): readonly unknown[] | undefined;
}

/** A connection that runs without a wait. */
export interface RunsNow {
  /** Undefined outside a transaction. */
  runNow(sql: string, parameters: readonly unknown[]): readonly unknown[] | undefined;
}

/** Of each open transaction. */
const connections = new WeakMap<Db, DatabaseConnection>();
const ended = new WeakSet<Db>();

/** The transaction ends: its connection is soon another's. */
export function endAtOnce(transaction: Db): void {
  connections.delete(transaction);
  ended.add(transaction);
}

/**
 * The rows of a query at once, on a database in this process; undefined where it has to go its usual way. Between Kysely's
 * promises, of which each query has a dozen, such a database would mostly wait.
 */
export async function atOnce(
  db: Db,
  sql: string,
  parameters: readonly unknown[],
): Promise<readonly unknown[] | undefined> {
  const { adapter } = db.getExecutor();
  if (!readsNow(adapter)) return undefined;
  if (!db.isTransaction) return adapter.readNow(sql, parameters);
  // Kysely refuses whoever goes on with it.
  if (ended.has(db)) return undefined;
  const connection = connections.get(db) ?? (await db.getExecutor().provideConnection(async (own) => own));
  connections.set(db, connection);
  return runsNow(connection) ? connection.runNow(sql, parameters) : undefined;
}

const readsNow = (adapter: object): adapter is ReadsNow => 'readNow' in adapter;
const runsNow = (connection: object): connection is RunsNow => 'runNow' in connection;

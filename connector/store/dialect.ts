import type { Dialect, Expression, RawBuilder, SqlBool } from 'kysely';
import type { Db } from './schema.ts';

/** SQL types of the portable columns. */
export interface ColumnTypes {
  /** Integer primary key that counts by itself. */
  readonly key: RawBuilder<unknown>;
  readonly reference: RawBuilder<unknown>;
  /** Ordered and compared by code point. */
  readonly text: RawBuilder<unknown>;
  /** Epoch ms. */
  readonly time: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  readonly json: RawBuilder<unknown>;
  /** Ends the definition of a table that is only its two-column primary key. */
  readonly pairTable: RawBuilder<unknown>;
}

/** The JSON that a path starts from: a column, or the current element of {@link JsonSql.some}. */
export type JsonRoot = Expression<unknown> | 'element';

/** Reading inside JSON, always by type: a path that leads to another type, or nowhere, gives SQL null. */
export interface JsonSql {
  text(root: JsonRoot, path: readonly string[]): RawBuilder<string | null>;
  number(root: JsonRoot, path: readonly string[]): RawBuilder<number | null>;
  is(root: JsonRoot, path: readonly string[], value: boolean): RawBuilder<SqlBool>;
  /** Neither absent, null, '', [] nor {}. */
  isFilled(root: JsonRoot, path: readonly string[]): RawBuilder<SqlBool>;
  /** One element of the array satisfies `where`. */
  some(root: Expression<unknown>, path: readonly string[], where: Expression<SqlBool>): RawBuilder<SqlBool>;
}

/** Everything in which two SQL databases differ for this store; the rest of the code is the same for both. */
export interface StoreDialect {
  readonly kysely: Dialect;
  /** The newest of `migrations` is applied under this: no two processes migrate at once. */
  lockSchema(db: Db): Promise<void>;
  /** A transaction that writes is the only one: it need not lock what it reads first. */
  readonly writesAlone: boolean;
  /** Nobody else writes people until the end of the transaction. */
  lockPeople(db: Db): Promise<void>;
  /** Gives a read of most of the database little memory to keep it in: nothing of it is read again soon. */
  scan<T>(db: Db, read: () => Promise<T>): Promise<T>;
  /** Which constraint refused a write, if one did. */
  refusal(error: unknown): 'unique' | 'reference' | undefined;
  /**
   * Differs from before once anybody, of this process or another, has written tokens or tenants; undefined where that
   * cannot be told for less than reading them.
   */
  accessStamp?(): string | undefined;
  readonly columns: ColumnTypes;
  readonly json: JsonSql;
  /** The SQL twin of fold.ts, for values that have no folded column. */
  fold(text: Expression<string | null>): RawBuilder<string | null>;
  /** Whether `part`, taken literally, stands in `text`. */
  contains(text: Expression<string | null>, part: string): RawBuilder<SqlBool>;
}

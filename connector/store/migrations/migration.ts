import type { ColumnTypes } from '../dialect.ts';
import type { Db } from '../schema.ts';

/** One forward step of the schema; once released it never changes. */
export interface Migration {
  readonly name: string;
  up(db: Db, types: ColumnTypes): Promise<void>;
}

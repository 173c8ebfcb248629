import { Kysely } from 'kysely';
import { assemble } from './assemble.ts';
import type { StoreDialect } from './dialect.ts';
import { migrate } from './migrate.ts';
import { Nesting } from './nesting.ts';
import { postgresDialect } from './postgres.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';
import type { Store } from './store.ts';

export type StoreOptions =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

/**
 * Opens the store and brings its schema up to date; the file of SQLite is made when missing, its folder is not.
 * @throws Problem STORE_UNREACHABLE, STORE_UNSUITABLE, STORE_CORRUPT, STORE_NEWER
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const nesting = new Nesting();
  const dialect: StoreDialect =
    options.kind === 'sqlite'
      ? sqliteDialect(options.file, nesting)
      : await postgresDialect(options.url, nesting);
  const db = new Kysely<Schema>({ dialect: dialect.kysely });
  try {
    await migrate(db, dialect, Date.now());
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return assemble(db, dialect, nesting);
}

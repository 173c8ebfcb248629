import type { StoreDialect } from './dialect.ts';
import { migrations } from './migrations/index.ts';
import { storeProblems } from './problems.ts';
import type { Db } from './schema.ts';

/**
 * Brings the database to the newest schema, each step in a transaction of its own; several processes may try at once.
 * @throws Problem STORE_NEWER when the database is ahead of this program.
 */
export async function migrate(db: Db, dialect: StoreDialect, now: number): Promise<void> {
  await exclusively(db, dialect, (inside) => createHistory(inside, dialect));
  let version = await currentVersion(db);
  while (version !== migrations.length) {
    version = await exclusively(db, dialect, async (inside) => {
      // Another process may have come this far while this one waited.
      const current = await currentVersion(inside);
      if (current === migrations.length) return current;
      const next = migrations[current];
      if (!next) throw storeProblems.STORE_NEWER({ found: current, known: migrations.length });
      await next.up(inside, dialect.columns);
      const row = { version: current + 1, name: next.name, applied_at: now };
      await inside.insertInto('migrations').values(row).execute();
      return row.version;
    });
  }
}

function exclusively<T>(db: Db, dialect: StoreDialect, run: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (inside) => {
    await dialect.lockSchema(inside);
    return run(inside);
  });
}

async function createHistory(db: Db, { columns }: StoreDialect): Promise<void> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('version', columns.integer, (column) => column.primaryKey())
    .addColumn('name', columns.text, (column) => column.notNull())
    .addColumn('applied_at', columns.time, (column) => column.notNull())
    .execute();
}

async function currentVersion(db: Db): Promise<number> {
  const row = await db
    .selectFrom('migrations')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

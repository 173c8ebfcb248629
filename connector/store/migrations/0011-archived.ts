import { type RawBuilder, sql } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';
import type { Db } from '../schema.ts';
import type { Migration } from './migration.ts';

const living = sql<boolean>`archived = 0`;

/**
 * A partial index is written anew whenever a column of its condition is set: with the status itself as the condition,
 * suspending somebody wrote into nine of them (https://www.sqlite.org/partialindex.html). Whom a login belongs to is asked
 * source by source, so that logins stand in one index.
 */
export const archived: Migration = {
  name: '0011-archived',
  async up(db, types) {
    await addColumn(db, types, 'people');
    await addColumn(db, types, 'groups');
    await db.schema.dropIndex('people_login').execute();
    await db.schema.dropIndex('people_user_name').execute();
    await db.schema
      .createIndex('people_user_name')
      .unique()
      .on('people')
      .columns(['source', 'user_name_folded'])
      .where(living)
      .execute();
    await index(db, 'people_email', 'people', ['email_folded']);
    await index(db, 'people_listing', 'people', ['source', 'uid']);
    await index(db, 'people_external_id', 'people', ['source', 'external_id']);
    await index(db, 'people_display_name', 'people', ['source', 'display_name_folded']);
    await index(db, 'people_updated', 'people', ['source', 'updated_at']);
    await index(db, 'people_archived', 'people', ['id'], sql<boolean>`archived = 1`);
    await index(db, 'groups_listing', 'groups', ['source', 'uid']);
    await index(db, 'groups_external_id', 'groups', ['source', 'external_id']);
    await index(db, 'groups_name', 'groups', ['source', 'name_folded']);
  },
};

async function addColumn(db: Db, types: ColumnTypes, table: 'people' | 'groups'): Promise<void> {
  await db.schema
    .alterTable(table)
    .addColumn('archived', types.integer, (column) => column.notNull().defaultTo(0))
    .execute();
  await db.updateTable(table).set({ archived: 1 }).where('status', '=', 'archived').execute();
}

async function index(
  db: Db,
  name: string,
  table: 'people' | 'groups',
  columns: string[],
  where: RawBuilder<boolean> = living,
): Promise<void> {
  await db.schema.dropIndex(name).execute();
  await db.schema.createIndex(name).on(table).columns(columns).where(where).execute();
}

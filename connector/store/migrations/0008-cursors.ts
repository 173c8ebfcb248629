import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** How far each directory was read, and under which DN each entry is found: what a read of changes goes on from. */
export const cursors: Migration = {
  name: '0008-cursors',
  async up(db, types) {
    await db.schema
      .createTable('cursors')
      .addColumn('source', types.text, (column) => column.notNull().primaryKey())
      .addColumn('method', types.text, (column) => column.notNull())
      .addColumn('binding', types.text, (column) => column.notNull())
      .addColumn('cookie', types.text, (column) => column.notNull())
      .addColumn('whole_at', types.time, (column) => column.notNull())
      .addColumn('at', types.time, (column) => column.notNull())
      .execute();
    await db.schema.alterTable('people').addColumn('dn', types.text).execute();
    for (const table of ['people', 'groups'] as const) {
      await db.schema.alterTable(table).addColumn('dn_key', types.text).execute();
      await db.schema
        .createIndex(`${table}_dn`)
        .on(table)
        .columns(['source', 'dn_key'])
        .where(sql<boolean>`dn_key is not null`)
        .execute();
    }
    // The next read of their source writes these once more, with the new column.
    await db.updateTable('groups').set({ digest: '' }).where('dn', 'is not', null).execute();
  },
};

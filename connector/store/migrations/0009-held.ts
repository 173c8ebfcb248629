import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Reads that wait for an approval, what each run changed, and since when somebody is gone from a directory. */
export const held: Migration = {
  name: '0009-held',
  async up(db, types) {
    await db.schema
      .createTable('held_reads')
      .addColumn('source', types.text, (column) => column.notNull().primaryKey())
      .addColumn('uid', types.text, (column) => column.notNull().unique())
      .addColumn('at', types.time, (column) => column.notNull())
      .addColumn('rejected_at', types.time)
      .addColumn('people', types.integer, (column) => column.notNull())
      .addColumn('groups', types.integer, (column) => column.notNull())
      .addColumn('memberships', types.integer, (column) => column.notNull())
      .addColumn('reasons', types.text, (column) => column.notNull())
      .addColumn('counts', types.text, (column) => column.notNull())
      .addColumn('fingerprint', types.text, (column) => column.notNull())
      .addColumn('packed', types.text, (column) => column.notNull())
      .execute();
    await db.schema.alterTable('snapshots').addColumn('changed', types.text).execute();
    await db.schema.alterTable('snapshots').addColumn('method', types.text).execute();
    await db.schema.alterTable('people').addColumn('gone_at', types.time).execute();
    await db.schema
      .createIndex('people_gone')
      .on('people')
      .columns(['source', 'gone_at'])
      .where(sql<boolean>`gone_at is not null`)
      .execute();
    // Whoever is gone already has the whole time of grace before them, from the last change on.
    await db
      .updateTable('people')
      .set((eb) => ({ gone_at: eb.ref('updated_at') }))
      .where('status', '=', 'suspended')
      .where('digest', '=', '')
      .where('resource', 'is', null)
      .execute();
  },
};

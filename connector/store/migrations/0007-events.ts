import type { Migration } from './migration.ts';

/** The events that receivers have not acknowledged yet. */
export const events: Migration = {
  name: '0007-events',
  async up(db, types) {
    await db.schema
      .createTable('events')
      .addColumn('id', types.key)
      .addColumn('uid', types.text, (column) => column.notNull().unique())
      .addColumn('source', types.text, (column) => column.notNull())
      .addColumn('at', types.time, (column) => column.notNull())
      .addColumn('claims', types.text, (column) => column.notNull())
      .addColumn('refusals', types.integer, (column) => column.notNull())
      .addColumn('not_before', types.time, (column) => column.notNull())
      .addColumn('refusal', types.text)
      .execute();
    await db.schema.createIndex('events_source').on('events').columns(['source', 'id']).execute();
  },
};

import type { Migration } from './migration.ts';

/** Which rows of several sources are one human, what they are recognised by, and where that is in doubt. */
export const links: Migration = {
  name: '0010-links',
  async up(db, types) {
    await db.schema
      .createTable('links')
      .addColumn('person_id', types.reference, (column) => column.primaryKey().references('people.id'))
      .addColumn('lead_id', types.reference, (column) => column.notNull().references('people.id'))
      .addColumn('by', types.text, (column) => column.notNull())
      .addColumn('held', types.integer, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('links_lead').on('links').column('lead_id').execute();
    await db.schema
      .createTable('link_keys')
      .addColumn('person_id', types.reference, (column) => column.notNull().references('people.id'))
      .addColumn('by', types.text, (column) => column.notNull())
      .addColumn('value', types.text, (column) => column.notNull())
      .addColumn('living', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('link_keys_pk', ['person_id', 'by'])
      .execute();
    await db.schema.createIndex('link_keys_value').on('link_keys').columns(['by', 'value']).execute();
    await db.schema
      .createTable('link_doubts')
      .addColumn('person_id', types.reference, (column) => column.notNull().references('people.id'))
      .addColumn('by', types.text, (column) => column.notNull())
      .addColumn('value', types.text, (column) => column.notNull())
      .addColumn('why', types.text, (column) => column.notNull())
      .addPrimaryKeyConstraint('link_doubts_pk', ['person_id', 'by', 'value'])
      .execute();
    await db.schema
      .createTable('link_state')
      .addColumn('id', types.integer, (column) => column.primaryKey())
      .addColumn('settings', types.text, (column) => column.notNull())
      .addColumn('seq', types.time, (column) => column.notNull())
      .execute();
    await db.insertInto('link_state').values({ id: 1, settings: '', seq: 0 }).execute();
  },
};

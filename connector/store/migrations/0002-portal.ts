import type { Migration } from './migration.ts';

/** What Portillon knows of the portals: sites, accounts, what they showed, and the exceptions. */
export const portal: Migration = {
  name: '0002-portal',
  async up(db, types) {
    await db.schema
      .createTable('sites')
      .addColumn('id', types.key)
      .addColumn('portal', types.text, (column) => column.notNull())
      .addColumn('key', types.text, (column) => column.notNull())
      .addColumn('name', types.text, (column) => column.notNull())
      .addColumn('kind', types.text, (column) => column.notNull())
      .addColumn('parent', types.text)
      .addColumn('retired', types.integer, (column) => column.notNull())
      .addColumn('position', types.integer, (column) => column.notNull())
      .addUniqueConstraint('sites_key', ['portal', 'key'])
      .execute();
    await db.schema
      .createTable('accounts')
      .addColumn('id', types.key)
      .addColumn('uid', types.text, (column) => column.notNull().unique())
      .addColumn('portal', types.text, (column) => column.notNull())
      .addColumn('key', types.text, (column) => column.notNull())
      .addColumn('key_folded', types.text, (column) => column.notNull())
      .addColumn('person', types.text, (column) => column.references('people.uid'))
      .addColumn('status', types.text, (column) => column.notNull())
      .addColumn('mode', types.text, (column) => column.notNull())
      .addColumn('email', types.text)
      .addColumn('comment', types.text)
      .addColumn('created_at', types.time, (column) => column.notNull())
      .addColumn('updated_at', types.time, (column) => column.notNull())
      .addUniqueConstraint('accounts_key', ['portal', 'key_folded'])
      .execute();
    await db.schema.createIndex('accounts_person').on('accounts').column('person').execute();
    await db.schema
      .createTable('observations')
      .addColumn('account_id', types.reference, (column) => column.notNull().references('accounts.id'))
      .addColumn('tab', types.text, (column) => column.notNull())
      .addColumn('read_at', types.time, (column) => column.notNull())
      .addColumn('items', types.json, (column) => column.notNull())
      .addPrimaryKeyConstraint('observations_tab', ['account_id', 'tab'])
      .execute();
    await db.schema
      .createTable('applied')
      .addColumn('account_id', types.reference, (column) => column.notNull().references('accounts.id'))
      .addColumn('item', types.text, (column) => column.notNull())
      .addColumn('ticked', types.integer, (column) => column.notNull())
      .addColumn('at', types.time, (column) => column.notNull())
      .addPrimaryKeyConstraint('applied_item', ['account_id', 'item'])
      .execute();
    await db.schema
      .createTable('overrides')
      .addColumn('id', types.key)
      .addColumn('uid', types.text, (column) => column.notNull().unique())
      .addColumn('portal', types.text, (column) => column.notNull())
      .addColumn('person', types.text, (column) => column.notNull().references('people.uid'))
      .addColumn('effect', types.text, (column) => column.notNull())
      .addColumn('feature', types.text, (column) => column.notNull())
      .addColumn('sites', types.json, (column) => column.notNull())
      .addColumn('reason', types.text, (column) => column.notNull())
      .addColumn('author', types.text, (column) => column.notNull())
      .addColumn('node', types.text, (column) => column.notNull())
      .addColumn('created_at', types.time, (column) => column.notNull())
      .addColumn('expires_at', types.time)
      .addColumn('ended_at', types.time)
      .execute();
    await db.schema.createIndex('overrides_person').on('overrides').columns(['portal', 'person']).execute();
  },
};

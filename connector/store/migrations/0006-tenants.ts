import type { ColumnTypes } from '../dialect.ts';
import type { Db } from '../schema.ts';
import type { Migration } from './migration.ts';

/** Identity providers: what each may do, who gets tokens in its name, and what it has asked lately. */
export const tenants: Migration = {
  name: '0006-tenants',
  async up(db, types) {
    await tenantTables(db, types);
    await db.schema
      .createTable('requests')
      .addColumn('seq', types.key)
      .addColumn('at', types.time, (column) => column.notNull())
      .addColumn('tenant', types.text)
      .addColumn('actor', types.text)
      .addColumn('method', types.text, (column) => column.notNull())
      .addColumn('path', types.text, (column) => column.notNull())
      .addColumn('query', types.text)
      .addColumn('status', types.integer, (column) => column.notNull())
      .addColumn('ms', types.integer, (column) => column.notNull())
      .addColumn('problem', types.text)
      .addColumn('sent', types.text)
      .addColumn('answered', types.text)
      .execute();
    await db.schema.createIndex('requests_tenant').on('requests').columns(['tenant', 'seq']).execute();
  },
};

async function tenantTables(db: Db, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('tenants')
    .addColumn('source', types.text, (column) => column.notNull().primaryKey())
    .addColumn('name', types.text, (column) => column.notNull())
    .addColumn('preset', types.text, (column) => column.notNull())
    .addColumn('switches', types.text, (column) => column.notNull())
    .addColumn('rate', types.integer)
    .addColumn('state', types.text, (column) => column.notNull())
    .addColumn('created_at', types.time, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('tenant_clients')
    .addColumn('uid', types.text, (column) => column.notNull().primaryKey())
    .addColumn('source', types.text, (column) => column.notNull())
    .addColumn('name', types.text, (column) => column.notNull())
    .addColumn('hash', types.text)
    .addColumn('jwks', types.text)
    .addColumn('jwks_url', types.text)
    .addColumn('created_at', types.time, (column) => column.notNull())
    .addColumn('revoked_at', types.time)
    .execute();
  await db.schema
    .createTable('client_assertions')
    .addColumn('client', types.text, (column) => column.notNull())
    .addColumn('jti', types.text, (column) => column.notNull())
    .addColumn('expires_at', types.time, (column) => column.notNull())
    .addPrimaryKeyConstraint('client_assertions_pk', ['client', 'jti'])
    .execute();
  await db.schema.createIndex('client_assertions_end').on('client_assertions').column('expires_at').execute();
  await db.schema.alterTable('tokens').addColumn('client', types.text).execute();
}

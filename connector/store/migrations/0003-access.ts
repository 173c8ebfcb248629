import { GENESIS } from '../chain.ts';
import type { Migration } from './migration.ts';

/** Policies, who may call, and the audit's hash chain. */
export const access: Migration = {
  name: '0003-access',
  async up(db, types) {
    await db.schema
      .createTable('policies')
      .addColumn('version', types.integer, (column) => column.primaryKey())
      .addColumn('yaml', types.text, (column) => column.notNull())
      .addColumn('hash', types.text, (column) => column.notNull())
      .addColumn('author', types.text, (column) => column.notNull())
      .addColumn('applied_at', types.time, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('tokens')
      .addColumn('id', types.key)
      .addColumn('uid', types.text, (column) => column.notNull().unique())
      .addColumn('name', types.text, (column) => column.notNull())
      .addColumn('scope', types.text, (column) => column.notNull())
      .addColumn('hash', types.text, (column) => column.notNull().unique())
      .addColumn('source', types.text)
      .addColumn('subject', types.text)
      .addColumn('created_at', types.time, (column) => column.notNull())
      .addColumn('expires_at', types.time)
      .addColumn('revoked_at', types.time)
      .addColumn('last_used_at', types.time)
      .execute();
    await db.schema
      .createTable('pairings')
      .addColumn('hash', types.text, (column) => column.notNull().primaryKey())
      .addColumn('scope', types.text, (column) => column.notNull())
      .addColumn('subject', types.text, (column) => column.notNull())
      .addColumn('expires_at', types.time, (column) => column.notNull())
      .addColumn('used_at', types.time)
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('seq', types.reference, (column) => column.notNull().primaryKey())
      .addColumn('at', types.time, (column) => column.notNull())
      .addColumn('actor', types.text, (column) => column.notNull())
      .addColumn('action', types.text, (column) => column.notNull())
      .addColumn('subject', types.text, (column) => column.notNull())
      .addColumn('data', types.text, (column) => column.notNull())
      .addColumn('hash', types.text, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('audit_head')
      .addColumn('id', types.integer, (column) => column.primaryKey())
      .addColumn('seq', types.reference, (column) => column.notNull())
      .addColumn('hash', types.text, (column) => column.notNull())
      .execute();
    await db.insertInto('audit_head').values({ id: 1, seq: 0, hash: GENESIS }).execute();
  },
};

import { sql } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';
import type { Db } from '../schema.ts';
import type { Migration } from './migration.ts';

const notArchived = sql<boolean>`status <> 'archived'`;

/** People, groups, who is in them, and the reads of their sources. */
export const directory: Migration = {
  name: '0001-directory',
  async up(db, types) {
    await people(db, types);
    await groups(db, types);
    await memberships(db, types);
    await db.schema
      .createTable('snapshots')
      .addColumn('id', types.key)
      .addColumn('uid', types.text, (column) => column.notNull().unique())
      .addColumn('source', types.text, (column) => column.notNull())
      .addColumn('status', types.text, (column) => column.notNull())
      .addColumn('started_at', types.time, (column) => column.notNull())
      .addColumn('finished_at', types.time, (column) => column.notNull())
      .addColumn('people', types.integer, (column) => column.notNull())
      .addColumn('groups', types.integer, (column) => column.notNull())
      .addColumn('memberships', types.integer, (column) => column.notNull())
      .addColumn('problem', types.text)
      .addColumn('problem_text', types.json)
      .execute();
    await db.schema.createIndex('snapshots_source').on('snapshots').columns(['source', 'id']).execute();
  },
};

async function people(db: Db, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', types.key)
    .addColumn('uid', types.text, (column) => column.notNull().unique())
    .addColumn('source', types.text, (column) => column.notNull())
    .addColumn('key', types.text, (column) => column.notNull())
    .addColumn('user_name', types.text, (column) => column.notNull())
    .addColumn('user_name_folded', types.text, (column) => column.notNull())
    .addColumn('external_id', types.text)
    .addColumn('display_name', types.text, (column) => column.notNull())
    .addColumn('display_name_folded', types.text, (column) => column.notNull())
    .addColumn('given_name', types.text)
    .addColumn('family_name', types.text)
    .addColumn('email', types.text)
    .addColumn('email_folded', types.text)
    .addColumn('phone', types.text)
    .addColumn('status', types.text, (column) => column.notNull())
    .addColumn('type', types.text)
    .addColumn('home', types.text)
    .addColumn('attributes', types.json, (column) => column.notNull())
    .addColumn('resource', types.json)
    .addColumn('digest', types.text, (column) => column.notNull())
    .addColumn('version', types.integer, (column) => column.notNull())
    .addColumn('created_at', types.time, (column) => column.notNull())
    .addColumn('updated_at', types.time, (column) => column.notNull())
    .addUniqueConstraint('people_key', ['source', 'key'])
    .execute();
  await db.schema
    .createIndex('people_user_name')
    .unique()
    .on('people')
    .columns(['source', 'user_name_folded'])
    .where(notArchived)
    .execute();
  // For a person who signs in somewhere, whose source is not known.
  for (const [index, column] of [
    ['people_login', 'user_name_folded'],
    ['people_email', 'email_folded'],
  ] as const) {
    await db.schema.createIndex(index).on('people').column(column).where(notArchived).execute();
  }
  const listings = {
    people_listing: 'uid',
    people_external_id: 'external_id',
    people_display_name: 'display_name_folded',
    people_updated: 'updated_at',
  };
  for (const [index, column] of Object.entries(listings)) {
    await db.schema.createIndex(index).on('people').columns(['source', column]).where(notArchived).execute();
  }
}

async function groups(db: Db, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('groups')
    .addColumn('id', types.key)
    .addColumn('uid', types.text, (column) => column.notNull().unique())
    .addColumn('source', types.text, (column) => column.notNull())
    .addColumn('key', types.text, (column) => column.notNull())
    .addColumn('name', types.text, (column) => column.notNull())
    .addColumn('name_folded', types.text, (column) => column.notNull())
    .addColumn('dn', types.text)
    .addColumn('external_id', types.text)
    .addColumn('status', types.text, (column) => column.notNull())
    .addColumn('resource', types.json)
    .addColumn('digest', types.text, (column) => column.notNull())
    .addColumn('version', types.integer, (column) => column.notNull())
    .addColumn('created_at', types.time, (column) => column.notNull())
    .addColumn('updated_at', types.time, (column) => column.notNull())
    .addUniqueConstraint('groups_key', ['source', 'key'])
    .execute();
  const listings = { groups_listing: 'uid', groups_external_id: 'external_id', groups_name: 'name_folded' };
  for (const [index, column] of Object.entries(listings)) {
    await db.schema.createIndex(index).on('groups').columns(['source', column]).where(notArchived).execute();
  }
}

/** Pairs of integers, found from both ends. */
async function memberships(db: Db, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('memberships')
    .addColumn('group_id', types.reference, (column) => column.notNull().references('groups.id'))
    .addColumn('person_id', types.reference, (column) => column.notNull().references('people.id'))
    .addPrimaryKeyConstraint('memberships_pair', ['group_id', 'person_id'])
    .modifyEnd(types.pairTable)
    .execute();
  await db.schema
    .createIndex('memberships_person')
    .on('memberships')
    .columns(['person_id', 'group_id'])
    .execute();
  await db.schema
    .createTable('nestings')
    .addColumn('parent_id', types.reference, (column) => column.notNull().references('groups.id'))
    .addColumn('child_id', types.reference, (column) => column.notNull().references('groups.id'))
    .addPrimaryKeyConstraint('nestings_pair', ['parent_id', 'child_id'])
    .modifyEnd(types.pairTable)
    .execute();
  await db.schema.createIndex('nestings_child').on('nestings').columns(['child_id', 'parent_id']).execute();
}

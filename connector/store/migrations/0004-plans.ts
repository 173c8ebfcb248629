import { sql } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';
import { fold } from '../fold.ts';
import type { Db } from '../schema.ts';
import type { Migration } from './migration.ts';

/** Plans with what became of them, the journal of who was touched, and the audit made searchable. */
export const plans: Migration = {
  name: '0004-plans',
  async up(db, types) {
    await planTables(db, types);
    await db.schema
      .createTable('journal')
      .addColumn('seq', types.reference, (column) => column.notNull().primaryKey())
      .addColumn('person_id', types.reference)
      .execute();
    await db.schema.alterTable('accounts').addColumn('parent', types.text).execute();
    // Few have left, and a scan of everybody leaves them out without reading their rows.
    await db.schema
      .createIndex('people_archived')
      .on('people')
      .column('id')
      .where(sql<boolean>`status = 'archived'`)
      .execute();
    await searchableAudit(db, types);
  },
};

async function planTables(db: Db, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('plans')
    .addColumn('id', types.key)
    .addColumn('uid', types.text, (column) => column.notNull().unique())
    .addColumn('hash', types.text, (column) => column.notNull())
    .addColumn('author', types.text, (column) => column.notNull())
    .addColumn('created_at', types.time, (column) => column.notNull())
    .addColumn('state', types.text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('plan_parts')
    .addColumn('plan_id', types.reference, (column) => column.notNull().references('plans.id'))
    .addColumn('part', types.integer, (column) => column.notNull())
    .addColumn('piece', types.integer, (column) => column.notNull())
    .addColumn('content', types.text, (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_parts_piece', ['plan_id', 'part', 'piece'])
    .execute();
  await db.schema
    .createTable('plan_decisions')
    .addColumn('id', types.key)
    .addColumn('plan_id', types.reference, (column) => column.notNull().references('plans.id'))
    .addColumn('kind', types.text, (column) => column.notNull())
    .addColumn('by', types.text, (column) => column.notNull())
    .addColumn('at', types.time, (column) => column.notNull())
    .addColumn('reason', types.text)
    .addColumn('amount', types.text)
    .execute();
  await db.schema
    .createIndex('plan_decisions_plan')
    .on('plan_decisions')
    .columns(['plan_id', 'id'])
    .execute();
  await db.schema
    .createTable('plan_steps')
    .addColumn('plan_id', types.reference, (column) => column.notNull().references('plans.id'))
    .addColumn('step', types.text, (column) => column.notNull())
    .addColumn('state', types.text, (column) => column.notNull())
    .addColumn('at', types.time, (column) => column.notNull())
    .addColumn('detail', types.text)
    .addPrimaryKeyConstraint('plan_steps_step', ['plan_id', 'step'])
    .execute();
}

const LINKS = 1_000;

async function searchableAudit(db: Db, types: ColumnTypes): Promise<void> {
  for (const column of ['actor_folded', 'action_folded', 'subject_folded'] as const) {
    await db.schema
      .alterTable('audit')
      .addColumn(column, types.text, (added) => added.notNull().defaultTo(''))
      .execute();
  }
  let last = 0;
  for (;;) {
    const links = await db
      .selectFrom('audit')
      .select(['seq', 'actor', 'action', 'subject'])
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(LINKS)
      .execute();
    for (const { seq, actor, action, subject } of links) {
      await db
        .updateTable('audit')
        .set({ actor_folded: fold(actor), action_folded: fold(action), subject_folded: fold(subject) })
        .where('seq', '=', seq)
        .execute();
    }
    const end = links.at(-1);
    if (!end) break;
    last = end.seq;
  }
  for (const column of ['actor_folded', 'action_folded', 'subject_folded', 'at'] as const) {
    await db.schema
      .createIndex(`audit_${column.replace('_folded', '')}`)
      .on('audit')
      .columns([column, 'seq'])
      .execute();
  }
}

import { nameKey } from '../../../shared/portal/person-name.ts';
import type { ColumnTypes } from '../dialect.ts';
import { fold } from '../fold.ts';
import type { Db } from '../schema.ts';
import type { Migration } from './migration.ts';

const ROWS = 1_000;

/** What the pages of a portal show beside boxes: names, states, and tabs that are read page after page. */
export const shown: Migration = {
  name: '0005-shown',
  async up(db, types) {
    await db.schema.alterTable('observations').addColumn('whole_at', types.time).execute();
    await db.schema.alterTable('observations').addColumn('walk', types.json).execute();
    // Until here a tab was read whole or not at all.
    await db
      .updateTable('observations')
      .set((eb) => ({ whole_at: eb.ref('read_at') }))
      .execute();
    await accounts(db, types);
    await names(db, types);
  },
};

async function accounts(db: Db, types: ColumnTypes): Promise<void> {
  for (const column of ['name', 'name_key', 'email_folded', 'state'] as const)
    await db.schema.alterTable('accounts').addColumn(column, types.text).execute();
  await db.schema.alterTable('accounts').addColumn('shown_at', types.time).execute();
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('accounts')
      .select(['id', 'email'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(ROWS)
      .execute();
    for (const { id, email } of rows)
      if (email !== null)
        await db
          .updateTable('accounts')
          .set({ email_folded: fold(email) })
          .where('id', '=', id)
          .execute();
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
  }
  for (const column of ['name_key', 'email_folded'] as const)
    await db.schema.createIndex(`accounts_${column}`).on('accounts').columns(['portal', column]).execute();
}

/** For a portal that writes a person's name and nothing else. */
async function names(db: Db, types: ColumnTypes): Promise<void> {
  await db.schema
    .alterTable('people')
    .addColumn('name_key', types.text, (column) => column.notNull().defaultTo(''))
    .execute();
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('people')
      .select(['id', 'display_name'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(ROWS)
      .execute();
    for (const { id, display_name } of rows)
      await db
        .updateTable('people')
        .set({ name_key: nameKey(display_name) })
        .where('id', '=', id)
        .execute();
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
  }
  await db.schema.createIndex('people_name_key').on('people').column('name_key').execute();
}

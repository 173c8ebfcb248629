import { sql, type Selectable } from 'kysely';
import { storeProblems } from '../problems.ts';
import type { Db, PlansTable } from '../schema.ts';
import { startsWith } from '../starts-with.ts';
import type { Plans, StoredPlan } from '../store.ts';
import { transact } from '../transact.ts';
import { planHistory } from './plan-history.ts';
import { readParts, writeParts } from './plan-parts.ts';

export function plans(db: Db): Plans {
  const rows = () => db.selectFrom('plans').selectAll();

  return {
    ...planHistory(db),

    add: ({ id, hash, author, createdAt, state, parts }) =>
      transact(db, async (inside) => {
        const row = await inside
          .insertInto('plans')
          .values({ uid: id, hash, author, created_at: createdAt, state })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!row) throw storeProblems.STORE_CONFLICT({ what: { fr: `le plan ${id}`, en: `the plan ${id}` } });
        await writeParts(inside, row.id, parts);
      }),

    async get(id) {
      if (id === '') return undefined;
      const found = await rows()
        .where(startsWith(sql.ref('uid'), id))
        .orderBy('uid')
        .limit(2)
        .execute();
      const [row, other] = found;
      // In order a whole id comes before the longer ones that it begins.
      if (!row || (other && row.uid !== id)) return undefined;
      return { ...toPlan(row), parts: await readParts(db, row.id) };
    },

    async list(limit) {
      return (await rows().orderBy('id', 'desc').limit(limit).execute()).map(toPlan);
    },

    async move(id, from, to) {
      const { numUpdatedRows } = await db
        .updateTable('plans')
        .set({ state: to })
        .where('uid', '=', id)
        .where('state', '=', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function toPlan(row: Selectable<PlansTable>): Omit<StoredPlan, 'parts'> {
  return { id: row.uid, hash: row.hash, author: row.author, createdAt: row.created_at, state: row.state };
}

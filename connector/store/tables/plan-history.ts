import { chunks } from '../batches.ts';
import { storeProblems } from '../problems.ts';
import type { Db } from '../schema.ts';
import type { Plans } from '../store.ts';
import { withoutNulls } from '../text.ts';
import { transact } from '../transact.ts';

const ROWS = 500;

/** The part of the plans facet that keeps what people said of a plan, and how far its steps came. */
export function planHistory(db: Db): Pick<Plans, 'decide' | 'decisions' | 'steps' | 'record'> {
  return {
    decide: (id, { kind, by, at, reason, amount }) =>
      transact(db, async (inside) => {
        const plan_id = await planId(inside, id);
        const row = { plan_id, kind, by, at, reason: reason ?? null, amount: amount ?? null };
        await inside.insertInto('plan_decisions').values(row).execute();
      }),

    async decisions(id) {
      const rows = await db
        .selectFrom('plan_decisions')
        .innerJoin('plans', 'plans.id', 'plan_decisions.plan_id')
        .select(['kind', 'by', 'at', 'reason', 'amount'])
        .where('plans.uid', '=', id)
        .orderBy('plan_decisions.id')
        .execute();
      return rows.map(withoutNulls);
    },

    async steps(id) {
      const rows = await db
        .selectFrom('plan_steps')
        .innerJoin('plans', 'plans.id', 'plan_steps.plan_id')
        .select(['step', 'plan_steps.state', 'at', 'detail'])
        .where('plans.uid', '=', id)
        .where('plan_steps.state', '<>', 'pending')
        .orderBy('step')
        .execute();
      return new Map(rows.map((row) => [row.step, withoutNulls(row)]));
    },

    record: (id, records) =>
      transact(db, async (inside) => {
        const plan_id = await planId(inside, id);
        // The same step twice in one statement is an error in PostgreSQL; the last one counts.
        const byStep = new Map(
          records.map(({ step, state, at, detail }) => [
            step,
            { plan_id, step, state, at, detail: detail ?? null },
          ]),
        );
        for (const chunk of chunks([...byStep.values()], ROWS)) {
          await inside
            .insertInto('plan_steps')
            .values(chunk)
            .onConflict((conflict) =>
              conflict.columns(['plan_id', 'step']).doUpdateSet((eb) => ({
                state: eb.ref('excluded.state'),
                at: eb.ref('excluded.at'),
                detail: eb.ref('excluded.detail'),
              })),
            )
            .execute();
        }
      }),
  };
}

async function planId(db: Db, uid: string): Promise<number> {
  const row = await db.selectFrom('plans').select('id').where('uid', '=', uid).executeTakeFirst();
  if (row) return row.id;
  throw storeProblems.STORE_UNKNOWN({ what: { fr: `le plan ${uid}`, en: `the plan ${uid}` } });
}

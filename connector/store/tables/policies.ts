import type { Selectable } from 'kysely';
import { storeProblems } from '../problems.ts';
import type { Db, PoliciesTable } from '../schema.ts';
import type { Policies, PolicyVersion } from '../store.ts';
import { transact } from '../transact.ts';

export function policies(db: Db): Policies {
  const newest = (inside: Db) =>
    inside.selectFrom('policies').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();

  return {
    async current() {
      const row = await newest(db);
      return row && toPolicy(row);
    },

    async get(version) {
      const row = await db
        .selectFrom('policies')
        .selectAll()
        .where('version', '=', version)
        .executeTakeFirst();
      return row && toPolicy(row);
    },

    list: (limit) =>
      db
        .selectFrom('policies')
        .select(['version', 'hash', 'author', 'applied_at as appliedAt'])
        .orderBy('version', 'desc')
        .limit(limit)
        .execute(),

    add: ({ yaml, hash, author, appliedAt }, expected) =>
      transact(db, async (inside) => {
        const current = (await newest(inside))?.version ?? 0;
        const version = expected + 1;
        // Of two that saw the same version, the unique version lets one in.
        const { numInsertedOrUpdatedRows: added } =
          current === expected
            ? await inside
                .insertInto('policies')
                .values({ version, yaml, hash, author, applied_at: appliedAt })
                .onConflict((conflict) => conflict.doNothing())
                .executeTakeFirst()
            : { numInsertedOrUpdatedRows: 0n };
        if (added !== 1n) {
          throw storeProblems.STORE_STALE({ what: { fr: 'la politique', en: 'the policy' }, expected });
        }
        return { version, yaml, hash, author, appliedAt };
      }),
  };
}

function toPolicy({ applied_at: appliedAt, ...policy }: Selectable<PoliciesTable>): PolicyVersion {
  return { ...policy, appliedAt };
}

import { storeProblems } from '../problems.ts';
import { transact, type Db } from '../schema.ts';
import type { Policies } from '../store.ts';

export function policies(db: Db): Policies {
  const newest = (inside: Db) =>
    inside.selectFrom('policies').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();

  return {
    async current() {
      const row = await newest(db);
      if (!row) return undefined;
      const { applied_at: appliedAt, ...policy } = row;
      return { ...policy, appliedAt };
    },

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

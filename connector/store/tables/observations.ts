import type { Db } from '../schema.ts';
import { chunks } from '../batches.ts';
import { storeProblems } from '../problems.ts';
import { transact } from '../transact.ts';
import type { Observations } from '../store.ts';
import { accountId } from './account-id.ts';
import { applied } from './applied.ts';
import { readingColumns, toReading } from './reading-row.ts';

const ACCOUNTS = 500;
const ROWS = 500;

export function observations(db: Db): Observations {
  const rows = (inside: Db = db) =>
    inside
      .selectFrom('observations')
      .innerJoin('accounts', 'accounts.id', 'observations.account_id')
      .selectAll('observations')
      .select('accounts.uid')
      .orderBy('account_id')
      .orderBy('tab');

  return {
    ...applied(db),

    record: (account, reading) =>
      transact(db, async (inside) => {
        const { tab, ...columns } = readingColumns(reading);
        await inside
          .insertInto('observations')
          .values({ account_id: await accountId(inside, account), tab, ...columns })
          .onConflict((conflict) =>
            conflict
              .columns(['account_id', 'tab'])
              .doUpdateSet(columns)
              // Two browsers may report the same tab in the wrong order.
              .where('observations.read_at', '<=', reading.readAt),
          )
          .execute();
      }),

    amend: (accounts, change) =>
      transact(db, async (inside) => {
        for (const chunk of chunks([...new Set(accounts)], ACCOUNTS)) {
          const ids = await holdAccounts(inside, chunk);
          const found = await rows(inside).where('accounts.uid', 'in', chunk).execute();
          const tabs = Map.groupBy(found, (row) => row.uid);
          const values = chunk.flatMap((account) =>
            change(account, (tabs.get(account) ?? []).map(toReading)).map((reading) => ({
              account_id: ids.get(account)!,
              ...readingColumns(reading),
            })),
          );
          for (const part of chunks(values, ROWS))
            await inside
              .insertInto('observations')
              .values(part)
              .onConflict((conflict) =>
                conflict.columns(['account_id', 'tab']).doUpdateSet((eb) => ({
                  read_at: eb.ref('excluded.read_at'),
                  whole_at: eb.ref('excluded.whole_at'),
                  items: eb.ref('excluded.items'),
                  walk: eb.ref('excluded.walk'),
                })),
              )
              .execute();
        }
      }),

    async of(account) {
      return (await rows().where('accounts.uid', '=', account).execute()).map(toReading);
    },

    async all(portal) {
      const found = await rows().where('accounts.portal', '=', portal).execute();
      const byAccount = Map.groupBy(found, (row) => row.uid);
      return new Map(Array.from(byAccount, ([account, tabs]) => [account, tabs.map(toReading)]));
    },
  };
}

/** Row ids by id. A write that changes nothing locks the rows in both dialects: two pages of a list do not lose one. */
async function holdAccounts(inside: Db, uids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const held = await inside
    .updateTable('accounts')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('uid', 'in', uids)
    .returning(['uid', 'id'])
    .execute();
  const ids = new Map(held.map(({ uid, id }) => [uid, id]));
  const missing = uids.find((uid) => !ids.has(uid));
  if (missing === undefined) return ids;
  throw storeProblems.STORE_UNKNOWN({
    what: { fr: `le compte ${missing}`, en: `the account ${missing}` },
  });
}

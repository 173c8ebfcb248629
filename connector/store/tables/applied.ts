import type { ItemKey } from '../../../shared/plan/item.ts';
import { chunks } from '../batches.ts';
import type { Db } from '../schema.ts';
import { transact } from '../transact.ts';
import type { Observations } from '../store.ts';
import { accountId } from './account-id.ts';

const ROWS = 1_000;

/** The part of the observations facet that remembers what Portillon itself put to a value. */
export function applied(db: Db): Pick<Observations, 'markApplied' | 'appliedOf' | 'allApplied'> {
  const rows = () =>
    db
      .selectFrom('applied')
      .innerJoin('accounts', 'accounts.id', 'applied.account_id')
      .select(['accounts.uid', 'applied.item', 'applied.ticked'])
      .orderBy('applied.account_id')
      .orderBy('applied.item');

  return {
    markApplied: (account, items, now) =>
      transact(db, async (inside) => {
        const account_id = await accountId(inside, account);
        const values = Array.from(items, ([item, ticked]) => ({
          account_id,
          item,
          ticked: ticked ? (1 as const) : (0 as const),
          at: now,
        }));
        for (const chunk of chunks(values, ROWS)) {
          await inside
            .insertInto('applied')
            .values(chunk)
            .onConflict((conflict) =>
              conflict
                .columns(['account_id', 'item'])
                .doUpdateSet((eb) => ({ ticked: eb.ref('excluded.ticked'), at: eb.ref('excluded.at') })),
            )
            .execute();
        }
      }),

    async appliedOf(account) {
      return toItems(await rows().where('accounts.uid', '=', account).execute());
    },

    async allApplied(portal) {
      const found = await rows().where('accounts.portal', '=', portal).execute();
      const byAccount = Map.groupBy(found, (row) => row.uid);
      return new Map(Array.from(byAccount, ([account, items]) => [account, toItems(items)]));
    },
  };
}

function toItems(rows: readonly { readonly item: string; readonly ticked: number }[]): Map<ItemKey, boolean> {
  return new Map(rows.map(({ item, ticked }) => [item as ItemKey, ticked === 1]));
}

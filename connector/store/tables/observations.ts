import type { Selectable } from 'kysely';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { Db, ObservationsTable } from '../schema.ts';
import { transact } from '../transact.ts';
import type { Observations, TabReading } from '../store.ts';
import { toJson } from '../text.ts';
import { accountId } from './account-id.ts';
import { applied } from './applied.ts';

export function observations(db: Db): Observations {
  const rows = () =>
    db
      .selectFrom('observations')
      .innerJoin('accounts', 'accounts.id', 'observations.account_id')
      .selectAll('observations')
      .select('accounts.uid')
      .orderBy('account_id')
      .orderBy('tab');

  return {
    ...applied(db),

    record: (account, { tab, readAt, items, profiles }) =>
      transact(db, async (inside) => {
        const row = {
          account_id: await accountId(inside, account),
          tab,
          read_at: readAt,
          items: toJson([...items, ...profileCells(profiles)]),
        };
        await inside
          .insertInto('observations')
          .values(row)
          .onConflict((conflict) =>
            conflict
              .columns(['account_id', 'tab'])
              .doUpdateSet({ read_at: row.read_at, items: row.items })
              // Two browsers may report the same tab in the wrong order.
              .where('observations.read_at', '<=', readAt),
          )
          .execute();
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

/** Profiles are kept among the boxes of their tab, as `profile:` and the module. */
const PROFILE = 'profile:';

function profileCells(profiles: TabReading['profiles']): readonly [string, string | null][] {
  return [...(profiles ?? [])].map(([module, profile]) => [PROFILE + module, profile ?? null]);
}

function toReading({ tab, read_at: readAt, items }: Selectable<ObservationsTable>): TabReading {
  const cells = JSON.parse(items) as [string, boolean | string | null][];
  const profiles = cells.filter(([key]) => key.startsWith(PROFILE));
  return {
    tab,
    readAt,
    items: new Map(cells.filter(([key]) => !key.startsWith(PROFILE)) as [ItemKey, boolean][]),
    ...(profiles.length > 0 && {
      profiles: new Map(
        profiles.map(([key, profile]) => [
          key.slice(PROFILE.length),
          typeof profile === 'string' ? profile : undefined,
        ]),
      ),
    }),
  };
}

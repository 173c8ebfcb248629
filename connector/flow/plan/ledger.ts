import type { Account } from '../../../shared/model/account.ts';
import type { Override } from '../../../shared/model/permission.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { Known } from '../../../shared/plan/known.ts';
import type { Store, TabReading } from '../../store/store.ts';
import { knownOf } from '../known.ts';

/** What the store knows of one portal's accounts, and of the exceptions made in it. */
export interface Ledger {
  readonly accounts: readonly Account[];
  readonly overrides: ReadonlyMap<string, readonly Override[]>;
  /** Of an account that does not exist yet, nothing is known. */
  known(account: Account | undefined): Known;
}

const NOTHING = new Map<ItemKey, boolean>();
const UNREAD: readonly TabReading[] = [];

export async function loadLedger(
  store: Pick<Store, 'accounts' | 'observations' | 'overrides'>,
  portal: string,
): Promise<Ledger> {
  const [accounts, readings, applied, overrides] = await Promise.all([
    store.accounts.all(portal),
    store.observations.all(portal),
    store.observations.allApplied(portal),
    store.overrides.all(portal),
  ]);
  return {
    accounts,
    overrides: Map.groupBy(overrides, ({ person }) => person),
    known: (account) =>
      account
        ? knownOf(readings.get(account.id) ?? UNREAD, applied.get(account.id) ?? NOTHING)
        : knownOf(UNREAD, NOTHING),
  };
}

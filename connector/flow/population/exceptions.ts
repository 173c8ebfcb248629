import type { Account } from '../../../shared/model/account.ts';
import { setAccountActive, setOverrides } from '../../engine/population/exceptions.ts';
import type { Store } from '../../store/store.ts';
import type { Compiled } from '../world.ts';
import type { Everybody } from './everybody.ts';
import { endedOwners } from './ended.ts';
import { placeOf } from './place.ts';

export type ExceptionStore = Pick<Store, 'people' | 'accounts' | 'overrides' | 'population'>;

/** Says of everybody at once what is said of few: their overrides, and their accounts that have ended. */
export async function exceptAll(
  store: ExceptionStore,
  compiled: Compiled,
  { population, rows }: Everybody,
): Promise<void> {
  const portals = [...compiled.sites.keys()];
  const overrides = (await Promise.all(portals.map((portal) => store.overrides.all(portal)))).flat();
  for (const [person, own] of Map.groupBy(overrides, (override) => override.person)) {
    const at = await placeIn(store, rows, person);
    if (at !== undefined) setOverrides(population, at, own);
  }
  for (const [portal, owners] of await endedOwners(store, compiled.policy, portals))
    for (const owner of owners) {
      const at = await placeIn(store, rows, owner);
      if (at !== undefined) setAccountActive(population, at, portal, false);
    }
}

/** Whether an account is suspended or archived: nothing holds in it. */
export function isEnded({ status }: Pick<Account, 'status'>): boolean {
  return status === 'suspended' || status === 'archived';
}

async function placeIn(
  store: Pick<Store, 'population'>,
  rows: readonly number[],
  person: string,
): Promise<number | undefined> {
  const row = await store.population.rowOf(person);
  return row === undefined ? undefined : placeOf(rows, row);
}

import { setAccountActive, setOverrides } from '../../engine/population/exceptions.ts';
import { groupNumbers, type Population } from '../../engine/population/population.ts';
import { update } from '../../engine/population/update.ts';
import type { Store } from '../../store/store.ts';
import { accountOf } from '../account-of.ts';
import { portalPolicy } from '../account.ts';
import type { Compiled } from '../world.ts';
import type { Everybody } from './everybody.ts';
import { isEnded } from './exceptions.ts';
import { placeOf } from './place.ts';

export type FollowStore = Pick<Store, 'people' | 'groups' | 'overrides' | 'accounts' | 'population'>;

/**
 * Judges again the people whom a write touched, by id, and answers their places. Undefined when one of them cannot take
 * a place among the rows, which ascend: somebody who was archived and came back. Then everybody is to be loaded anew.
 */
export async function follow(
  store: FollowStore,
  { engine, policy, sites }: Compiled,
  { population, rows }: Everybody,
  people: readonly string[],
): Promise<readonly number[] | undefined> {
  const found = await Promise.all(people.map(async (id) => ({ id, row: await store.population.rowOf(id) })));
  // New people take the rows after the last, in their order.
  const ordered = found.filter((one) => one.row !== undefined).toSorted((a, b) => a.row! - b.row!);
  const places: number[] = [];
  for (const { id, row } of ordered) {
    const stored = (await store.people.get(id))?.person;
    if (!stored) continue;
    let at = placeOf(rows, row!);
    if (stored.id !== id) {
      if (at === undefined) continue;
      leave(population, at);
      places.push(at);
      continue;
    }
    if (at === undefined) {
      if (stored.status === 'archived') continue;
      if (rows.length > 0 && row! < rows.at(-1)!) return undefined;
      at = rows.push(row!) - 1;
    }
    const groups = await store.groups.ofPerson(id);
    const numbers = groupNumbers(
      engine,
      groups.map((group) => group.id),
    );
    places.push(at);
    update(population, at, stored, numbers);
    const overrides = [];
    for (const portal of sites.keys()) {
      overrides.push(...(await store.overrides.ofPerson(portal, id)));
      const account = await accountOf(store.accounts, portalPolicy(policy.portals, portal), stored);
      setAccountActive(population, at, portal, !account || !isEnded(account));
    }
    setOverrides(population, at, overrides);
  }
  return places;
}

/** A row that has become part of somebody else holds nothing by itself. */
function leave(population: Population, at: number): void {
  update(population, at, { status: 'archived', attributes: {} }, []);
  setOverrides(population, at, []);
}

import type { Person } from '../../shared/model/person.ts';
import { whoAnywhere } from '../engine/population/who-anywhere.ts';
import { who as holders } from '../engine/population/who.ts';
import type { Store } from '../store/store.ts';
import type { Everybody } from './population/everybody.ts';

/** Somebody who holds a feature, and where: ids of sites, in the tree's order. */
export interface Holder {
  readonly person: Person;
  readonly sites: readonly string[];
}

/** Holders by name; when there are more than were asked for, the first that the store has. */
export interface Holders {
  readonly total: number;
  readonly holders: readonly Holder[];
}

/** The people who hold a feature at a site, or anywhere when none is given; at most so many are told. */
export async function who(
  store: Pick<Store, 'people' | 'population'>,
  { population, rows }: Everybody,
  portal: string,
  feature: string,
  site: string | undefined,
  most = Infinity,
): Promise<Holders> {
  const tree = population.bound.engine.portals.get(portal)?.tree;
  if (!tree) return { total: 0, holders: [] };
  const held = new Map<number, readonly string[]>();
  if (site !== undefined)
    for (const at of holders(population, portal, { feature, site })) held.set(at, [site]);
  else
    for (const [at, positions] of whoAnywhere(population, portal, feature))
      held.set(
        at,
        positions.map((position) => tree.sites[position]!.id),
      );
  const places = [...held.keys()].slice(0, most);
  const ids = await store.population.idsOf(places.map((at) => rows[at]!));
  const people = new Map(
    (await store.people.getMany(ids.filter((id) => id !== undefined))).map(({ person }) => [
      person.id,
      person,
    ]),
  );
  const told = places
    .flatMap((at, index): Holder[] => {
      const person = people.get(ids[index] ?? '');
      return person ? [{ person, sites: held.get(at)! }] : [];
    })
    .toSorted((a, b) => a.person.displayName.localeCompare(b.person.displayName, 'fr'));
  return { total: held.size, holders: told };
}

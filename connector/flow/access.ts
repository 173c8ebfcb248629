import type { Account } from '../../shared/model/account.ts';
import type { Person } from '../../shared/model/person.ts';
import type { PortalPolicy } from '../../shared/model/policy.ts';
import { list } from '../engine/population/list.ts';
import type { Store } from '../store/store.ts';
import { portalPolicy } from './account.ts';
import { keysOf } from './claims-on.ts';
import { foldKey, keyOf } from './correlate.ts';
import type { WhoIsThere } from './population/everybody.ts';
import { placeOf } from './population/place.ts';

/** What a person holds in one portal, and the account that it is held under. */
export interface PortalAccess {
  readonly portal: string;
  /** Absent when the person lacks the attribute that names accounts there. */
  readonly key?: string;
  /** Absent while it is yet to be created. */
  readonly account?: Account;
  /** Features in the catalogue's order, with the ids of the sites where they hold. */
  readonly held: readonly { readonly feature: string; readonly sites: readonly string[] }[];
}

/** What people hold in the portals at `now` (epoch ms), by person id; portals where they have nothing are left out. */
export async function accessOf(
  store: Pick<Store, 'accounts' | 'population'>,
  everybody: WhoIsThere,
  policies: readonly PortalPolicy[],
  portals: readonly string[],
  people: readonly Person[],
  now: number,
): Promise<ReadonlyMap<string, readonly PortalAccess[]>> {
  const stored = await Promise.all(people.map(({ id }) => store.population.rowOf(id)));
  const keys = portals.map((portal) => people.map((person) => keyOf(portalPolicy(policies, portal), person)));
  const names = portals.map((portal) =>
    people.map((person) => keysOf(portalPolicy(policies, portal), person)),
  );
  const accounts = await Promise.all(
    portals.map(async (portal, index) => {
      const found = await store.accounts.byKeys(portal, names[index]!.flat());
      return new Map(found.map((account) => [foldKey(account.key), account]));
    }),
  );
  // What everybody is answers holds until the next call: from here on nothing waits.
  const { population, rows } = await everybody(now);
  const heldBy = (at: number | undefined, portal: string): PortalAccess['held'] => {
    const tree = population.bound.engine.portals.get(portal)?.tree;
    if (at === undefined || !tree) return [];
    return list(population, at, portal).map(({ feature, sites }) => ({
      feature,
      sites: sites.map((site) => tree.sites[site]!.id),
    }));
  };
  return new Map(
    people.map((person, index) => {
      const row = stored[index];
      const at = row === undefined ? undefined : placeOf(rows, row);
      const access = portals.flatMap((portal, place): PortalAccess[] => {
        const account = names[place]![index]!.map((name) => accounts[place]!.get(name)).find(Boolean);
        const key = account?.key ?? keys[place]![index];
        const held = heldBy(at, portal);
        if (held.length === 0 && !account) return [];
        return [{ portal, ...(key === undefined ? {} : { key }), ...(account ? { account } : {}), held }];
      });
      return [person.id, access];
    }),
  );
}

import { reach } from '../../model/feature.ts';
import type { Descriptor } from '../../portal/descriptor.ts';
import type { Bundles } from '../bundle.ts';
import type { State } from './state.ts';

/** How a portal's boxes and profiles become features: what brings each feature along. */
export interface Rights {
  readonly portal: Descriptor;
  readonly bundles: Bundles;
  /** By feature: itself and every feature that implies it. */
  readonly bringing: ReadonlyMap<string, ReadonlySet<string>>;
  /** Features that hold without a list of sites. */
  readonly everywhere: ReadonlySet<string>;
}

export function rightsOf(portal: Descriptor, bundles: Bundles): Rights {
  const above = new Map<string, string[]>(portal.features.map(({ id }) => [id, []]));
  for (const { id, implies } of portal.features) for (const other of implies) above.get(other)?.push(id);
  return {
    portal,
    bundles,
    bringing: new Map(portal.features.map(({ id }) => [id, reach(id, (one) => above.get(one) ?? [])])),
    everywhere: new Set(
      portal.features
        .filter((feature) => feature.kind !== 'function' || portal.sites.reach === 'root')
        .map((feature) => feature.id),
    ),
  };
}

/** Whether a feature is held, by itself, by one that implies it, or by a profile. */
export function hasFeature(rights: Rights, state: State, feature: string): boolean {
  return bringers(rights, state, feature).length > 0;
}

/** Where a feature is held: undefined = not at all. Sites may be none: it is ticked and reaches nothing. */
export function placesOf(
  rights: Rights,
  state: State,
  feature: string,
): ReadonlySet<string> | 'all' | undefined {
  const found = bringers(rights, state, feature);
  if (found.length === 0) return undefined;
  const { allSitesFlag } = rights.portal.sites;
  const everywhere = allSitesFlag !== undefined && state.features.has(allSitesFlag);
  return everywhere || found.some((one) => rights.everywhere.has(one)) ? 'all' : state.sites;
}

function bringers(rights: Rights, state: State, feature: string): readonly string[] {
  const bringing = rights.bringing.get(feature) ?? new Set([feature]);
  const ticked = [...bringing].filter((one) => state.features.has(one));
  const bundled = [...state.profiles.values()].some((id) => rights.bundles.get(id)?.includes(feature));
  return bundled ? [...ticked, feature] : ticked;
}

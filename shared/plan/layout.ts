import type { Site } from '../model/site.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import type { ItemKey } from './item.ts';

type FeatureKind = Descriptor['features'][number]['kind'];

/** What of a portal and its sites is the same for every account. */
export interface Layout {
  /** Every box: features as the catalogue lists them, then sites by name. */
  readonly boxes: ReadonlySet<ItemKey>;
  /** Ids of the sites that the portal ticks, the retired ones left out. */
  readonly granted: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, FeatureKind>;
}

const known = new WeakMap<Descriptor, WeakMap<readonly Site[], Layout>>();
const byName = new Intl.Collator('fr');

/** Found once for the same portal and the same list of sites: a plan of 100,000 accounts asks for it as often. */
export function layoutOf(portal: Descriptor, sites: readonly Site[]): Layout {
  const bySites = known.get(portal) ?? new WeakMap<readonly Site[], Layout>();
  known.set(portal, bySites);
  const layout = bySites.get(sites) ?? newLayout(portal, sites);
  bySites.set(sites, layout);
  return layout;
}

function newLayout(portal: Descriptor, sites: readonly Site[]): Layout {
  const granted = sites
    .filter((site) => site.kind === portal.sites.granted && !site.retired)
    .toSorted((a, b) => byName.compare(a.name, b.name));
  const features = portal.features.filter((feature) => feature.kind !== 'attribute');
  return {
    boxes: new Set([
      ...features.map((feature): ItemKey => `feature:${feature.id}`),
      ...granted.map((site): ItemKey => `site:${site.id}`),
    ]),
    granted: new Set(granted.map((site) => site.id)),
    kinds: new Map(portal.features.map((feature) => [feature.id, feature.kind])),
  };
}

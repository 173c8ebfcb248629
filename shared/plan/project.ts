import type { EffectiveGrant, Reason } from '../model/permission.ts';
import type { Site } from '../model/site.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import { itemKey, type ItemKey } from './item.ts';
import { layoutOf } from './layout.ts';

/** The boxes that a portal should show ticked for one account. */
export interface Desired {
  /** Every wanted item with why, each reason once. */
  readonly items: ReadonlyMap<ItemKey, readonly Reason[]>;
  /**
   * Features held only because a wanted one implies them: the portal gives them in effect, ticked or not,
   * so their boxes are right either way (docs/decisions/0002).
   */
  readonly covered: ReadonlySet<ItemKey>;
  /** Atoms that the portal gives beyond the policy because its boxes cannot pair features with sites. */
  readonly widening: number;
  /** The account holds the portal's right to every site: the list of sites means nothing. */
  readonly allSites: boolean;
}

/** What somebody who may do nothing should hold. */
export const NOTHING_DESIRED: Desired = {
  items: new Map(),
  covered: new Set(),
  widening: 0,
  allSites: false,
};

/** Effective atoms → boxes of the portal, by its descriptor's `sites.reach`. Retired sites stay out. */
export function project(
  portal: Descriptor,
  grants: readonly EffectiveGrant[],
  sites: readonly Site[],
): Desired {
  const { granted, kinds } = layoutOf(portal, sites);
  const items = new Map<ItemKey, Map<string, Reason>>();
  const add = (key: ItemKey, reason: Reason) => {
    const known = items.get(key) ?? new Map<string, Reason>();
    if (!known.has(reasonId(reason))) known.set(reasonId(reason), reason);
    items.set(key, known);
  };
  const reached: { sites: number }[] = [];
  for (const grant of grants) {
    const kind = kinds.get(grant.feature);
    if (kind === undefined || kind === 'attribute') continue;
    const listed = kind === 'function' && portal.sites.reach !== 'root';
    const places = listed ? grant.sites.filter((site) => granted.has(site)) : grant.sites;
    if (places.length === 0) continue;
    const here = new Set(places);
    if (listed) reached.push({ sites: places.length });
    for (const { reason, sites: covered } of grant.by) {
      const within = covered.filter((site) => here.has(site));
      if (within.length > 0) add(itemKey({ kind: 'feature', id: grant.feature }), reason);
      if (listed) for (const site of within) add(itemKey({ kind: 'site', id: site }), reason);
    }
  }
  const wantedSites = [...items.keys()].filter((key) => key.startsWith('site:')).length;
  const pairsFreely = portal.sites.reach !== 'account';
  return {
    items: new Map([...items].map(([key, reasons]) => [key, [...reasons.values()]])),
    covered: new Set(
      [...items]
        .filter(([key, reasons]) => key.startsWith('feature:') && impliedOnly(reasons))
        .map(([key]) => key),
    ),
    widening: pairsFreely ? 0 : reached.reduce((sum, { sites: n }) => sum + wantedSites - n, 0),
    allSites: portal.sites.allSitesFlag !== undefined && items.has(`feature:${portal.sites.allSitesFlag}`),
  };
}

function impliedOnly(reasons: ReadonlyMap<string, Reason>): boolean {
  return [...reasons.values()].every((reason) => reason.kind === 'rule' && reason.byFeature !== undefined);
}

function reasonId(reason: Reason): string {
  return reason.kind === 'rule' ? `rule:${reason.rule}` : `override:${reason.override}`;
}

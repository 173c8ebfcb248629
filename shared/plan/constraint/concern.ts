import type { Exclusion } from '../../model/policy.ts';
import type { Step } from '../step.ts';
import type { Rights } from './rights.ts';

/** An exclusion with everything of one portal that moves one of its sides. */
export interface Concern {
  readonly exclusion: Exclusion;
  readonly features: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
  /** The sites of an account matter too. */
  readonly sites: boolean;
}

/** The exclusions that have a side in a portal. */
export function concernsOf(
  { portal, bundles, bringing }: Rights,
  exclusions: readonly Exclusion[],
): readonly Concern[] {
  return exclusions.flatMap((exclusion): readonly Concern[] => {
    const sides = exclusion.sides.filter((side) => side.portal === portal.id);
    if (sides.length === 0) return [];
    const named = sides.flatMap((side) => side.features);
    const sites = exclusion.where !== 'anywhere';
    const features = new Set(named.flatMap((feature) => [...(bringing.get(feature) ?? [feature])]));
    if (sites && portal.sites.allSitesFlag !== undefined) features.add(portal.sites.allSitesFlag);
    const profiles = [...bundles].filter(([, given]) => given.some((feature) => features.has(feature)));
    return [{ exclusion, features, profiles: new Set(profiles.map(([id]) => id)), sites }];
  });
}

/** Whether a step moves a right of one of the sides, or where they hold. */
export function concerns({ features, profiles, sites }: Concern, { item, profile }: Step): boolean {
  if (item) return item.kind === 'site' ? sites : features.has(item.id);
  return [profile?.from, profile?.to].some((id) => id !== undefined && profiles.has(id));
}

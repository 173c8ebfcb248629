import type { Atom, Override } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import type { Portal } from './portal.ts';
import { liveSites } from './scope.ts';
import { has, keep, type SiteSet } from './bits.ts';
import { subtree } from './site-tree.ts';

const EVERYWHERE = '*';

/** An override with its closure and its sites found. */
export interface ResolvedOverride {
  readonly override: Override;
  readonly portal: Portal;
  /** An allow brings what its feature implies, a deny takes what implies it. */
  readonly features: readonly number[];
  /** Live sites, within the ceiling of its node for an allow. */
  readonly sites: SiteSet;
}

/** When the override stops to hold, in epoch ms: it expires, or somebody ends it before. */
export function endOf({ expiresAt, endedAt }: Override): number {
  return Math.min(expiresAt ?? Infinity, endedAt ?? Infinity);
}

/** Whether the override's sites are known without the person's other rights; a deny of no site denies everywhere. */
export function namesItsSites({ sites, effect }: Override): boolean {
  return sites.length > 0 || effect === 'deny';
}

/** Undefined when the portal or the feature does not exist. `accountSites` is asked for an allow that names no site. */
export function resolveOverride(
  engine: Engine,
  override: Override,
  accountSites?: (portal: Portal) => SiteSet,
): ResolvedOverride | undefined {
  const portal = engine.portals.get(override.portal);
  const feature = portal?.feature.get(override.feature);
  if (!portal || feature === undefined) return undefined;
  if (override.effect === 'deny')
    return { override, portal, features: portal.up[feature]!, sites: ownSites(override, portal) };
  const sites = (accountSites?.(portal) ?? ownSites(override, portal)).slice();
  const ceiling = engine.ceiling(override.node, portal);
  if (ceiling) keep(sites, ceiling[feature]!);
  return { override, portal, features: portal.down[feature]!, sites };
}

/** Whether an override that names its sites gives or denies an atom by itself, whatever else speaks against it. */
export function overrideReaches(engine: Engine, override: Override, { feature, site }: Atom): boolean {
  const resolved = resolveOverride(engine, override);
  const [wanted, at] = [resolved?.portal.feature.get(feature), resolved?.portal.tree.position.get(site)];
  return (
    resolved !== undefined && wanted !== undefined && at !== undefined && overrideCovers(resolved, wanted, at)
  );
}

/** Whether an override covers one atom. */
export function overrideCovers(
  { features, sites }: ResolvedOverride,
  feature: number,
  site: number,
): boolean {
  return has(sites, site) && features.includes(feature);
}

/** The live sites that an override names, before any ceiling; all of them when it names none. */
export function ownSites({ sites }: Override, { tree }: Portal): SiteSet {
  if (sites.length === 0 || sites.includes(EVERYWHERE)) return tree.live;
  return liveSites(
    sites.flatMap((id) => {
      const site = tree.position.get(id);
      return site === undefined ? [] : subtree(tree, site);
    }),
    tree,
  );
}

import type { Engine } from './compile.ts';
import { matchedIn, type Match } from './matched.ts';
import type { Portal } from './portal.ts';
import { addCovered, areaOf } from './rule.ts';
import { add, emptySet, isEmpty, remove, type SiteSet } from './bits.ts';

/** Sites by feature; a hole is an empty set. */
export type SitesByFeature = readonly (SiteSet | undefined)[];

/** The layers of design.md, "Evaluation" 4 and 5, for one person in one portal. */
export interface Layers {
  readonly allowed: SitesByFeature;
  readonly denied: SitesByFeature;
  readonly forbidden: SitesByFeature;
  /** O⁺ and O⁻. */
  readonly added: SitesByFeature;
  readonly removed: SitesByFeature;
}

export function layersOf(engine: Engine, portal: Portal, match: Match): Layers {
  const blank = (): (SiteSet | undefined)[] => portal.features.map(() => undefined);
  const words = portal.tree.live.length;
  const rules = { allow: blank(), deny: blank(), forbid: blank() };
  for (const { rule, ranges } of matchedIn(engine, match, portal)) {
    const into = rules[rule.rule.effect];
    const area = areaOf(rule, ranges);
    for (const feature of rule.features) addCovered(rule, area, feature, (into[feature] ??= emptySet(words)));
  }
  const overrides = { allow: blank(), deny: blank() };
  for (const { override, portal: of, features, sites } of match.overrides)
    if (of === portal)
      for (const feature of features) add((overrides[override.effect][feature] ??= emptySet(words)), sites);
  return {
    allowed: rules.allow,
    denied: rules.deny,
    forbidden: rules.forbid,
    added: overrides.allow,
    removed: overrides.deny,
  };
}

/** E = (((A \ D) ∪ O⁺) \ O⁻) \ X (design.md, "Evaluation" 6). A hole where nothing holds. */
export function combine({ allowed, denied, forbidden, added, removed }: Layers): SitesByFeature {
  return allowed.map((given, feature) => {
    const more = added[feature];
    if (!given && !more) return undefined;
    const sites = given?.slice() ?? emptySet(more!.length);
    if (denied[feature]) remove(sites, denied[feature]);
    if (more) add(sites, more);
    if (removed[feature]) remove(sites, removed[feature]);
    if (forbidden[feature]) remove(sites, forbidden[feature]);
    return isEmpty(sites) ? undefined : sites;
  });
}

/** Every site where the person holds at least one feature of the portal. */
export function accountSites(engine: Engine, portal: Portal, match: Match): SiteSet {
  const sites = emptySet(portal.tree.live.length);
  for (const held of combine(layersOf(engine, portal, match))) if (held) add(sites, held);
  return sites;
}

import type { Engine } from './compile.ts';
import { matchedIn, type Match } from './matched.ts';
import type { Portal } from './portal.ts';
import { addCovered, areaOf, coveredBy, type CompiledRule } from './rule.ts';
import { add, emptySet, isEmpty, remove, type Ranges, type SiteSet } from './bits.ts';

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

/** The sites that rules cover, by effect, then feature. */
export type Ruled = Readonly<Record<CompiledRule['rule']['effect'], (SiteSet | undefined)[]>>;

export function noRules(portal: Portal): Ruled {
  return { allow: blank(portal), deny: blank(portal), forbid: blank(portal) };
}

/** Adds what a matched rule covers. */
export function addRule(ruled: Ruled, rule: CompiledRule, ranges: Ranges): void {
  const into = ruled[rule.rule.effect];
  const area = areaOf(rule, ranges);
  // Most areas are a few neighbours of many sites.
  let [from, to] = [0, area.length];
  while (from < to && area[from] === 0) from += 1;
  while (to > from && area[to - 1] === 0) to -= 1;
  for (const feature of rule.features) {
    const known = into[feature];
    if (known) addCovered(rule, area, feature, known, from, to);
    else into[feature] = coveredBy(rule, area, feature);
  }
}

export function layersOf(engine: Engine, portal: Portal, match: Match): Layers {
  const words = portal.tree.live.length;
  const rules = noRules(portal);
  for (const { rule, ranges } of matchedIn(engine, match, portal)) addRule(rules, rule, ranges);
  const overrides = { allow: blank(portal), deny: blank(portal) };
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

function blank(portal: Portal): (SiteSet | undefined)[] {
  return portal.features.map(() => undefined);
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

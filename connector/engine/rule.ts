import type { Profile, Role, Rule } from '../../shared/model/policy.ts';
import type { Ceiling } from './ceiling.ts';
import type { Test } from './condition.ts';
import type { Portal } from './portal.ts';
import { covers, sitesOf, type Area } from './scope.ts';
import { add, has, keep, type Ranges, type SiteSet } from './bits.ts';

/** A profile that a rule asks for; the highest rank of a module wins (design.md, "Evaluation" 7). */
export interface Choice {
  readonly profile: string;
  /** As the portal writes it. */
  readonly name: string;
  readonly module: string;
  readonly rank: number;
}

/** A rule ready to be judged. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly portal: Portal;
  /** The rule's condition, within the populations of its node. */
  readonly test: Test;
  /** The rule's condition alone. */
  readonly when: Test;
  /**
   * Of each feature of the portal, the features that the rule names and that bring it along: an allow brings what it
   * implies, a deny or forbid takes what implies it. Itself first.
   */
  readonly via: readonly (readonly number[])[];
  /** Features with at least one `via`. */
  readonly features: readonly number[];
  readonly area: Area;
  /** Of an allow rule; nothing bounds a deny or a forbid. */
  readonly ceiling: Ceiling;
  /** The profile that the rule asks for, when it is one of its portal's. */
  readonly choice: Choice | undefined;
}

const NONE: readonly number[] = [];

/** See {@link CompiledRule.via}. */
export function viaOf(
  rule: Rule,
  roles: ReadonlyMap<string, Role>,
  profile: Profile | undefined,
  portal: Portal,
): (readonly number[])[] {
  const closure = rule.effect === 'allow' ? portal.down : portal.up;
  const via = portal.features.map(() => NONE);
  for (const named of namedFeatures(rule, roles, profile, portal))
    for (const feature of closure[named]!)
      via[feature] = feature === named ? [named, ...via[feature]!] : [...via[feature]!, named];
  return via;
}

/** The features that a rule, its profile and its roles, and their roles, name; ascending. A cycle of roles ends. */
function namedFeatures(
  rule: Rule,
  roles: ReadonlyMap<string, Role>,
  profile: Profile | undefined,
  portal: Portal,
): number[] {
  const names = new Set([...rule.features, ...(profile?.features ?? [])]);
  const held = new Set([...rule.roles, ...(profile?.roles ?? [])]);
  for (const id of held) {
    const role = roles.get(id);
    if (role?.portal !== rule.portal) continue;
    for (const name of role.features) names.add(name);
    for (const inner of role.roles) held.add(inner);
  }
  return [...names].flatMap((name) => portal.feature.get(name) ?? []).toSorted((a, b) => a - b);
}

/** Whether a matched rule covers one atom. */
export function coversAtom(compiled: CompiledRule, ranges: Ranges, feature: number, site: number): boolean {
  const via = compiled.via[feature]!;
  if (via.length === 0 || !covers(compiled.area, ranges, site)) return false;
  const { ceiling } = compiled;
  return ceiling === undefined || via.some((named) => has(ceiling[named]!, site));
}

/**
 * Adds to `into` the sites where a matched rule, holding in `area`, covers a feature; `from` and `to` say outside of which
 * words the area is known to be empty.
 */
export function addCovered(
  compiled: CompiledRule,
  area: SiteSet,
  feature: number,
  into: SiteSet,
  from = 0,
  to = area.length,
): void {
  for (const named of compiled.via[feature]!) {
    add(into, within(compiled, area, named), from, to);
    if (compiled.ceiling === undefined) return;
  }
}

/** The sites where a matched rule, holding in `area`, covers a feature; the caller's own. */
export function coveredBy(compiled: CompiledRule, area: SiteSet, feature: number): SiteSet {
  const [first, ...others] = compiled.via[feature]!;
  const sites = compiled.ceiling ? within(compiled, area, first!) : area.slice();
  if (compiled.ceiling) for (const named of others) add(sites, within(compiled, area, named));
  return sites;
}

/** What of `area` the rule's ceiling leaves to a feature that it names. Never written to by its readers. */
export function within({ ceiling }: CompiledRule, area: SiteSet, named: number): SiteSet {
  if (ceiling === undefined) return area;
  const sites = area.slice();
  keep(sites, ceiling[named]!);
  return sites;
}

/** The live sites of a matched rule's scope, before its ceiling. */
export function areaOf(compiled: CompiledRule, ranges: Ranges): SiteSet {
  return sitesOf(compiled.area, ranges, compiled.portal.tree);
}

/** Whether `now` lies in the rule's validity [from, to). */
export function isInForce({ from, to }: Rule, now: number): boolean {
  return (from === undefined || now >= from) && (to === undefined || now < to);
}

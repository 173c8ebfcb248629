import { isEmpty, keep, remove, type SiteSet } from '../../engine/bits.ts';
import { matchingIn, type Matching } from '../../engine/population/by-rule.ts';
import type { PortalPart } from '../../engine/population/bound.ts';
import { isActiveIn } from '../../engine/population/exceptions.ts';
import { list } from '../../engine/population/list.ts';
import { matchedRules } from '../../engine/population/matched.ts';
import type { Population } from '../../engine/population/population.ts';

/** What a policy comes to among everybody. */
export interface Reach {
  /** Numbers of the engine's rules that match somebody active. */
  readonly matching: ReadonlySet<number>;
  /** Of those, the allow rules of which somebody keeps something once all that denies and forbids has taken its part. */
  readonly giving: ReadonlySet<number>;
  /** By portal, the features that somebody holds. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows of active people whom no rule and no exception is about. */
  readonly unmatched: readonly number[];
}

/** Looks at everybody once. What is known already is not looked for again: most people are passed over quickly. */
export function reachOf(population: Population): Reach {
  const { people, bound } = population;
  const matching = new Set<number>();
  const giving = new Set<number>();
  const held = new Map([...bound.portals.keys()].map((portal) => [portal, new Set<string>()]));
  const unmatched: number[] = [];
  for (let person = 0; person < people.size; person++) {
    if (!people.isActive(person)) continue;
    const rules = matchedRules(population, person);
    for (const rule of rules) matching.add(rule);
    const { overrides } = people.exception(person);
    if (rules.length === 0 && overrides.length === 0) unmatched.push(person);
    for (const [id, part] of bound.portals) {
      if (!isActiveIn(population, person, id)) continue;
      if (overrides.length > 0)
        for (const { feature } of list(population, person, id)) held.get(id)!.add(feature);
      lookAt(matchingIn(population, part, person), part, giving, held.get(id)!);
    }
  }
  return { matching, giving, held, unmatched };
}

function lookAt(
  found: readonly Matching[],
  { portal }: PortalPart,
  giving: Set<number>,
  held: Set<string>,
): void {
  const isNew = ({ number, rule }: Matching) =>
    rule.rule.effect === 'allow' &&
    (!giving.has(number) || rule.features.some((feature) => !held.has(portal.features[feature]!)));
  const fresh = found.filter(isNew);
  if (fresh.length === 0) return;
  const against = found.filter(({ rule }) => rule.rule.effect !== 'allow').map((one) => one.covered());
  for (const one of fresh) {
    const { allow } = one.covered();
    for (const feature of one.rule.features) {
      const sites: SiteSet | undefined = allow[feature];
      if (!sites) continue;
      keep(sites, portal.tree.live);
      if (isEmpty(sites)) continue;
      const taken = sites.slice();
      for (const { deny, forbid } of against)
        for (const other of [deny[feature], forbid[feature]]) if (other) remove(taken, other);
      if (isEmpty(taken)) continue;
      giving.add(one.number);
      held.add(portal.features[feature]!);
    }
  }
}

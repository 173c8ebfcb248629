import { add, emptySet, numbersOf, remove, type SiteSet } from '../bits.ts';
import { areaOf, coveredBy } from '../rule.ts';
import type { PortalPart } from './bound.ts';
import { isActiveIn } from './exceptions.ts';
import { list } from './list.ts';
import { ACTIVE } from './people.ts';
import type { Population } from './population.ts';

/** The people who hold a feature of a portal at some site, ascending: positions in the portal's site tree, ascending. */
export function whoAnywhere(
  population: Population,
  portal: string,
  feature: string,
): ReadonlyMap<number, readonly number[]> {
  const { people, bound } = population;
  const part = bound.portals.get(portal);
  const number = part?.portal.feature.get(feature);
  const holders = new Map<number, readonly number[]>();
  if (!part || number === undefined) return holders;
  for (let person = 0; person < people.size; person++) {
    if (!isActiveIn(population, person, portal)) continue;
    const sites =
      people.states[person] === ACTIVE
        ? numbersOf(heldByRules(population, part, person, number))
        : (list(population, person, portal).find((one) => one.feature === feature)?.sites ?? []);
    if (sites.length > 0) holders.set(person, sites);
  }
  return holders;
}

/** Of one feature alone: most rules of most people are not about it. */
function heldByRules(
  { people, bound }: Population,
  { portal, part }: PortalPart,
  person: number,
  feature: number,
): SiteSet {
  const { entries, places, lists } = bound;
  const row = people.facts.values[person]!;
  const words = portal.tree.live.length;
  const [given, taken] = [emptySet(words), emptySet(words)];
  places.row = row;
  for (const list of [bound.byPerson.values[person]!, bound.byFact.values[row]!]) {
    const at = list * lists.parts + part;
    for (let index = lists.starts[at]!; index < lists.starts[at + 1]!; index++) {
      const entry = lists.numbers[index]!;
      const rule = entries.rules[entry]!;
      if (rule.via[feature]!.length === 0) continue;
      const into = rule.rule.effect === 'allow' ? given : taken;
      add(into, coveredBy(rule, areaOf(rule, places.rangesOf(entry)), feature));
    }
  }
  remove(given, taken);
  return given;
}

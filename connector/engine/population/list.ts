import { numbersOf, sizeOf } from '../bits.ts';
import { addRule, combine, layersOf, noRules, type Ruled, type SitesByFeature } from '../effective.ts';
import type { Bound, PortalPart } from './bound.ts';
import { exceptionalMatch, isActiveIn } from './exceptions.ts';
import type { Population } from './population.ts';

/** A feature that a person holds, and where: positions in the portal's site tree, ascending. */
export interface Holding {
  readonly feature: string;
  readonly sites: readonly number[];
}

/** Everything that a person holds in a portal, without the reasons; features in the catalogue's order. */
export function list(population: Population, person: number, portal: string): readonly Holding[] {
  const part = population.bound.portals.get(portal);
  if (!part) return [];
  const { features } = part.portal;
  const held = heldIn(population, person, part);
  const holdings: Holding[] = [];
  for (let feature = 0; feature < held.length; feature++) {
    const sites = held[feature];
    if (sites) holdings.push({ feature: features[feature]!, sites: numbersOf(sites) });
  }
  return holdings;
}

/** How many rights a person holds in a portal: features at sites. */
export function countHeld(population: Population, person: number, portal: string): number {
  const part = population.bound.portals.get(portal);
  let count = 0;
  if (part) for (const sites of heldIn(population, person, part)) if (sites) count += sizeOf(sites);
  return count;
}

function heldIn(population: Population, person: number, part: PortalPart): SitesByFeature {
  const { portal } = part;
  if (!isActiveIn(population, person, portal.id)) return [];
  const alone = exceptionalMatch(population, person);
  if (alone) return combine(layersOf(population.bound.engine, portal, alone));
  return heldByRules(population, part, person);
}

function heldByRules(
  { bound, people }: Population,
  { portal, part }: PortalPart,
  person: number,
): SitesByFeature {
  const row = people.facts.values[person]!;
  const ruled = noRules(portal);
  bound.places.row = row;
  addList(bound, part, bound.byPerson.values[person]!, ruled);
  addList(bound, part, bound.byFact.values[row]!, ruled);
  const none = portal.features.map(() => undefined);
  return combine({
    allowed: ruled.allow,
    denied: ruled.deny,
    forbidden: ruled.forbid,
    added: none,
    removed: none,
  });
}

function addList({ entries, places, lists }: Bound, part: number, list: number, ruled: Ruled): void {
  const at = list * lists.parts + part;
  for (let index = lists.starts[at]!; index < lists.starts[at + 1]!; index++) {
    const entry = lists.numbers[index]!;
    addRule(ruled, entries.rules[entry]!, places.rangesOf(entry));
  }
}

import type { Atom } from '../../../shared/model/permission.ts';
import { checkMatch, findAtom, saidOf } from '../check.ts';
import { SAYS } from '../reach.ts';
import type { Bound, PortalPart } from './bound.ts';
import { exceptionalMatch, isActiveIn } from './exceptions.ts';
import { ACTIVE } from './people.ts';
import type { Population } from './population.ts';

/** Whether a person holds an atom; false for a portal, feature or site that does not exist. */
export function check(population: Population, person: number, portal: string, atom: Atom): boolean {
  const { people, bound } = population;
  if (people.states[person] !== ACTIVE) {
    if (!isActiveIn(population, person, portal)) return false;
    const alone = exceptionalMatch(population, person);
    if (alone) return checkMatch(bound.engine, alone, portal, atom);
  }
  const part = bound.portals.get(portal);
  const found = part && findAtom(part.portal, atom);
  if (!found) return false;
  return isAllowed(bound, part, person, people.facts.values[person]!, found.feature, found.site);
}

/** Whether the rules alone give a person an atom that exists. */
export function isAllowed(
  { entries, places, lists: { starts, numbers, parts }, byPerson, byFact }: Bound,
  { coverage, part }: PortalPart,
  person: number,
  row: number,
  feature: number,
  site: number,
): boolean {
  places.row = row;
  const covering = coverage[feature]!;
  const own = byPerson.values[person]! * parts + part;
  const shared = byFact.values[row]! * parts + part;
  const said =
    saidOf(entries, covering, numbers, starts[own]!, starts[own + 1]!, places, feature, site) |
    saidOf(entries, covering, numbers, starts[shared]!, starts[shared + 1]!, places, feature, site);
  return said === SAYS.allow;
}

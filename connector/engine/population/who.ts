import type { Atom } from '../../../shared/model/permission.ts';
import { inRanges, numbersOf } from '../bits.ts';
import { findAtom } from '../check.ts';
import { SAYS } from '../reach.ts';
import { coversAtom } from '../rule.ts';
import { NOWHERE } from '../scope.ts';
import type { Bound, PortalPart } from './bound.ts';
import { check, isAllowed } from './check.ts';
import { ACTIVE } from './people.ts';
import type { Population } from './population.ts';

/** A rule that covers the feature, at places that are each person's own. */
const DEPENDS = 8;

/** The people who hold an atom, ascending; nobody where the portal, feature or site does not exist. */
export function who(population: Population, portal: string, atom: Atom): Uint32Array {
  const { people, facts, bound } = population;
  const part = bound.portals.get(portal);
  const found = part && findAtom(part.portal, atom);
  if (!found) return new Uint32Array();
  const { feature, site } = found;
  const said = saidByList(bound, part, feature, site);
  const near = bound.places.near(part.portal, facts.rows.length, (ranges) => inRanges(ranges, site));
  const saidByFacts = near.map((_, row) => said[bound.byFact.values[row]!]!);
  const byPerson = bound.byPerson.values;
  const rows = people.facts.values;
  const holders = new Uint32Array(people.size);
  let count = 0;
  for (let person = 0; person < people.size; person++) {
    const row = rows[person]!;
    const state = people.states[person]!;
    const all = said[byPerson[person]!]! | saidByFacts[row]!;
    if (state !== ACTIVE) {
      if (state !== 0 && check(population, person, portal, atom)) holders[count++] = person;
    } else if (near[row] === 0 || (all & DEPENDS) === 0) {
      if ((all & ~DEPENDS) === SAYS.allow) holders[count++] = person;
    } else if (isAllowed(bound, part, person, row, feature, site)) holders[count++] = person;
  }
  return holders.slice(0, count);
}

/** What each list says of the atom, for somebody who is nowhere near. */
function saidByList(
  { entries, lists }: Bound,
  { coverage, part }: PortalPart,
  feature: number,
  site: number,
): Uint8Array {
  const byRule = new Uint8Array(entries.rules.length);
  for (const number of numbersOf(coverage[feature]!)) {
    const rule = entries.rules[number]!;
    if (rule.area.kind !== 'fixed') byRule[number] = DEPENDS;
    else if (coversAtom(rule, NOWHERE, feature, site)) byRule[number] = SAYS[rule.rule.effect];
  }
  const { starts, numbers, count, parts } = lists;
  const byList = new Uint8Array(count);
  for (let list = 0; list < count; list++) {
    let said = 0;
    const at = list * parts + part;
    for (let index = starts[at]!, end = starts[at + 1]!; index < end; index++)
      said |= byRule[numbers[index]!]!;
    byList[list] = said;
  }
  return byList;
}

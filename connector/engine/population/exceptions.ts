import type { Override } from '../../../shared/model/permission.ts';
import { match } from '../match.ts';
import type { Match } from '../matched.ts';
import { addMoments } from './moments.ts';
import { EXCEPTION } from './people.ts';
import type { Population } from './population.ts';

/** Replaces the overrides of a person, in all portals; they are all of that person. */
export function setOverrides(population: Population, person: number, overrides: readonly Override[]): void {
  const { people, matches, moments, now } = population;
  people.except(person, { ...people.exception(person), overrides });
  addMoments(moments, people, person, now);
  matches.delete(person);
}

/** Says whether a person's account in a portal is active: while it is suspended or archived, nothing holds there. */
export function setAccountActive(
  population: Population,
  person: number,
  portal: string,
  active: boolean,
): void {
  const { people } = population;
  const known = people.exception(person);
  const suspended = new Set(known.suspended);
  if (active) suspended.delete(portal);
  else suspended.add(portal);
  people.except(person, { ...known, suspended });
}

/** Whether the person may hold anything in the portal at all. */
export function isActiveIn({ people }: Population, person: number, portal: string): boolean {
  return people.isActive(person) && !people.exception(person).suspended.has(portal);
}

/** A person with overrides, judged alone; undefined for anybody else. */
export function exceptionalMatch(population: Population, person: number): Match | undefined {
  const { people, matches } = population;
  if ((people.states[person]! & EXCEPTION) === 0) return undefined;
  const { overrides } = people.exception(person);
  if (overrides.length === 0) return undefined;
  const known = matches.get(person);
  if (known) return known;
  const found = judgeAlone(population, person, overrides);
  matches.set(person, found);
  return found;
}

function judgeAlone(population: Population, person: number, overrides: readonly Override[]): Match {
  const { people, facts, bound, now } = population;
  const { all } = bound.engine.groups;
  return match(
    bound.engine,
    {
      person: { ...facts.person(people.facts.values[person]!), id: overrides[0]!.person },
      groups: Array.from(people.direct.of(person), (group) => all[group]!.id),
      overrides,
      accountActive: true,
    },
    now,
  );
}

import type { PersonFacts } from './facts.ts';
import { matchFacts, matchNobody, matchPerson } from './match.ts';
import type { Population } from './population.ts';

/**
 * Replaces what the sources say of a person, or adds one at the row after the last. `groups`: those that the person is
 * in directly, by number and each once. Whether what the person holds may have changed.
 */
export function update(
  population: Population,
  person: number,
  described: PersonFacts,
  groups: ArrayLike<number>,
): boolean {
  const { people, facts, bound, now } = population;
  const [before, wasActive] = [people.facts.values[person], person < people.size && people.isActive(person)];
  const rows = facts.rows.length;
  const row = facts.intern(described);
  if (row === rows) matchFacts(bound, facts, row, now);
  people.set(person, described.status === 'active', row, groups);
  const rematched = rematch(population, person);
  return rematched || row !== before || people.isActive(person) !== wasActive;
}

/** People come into a group directly; answers those whose rights may have changed. */
export function joinGroup(population: Population, group: number, joining: Iterable<number>): number[] {
  return regroup(population, joining, (groups) => (groups.includes(group) ? undefined : [...groups, group]));
}

/** People leave a group that they were in directly; answers those whose rights may have changed. */
export function leaveGroup(population: Population, group: number, leaving: Iterable<number>): number[] {
  return regroup(population, leaving, (groups) =>
    groups.includes(group) ? groups.filter((other) => other !== group) : undefined,
  );
}

function regroup(
  population: Population,
  persons: Iterable<number>,
  groupsAfter: (groups: Uint16Array | Uint32Array) => ArrayLike<number> | undefined,
): number[] {
  const { direct } = population.people;
  const changed: number[] = [];
  for (const person of persons) {
    const groups = groupsAfter(direct.of(person));
    if (!groups) continue;
    direct.set(person, groups);
    if (rematch(population, person)) changed.push(person);
  }
  return changed;
}

/**
 * Finds a person's entries again; whether the rights may be others than before. Groups may decide about an override too,
 * by the population of its node.
 */
export function rematch({ people, bound, matches, now }: Population, person: number): boolean {
  matches.delete(person);
  const changed = people.isActive(person)
    ? matchPerson(bound, people.direct, person, people.facts.values[person]!, now)
    : matchNobody(bound, person);
  return changed || people.exceptions.has(person);
}

import type { Population } from './population.ts';

/** Numbers of the engine's rules that match a person, ascending; none for a person who is not active. */
export function matchedRules({ people, bound }: Population, person: number): readonly number[] {
  if (!people.isActive(person)) return [];
  const { entries, lists, byPerson, byFact } = bound;
  const own = lists.of(byPerson.values[person]!);
  const shared = lists.of(byFact.values[people.facts.values[person]!]!);
  return [...new Set([...own, ...shared].map((entry) => entries.ruleOf[entry]!))].toSorted((a, b) => a - b);
}

import type { Policy } from '../../../shared/model/policy.ts';
import { matchedRules } from '../../engine/population/matched.ts';
import type { Population } from '../../engine/population/population.ts';
import type { Candidate } from './candidate.ts';
import { rulesWith } from './holders.ts';

/** How many active people the rules behind each candidate match now; everybody is looked at once. */
export function peopleBehind(
  population: Population,
  policy: Policy,
  portal: string,
  candidates: readonly Candidate[],
): readonly number[] {
  const { rules } = population.bound.engine;
  const numbers = new Map(
    rules.flatMap(({ rule }, number) => (rule.portal === portal ? [[rule.id, number] as const] : [])),
  );
  const behind = candidates.map(({ rule, shared }) => {
    const ids = [rule.id, ...rulesWith(policy, shared).map(({ id }) => id)];
    return new Set(ids.flatMap((id) => numbers.get(id) ?? []));
  });
  const counts = candidates.map(() => 0);
  for (let person = 0; person < population.people.size; person++) {
    const matched = matchedRules(population, person);
    behind.forEach((set, at) => {
      if (matched.some((number) => set.has(number))) counts[at] = counts[at]! + 1;
    });
  }
  return counts;
}

import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import { dayOf } from '../day.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Active rules whose validity is over. */
export function endedRules({ rules }: Policy, now: number, places: Places): Problem[] {
  return rules.flatMap(({ state, to = Infinity }, index) => {
    if (state !== 'active' || to > now) return [];
    const path = ['rules', index, 'valid'];
    return lintProblems.POLICY_RULE_ENDED({ where: places.where(path), ended: dayOf(to) }, places.at(path));
  });
}

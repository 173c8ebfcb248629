import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Schedules that no rule names. */
export function unusedSchedules({ rules, schedules }: Policy, places: Places): Problem[] {
  const named = new Set(rules.flatMap(({ state, schedule }) => (state === 'archived' ? [] : schedule)));
  return schedules.flatMap(({ id }) => {
    const path = ['schedules', id];
    return named.has(id) ? [] : lintProblems.POLICY_UNUSED({ where: places.where(path) }, places.at(path));
  });
}

import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Schedules of rules that give nothing: login hours are those of the rules that give (design.md, "Evaluation" 8). */
export function idleSchedules({ rules }: Policy, places: Places): Problem[] {
  return rules.flatMap(({ effect, schedule, state }, index) => {
    if (effect === 'allow' || schedule === undefined || state === 'archived') return [];
    const path = ['rules', index, 'schedule'];
    return lintProblems.POLICY_SCHEDULE_IDLE(
      { where: places.where(path), schedule, effect },
      places.at(path),
    );
  });
}

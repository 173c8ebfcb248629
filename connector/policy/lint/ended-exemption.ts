import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import { dayOf } from '../day.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Exemptions that are over. */
export function endedExemptions({ exclusions }: Policy, now: number, places: Places): Problem[] {
  return exclusions.flatMap(({ exemptions }, index) =>
    exemptions.flatMap(({ person, until }, at) => {
      if (until > now) return [];
      const path = ['exclusions', index, 'exemptions', at];
      return lintProblems.POLICY_EXEMPTION_ENDED(
        { where: places.where(path), person, ended: dayOf(until) },
        places.at(path),
      );
    }),
  );
}

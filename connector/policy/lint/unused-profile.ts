import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Profiles that no rule asks for. */
export function unusedProfiles({ rules, profiles }: Policy, places: Places): Problem[] {
  const asked = new Set(rules.flatMap(({ state, profile }) => (state === 'archived' ? [] : profile?.id)));
  return profiles.flatMap(({ id }) => {
    const path = ['profiles', id];
    return asked.has(id) ? [] : lintProblems.POLICY_UNUSED({ where: places.where(path) }, places.at(path));
  });
}

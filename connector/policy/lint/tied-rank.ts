import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Rules that ask for different profiles of a module with the same rank; told at the later one, against the first. */
export function tiedRanks({ rules, profiles }: Policy, places: Places): Problem[] {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const first = new Map<string, { rule: string; profile: string }>();
  return rules.flatMap(({ id, profile, state, portal }, index) => {
    if (!profile || state === 'archived') return [];
    const key = JSON.stringify([portal, byId.get(profile.id)?.module, profile.rank]);
    const before = first.get(key);
    first.set(key, before ?? { rule: id, profile: profile.id });
    if (!before || before.profile === profile.id) return [];
    const path = ['rules', index, 'grant', 'profile'];
    return lintProblems.POLICY_RANK_TIED(
      {
        where: places.where(path),
        profile: profile.id,
        other: before.rule,
        otherProfile: before.profile,
        rank: profile.rank,
      },
      places.at(path),
    );
  });
}

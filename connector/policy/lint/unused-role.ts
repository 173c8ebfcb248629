import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Parts } from '../parts.ts';
import { rolesWithin } from './content.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Roles that no rule, profile or exclusion names, nor a role that they name. */
export function unusedRoles(policy: Policy, exclusions: Parts['exclusions'], places: Places): Problem[] {
  const named = [
    ...policy.rules.flatMap(({ state, roles }) => (state === 'archived' ? [] : roles)),
    ...policy.profiles.flatMap(({ roles }) => roles),
    ...[...exclusions.values()].flatMap(({ first, second }) => [...first.roles, ...second.roles]),
  ];
  const used = rolesWithin(named, policy.roles);
  return policy.roles.flatMap(({ id }) => {
    const path = ['roles', id];
    return used.has(id) ? [] : lintProblems.POLICY_UNUSED({ where: places.where(path) }, places.at(path));
  });
}

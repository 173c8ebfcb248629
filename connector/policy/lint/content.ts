import type { Policy, Role } from '../../../shared/model/policy.ts';

/** Some roles and all that they hold, by id. A cycle ends. */
export function rolesWithin(names: readonly string[], roles: readonly Role[]): ReadonlySet<string> {
  const byId = new Map(roles.map((role) => [role.id, role]));
  const held = new Set(names);
  for (const id of held) for (const inner of byId.get(id)?.roles ?? []) held.add(inner);
  return held;
}

/** Every feature that a rule names: itself, by its roles, by its profile. */
export function featuresNamed(rule: Policy['rules'][number], policy: Policy): readonly string[] {
  const profile = policy.profiles.find(({ id }) => id === rule.profile?.id);
  const held = rolesWithin([...rule.roles, ...(profile?.roles ?? [])], policy.roles);
  const inRoles = policy.roles.flatMap((role) => (held.has(role.id) ? role.features : []));
  return [...new Set([...rule.features, ...(profile?.features ?? []), ...inRoles])];
}

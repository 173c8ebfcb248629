import { reach } from '../../../shared/model/feature.ts';
import type { Policy, Rule } from '../../../shared/model/policy.ts';

/** Where features of a rule stand in the policy's file. */
export interface Holders {
  /** Named in the rule itself. */
  readonly own: readonly string[];
  /** Ids of the roles that name one, whether the rule or another role of it holds them. */
  readonly roles: readonly string[];
  /** The rule's profile, when it names one itself. */
  readonly profile: string | undefined;
}

/** Finds where a rule names some features. */
export function holdersOf(policy: Policy, rule: Rule, features: readonly string[]): Holders {
  const names = ({ features: named }: { readonly features: readonly string[] }) =>
    features.some((feature) => named.includes(feature));
  const profile = policy.profiles.find(({ id }) => id === rule.profile?.id);
  const held = rolesIn(policy, [...rule.roles, ...(profile?.roles ?? [])]);
  return {
    own: rule.features.filter((feature) => features.includes(feature)),
    roles: policy.roles.filter((role) => held.has(role.id) && names(role)).map(({ id }) => id),
    profile: profile && names(profile) ? profile.id : undefined,
  };
}

/** The rules that give a role or a profile, straight or through other roles. */
export function rulesWith(policy: Policy, shared: readonly string[]): readonly Rule[] {
  return policy.rules.filter((rule) => {
    const profile = policy.profiles.find(({ id }) => id === rule.profile?.id);
    const held = rolesIn(policy, [...rule.roles, ...(profile?.roles ?? [])]);
    return shared.some((id) => held.has(id) || id === profile?.id);
  });
}

function rolesIn({ roles }: Policy, ids: readonly string[]): ReadonlySet<string> {
  const inside = new Map(roles.map((role) => [role.id, role.roles]));
  return new Set(ids.flatMap((id) => [...reach(id, (one) => inside.get(one) ?? [])]));
}

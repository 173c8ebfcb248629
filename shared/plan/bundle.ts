import type { Policy } from '../model/policy.ts';
import { reach } from '../model/feature.ts';
import type { Descriptor } from '../portal/descriptor.ts';

/** Features that a profile gives, roles unfolded and closed down by implies, by profile id. */
export type Bundles = ReadonlyMap<string, readonly string[]>;

export const NO_BUNDLES: Bundles = new Map();

/** The profiles of one portal, each with everything that it gives, in the catalogue's order. */
export function bundlesOf(portal: Descriptor, policy: Pick<Policy, 'profiles' | 'roles'>): Bundles {
  const roles = new Map(policy.roles.map((role) => [role.id, role]));
  const implied = new Map(portal.features.map((feature) => [feature.id, feature.implies]));
  const unfold = (features: readonly string[], held: readonly string[]): Set<string> => {
    const named = new Set(features);
    for (const role of held.flatMap((id) => [...reach(id, (one) => roles.get(one)?.roles ?? [])]))
      for (const feature of roles.get(role)?.features ?? []) named.add(feature);
    for (const feature of named) for (const other of implied.get(feature) ?? []) named.add(other);
    return named;
  };
  return new Map(
    policy.profiles
      .filter((profile) => profile.portal === portal.id)
      .map((profile) => {
        const given = unfold(profile.features, profile.roles);
        return [profile.id, portal.features.map((feature) => feature.id).filter((id) => given.has(id))];
      }),
  );
}

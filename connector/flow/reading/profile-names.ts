import type { Profile } from '../../../shared/model/policy.ts';
import { normaliseLabel } from '../../../shared/portal/label.ts';

/**
 * The profiles of a portal's modules by their ids in the policy, from the names that its pages write. A name that the
 * policy does not know, or that two of its profiles share, is kept as `?` and the name: it differs from every profile.
 *
 * @param names by module; null = it has none there
 */
export function profilesByName(
  profiles: readonly Profile[],
  portal: string,
  names: Readonly<Record<string, string | null>>,
): ReadonlyMap<string, string | undefined> {
  const idOf = (module: string, name: string) => {
    const wanted = normaliseLabel(name);
    const found = profiles.filter(
      (profile) =>
        profile.portal === portal && profile.module === module && normaliseLabel(profile.name) === wanted,
    );
    return found.length === 1 ? found[0]!.id : `?${name}`;
  };
  return new Map(
    Object.entries(names).map(([module, name]) => [module, name === null ? undefined : idOf(module, name)]),
  );
}

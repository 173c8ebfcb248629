import type { Path } from '../document.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import type { RuleEntry } from '../schema/rule.ts';
import type { PortalNames } from '../world.ts';

/** Checks the features, roles and profile that a rule names, and that they come to something. */
export function checkGrant(
  { grant, effect }: RuleEntry,
  path: Path,
  portal: PortalNames,
  parts: Parts,
  report: Report,
): void {
  checkFeatures(grant.features, [...path, 'features'], portal, report);
  const known = checkRoles(grant.roles, [...path, 'roles'], portal.id, parts, report);
  if (grant.profile !== undefined) {
    checkProfile(grant.profile, [...path, 'profile'], portal.id, parts, report);
    if (effect !== 'allow')
      report.problems.push(
        policyProblems.POLICY_PROFILE_EFFECT(
          { where: report.where(path), effect },
          report.at([...path, 'profile']),
        ),
      );
    return;
  }
  const held = [...grant.features, ...featuresOfRoles(grant.roles, parts)];
  if (known && held.length === 0)
    report.problems.push(policyProblems.POLICY_RULE_EMPTY({ where: report.where(path) }, report.at(path)));
}

export function checkFeatures(
  features: readonly string[],
  path: Path,
  portal: PortalNames,
  report: Report,
): void {
  features.forEach((name, index) =>
    report.isKnown(policyProblems.POLICY_FEATURE_UNKNOWN, [...path, index], name, portal.features.keys()),
  );
}

/** Whether all the roles exist and have the right shape; reports those that do not, or are another portal's. */
export function checkRoles(
  roles: readonly string[],
  path: Path,
  portal: string,
  parts: Parts,
  report: Report,
): boolean {
  const known = roles.map((name, index) =>
    report.isKnown(policyProblems.POLICY_ROLE_UNKNOWN, [...path, index], name, parts.names.roles),
  );
  roles.forEach((role, index) => {
    const of = parts.roles.get(role)?.portal ?? portal;
    if (of !== portal)
      report.problems.push(
        policyProblems.POLICY_ROLE_PORTAL(
          { where: report.where(path), role, of, portal },
          report.at([...path, index]),
        ),
      );
  });
  return known.every(Boolean) && roles.every((role) => parts.roles.has(role));
}

/** The features of some roles and of the roles that they hold. */
export function featuresOfRoles(
  names: readonly string[],
  { roles }: Pick<Parts, 'roles'>,
): readonly string[] {
  const held = new Set(names);
  for (const id of held) for (const inner of roles.get(id)?.roles ?? []) held.add(inner);
  return [...new Set([...held].flatMap((id) => roles.get(id)?.features ?? []))];
}

function checkProfile(profile: string, path: Path, portal: string, parts: Parts, report: Report): void {
  report.isKnown(policyProblems.POLICY_PROFILE_UNKNOWN, path, profile, parts.names.profiles);
  const of = parts.profiles.get(profile)?.portal ?? portal;
  if (of !== portal)
    report.problems.push(
      policyProblems.POLICY_PROFILE_PORTAL(
        { where: report.where(path), profile, of, portal },
        report.at(path),
      ),
    );
}

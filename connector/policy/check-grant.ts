import type { Path } from './document.ts';
import type { Parts } from './parts.ts';
import { policyProblems } from './problems.ts';
import type { Report } from './report.ts';
import type { RuleEntry } from './rule-schema.ts';
import type { PortalNames } from './world.ts';

/** Checks the features and roles that a rule names, and that they come to something. */
export function checkGrant(
  { grant }: RuleEntry,
  path: Path,
  portal: PortalNames,
  parts: Parts,
  report: Report,
): void {
  checkFeatures(grant.features, [...path, 'features'], portal, report);
  const known = checkRoles(grant.roles, [...path, 'roles'], portal.id, parts, report);
  const held = grant.roles.flatMap((role) => featuresOf(role, parts));
  if (known && grant.features.length === 0 && held.length === 0)
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

function featuresOf(role: string, { roles }: Parts): string[] {
  const held = new Set([role]);
  for (const id of held) for (const inner of roles.get(id)?.roles ?? []) held.add(inner);
  return [...held].flatMap((id) => roles.get(id)?.features ?? []);
}

import type { Role } from '../../../shared/model/policy.ts';
import { checkFeatures, checkRoles } from './grant.ts';
import { cyclesAmong } from '../cycle.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import type { PortalNames } from '../world.ts';

/** The roles, every name in them checked; none holds itself. */
export function resolveRoles(
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): Role[] {
  for (const path of cyclesAmong(parts.roles.keys(), (role) => parts.roles.get(role)?.roles ?? []))
    report.problems.push(policyProblems.POLICY_ROLE_CYCLE({ path }, report.at(['roles', path[0]!])));
  return [...parts.roles].map(([id, role]) => {
    const path = ['roles', id];
    const portal = portals.get(role.portal);
    report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, [...path, 'portal'], role.portal, portals.keys());
    if (portal) checkFeatures(role.features, [...path, 'features'], portal, report);
    checkRoles(role.roles, [...path, 'roles'], role.portal, parts, report);
    return { id, ...role };
  });
}

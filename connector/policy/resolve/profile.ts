import type { Profile } from '../../../shared/model/policy.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import type { PortalNames } from '../world.ts';
import { checkFeatures, checkRoles } from './grant.ts';

/** The profiles, every name in them checked; no two of a module that the portal would write alike. */
export function resolveProfiles(
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): Profile[] {
  const written = new Map<string, string>();
  return [...parts.profiles].map(([id, entry]) => {
    const path = ['profiles', id];
    const portal = portals.get(entry.portal);
    const profile: Profile = { ...entry, id, name: entry.name ?? id };
    report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, [...path, 'portal'], entry.portal, portals.keys());
    if (portal?.modules)
      report.isKnown(policyProblems.POLICY_MODULE_UNKNOWN, [...path, 'module'], entry.module, portal.modules);
    if (portal) checkFeatures(entry.features, [...path, 'features'], portal, report);
    checkRoles(entry.roles, [...path, 'roles'], entry.portal, parts, report);
    const key = JSON.stringify([entry.portal, entry.module, profile.name]);
    const other = written.get(key);
    if (other !== undefined)
      report.problems.push(
        policyProblems.POLICY_PROFILE_DUPLICATE(
          { where: report.where(path), other, name: profile.name },
          report.at(path),
        ),
      );
    written.set(key, id);
    return profile;
  });
}

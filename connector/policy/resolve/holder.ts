import type { HolderLimit } from '../../../shared/model/policy.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import type { PortalNames } from '../world.ts';
import { checkSubjects } from './duplicate.ts';

/** The limits of holders, every name in them checked; one for each feature. */
export function resolveHolders(
  { holders }: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): HolderLimit[] {
  checkSubjects('holders', holders, ({ portal, feature }) => JSON.stringify([portal, feature]), report);
  return [...holders].map(([index, { portal: id, feature, min, max }]) => {
    const path = ['holders', index];
    const portal = portals.get(id);
    report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, [...path, 'portal'], id, portals.keys());
    if (portal)
      report.isKnown(
        policyProblems.POLICY_FEATURE_UNKNOWN,
        [...path, 'feature'],
        feature,
        portal.features.keys(),
      );
    return { portal: id, feature, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  });
}

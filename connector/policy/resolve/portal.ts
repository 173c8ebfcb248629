import { defaultPortalPolicy, type PortalPolicy } from '../../../shared/model/policy.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import { WHOLE } from '../where.ts';
import type { PortalNames } from '../world.ts';

/** What the policy says of each portal. One that rules name and the file does not describe has the defaults. */
export function resolvePortals(
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): PortalPolicy[] {
  for (const [id, entry] of parts.portals) {
    report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, ['portals', id], id, portals.keys(), WHOLE);
    entry.unmanaged.forEach((account, index) => {
      const path = ['portals', id, 'unmanaged', index];
      if (entry.protected.includes(account))
        report.problems.push(
          policyProblems.POLICY_ACCOUNT_TWICE({ where: report.where(path), account }, report.at(path)),
        );
    });
  }
  const named = new Set([...parts.portals.keys(), ...[...parts.rules.values()].map((rule) => rule.portal)]);
  return [...named].map((portal) => ({ ...defaultPortalPolicy(portal), ...parts.portals.get(portal) }));
}

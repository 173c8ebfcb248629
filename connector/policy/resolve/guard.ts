import type { GuardRule } from '../../../shared/model/policy.ts';
import type { Path } from '../document.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import type { GuardEntry } from '../schema/guard.ts';
import type { PortalNames } from '../world.ts';
import { checkSubjects } from './duplicate.ts';
import { resolveSite } from './scope.ts';

/** The guards, every name in them checked, agencies by id; one for each portal, kind of step and agency. */
export function resolveGuards(
  { guards }: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): GuardRule[] {
  checkSubjects(
    'guards',
    guards,
    ({ portal, kind, agency }) => JSON.stringify([portal, kind, agency]),
    report,
  );
  return [...guards].map(([index, guard]) => {
    const path = ['guards', index];
    if (guard.portal !== undefined)
      report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, [...path, 'portal'], guard.portal, portals.keys());
    const agency = resolveAgency(guard, [...path, 'agency'], portals, report);
    return {
      ...(guard.portal !== undefined && { portal: guard.portal }),
      ...(guard.kind !== undefined && { kind: guard.kind }),
      ...(agency !== undefined && { agency }),
      count: guard.count,
      percent: guard.percent,
    };
  });
}

/** Without a portal the agency is looked for in all of them, and must be the same in each that has it. */
function resolveAgency(
  { agency, portal: id }: GuardEntry,
  path: Path,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): string | undefined {
  if (agency === undefined || (id !== undefined && !portals.has(id))) return agency;
  const candidates = id === undefined ? [...portals.values()] : [portals.get(id)!];
  return resolveSite(agency, path, candidates, report);
}

import type { Exclusion, ExclusionSide } from '../../../shared/model/policy.ts';
import type { Path } from '../document.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import type { ExclusionEntry, SideEntry } from '../schema/exclusion.ts';
import type { PortalNames } from '../world.ts';
import { checkIds } from './duplicate.ts';
import { checkFeatures, checkRoles, featuresOfRoles } from './grant.ts';
import { breaksAlone } from './side.ts';

/** The exclusions, every name in them checked and their roles unfolded; none that a single right would break. */
export function resolveExclusions(
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): Exclusion[] {
  checkIds('exclusions', parts.exclusions, report);
  return [...parts.exclusions].map(([index, entry]) => {
    const path = ['exclusions', index];
    const sides = [
      resolveSide(entry.first, entry.portal, [...path, 'first'], parts, portals, report),
      resolveSide(entry.second, entry.portal, [...path, 'second'], parts, portals, report),
    ] as const;
    const alone = breaksAlone(sides, portals);
    if (alone !== undefined)
      report.problems.push(
        policyProblems.POLICY_EXCLUSION_SELF(
          { where: report.where(path), features: alone },
          report.at([...path, 'second']),
        ),
      );
    return {
      id: entry.id,
      name: entry.name ?? entry.id,
      sides,
      where: entry.where,
      action: entry.action,
      exemptions: entry.exemptions.map((exemption, at) => {
        checkExemption(exemption, [...path, 'exemptions', at], report);
        return { ...exemption, until: Date.parse(exemption.until) };
      }),
    };
  });
}

function resolveSide(
  side: SideEntry,
  common: string | undefined,
  path: Path,
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): ExclusionSide {
  const where = report.where(path);
  const written = side.any ?? side.all ?? [];
  const id = side.portal ?? common;
  const mode = side.all ? 'all' : 'any';
  if (id === undefined) {
    report.problems.push(policyProblems.POLICY_KEY_MISSING({ where, key: 'portal' }, report.at(path)));
    return { portal: '', mode, features: written };
  }
  const portalPath = side.portal === undefined ? [...path.slice(0, 2), 'portal'] : [...path, 'portal'];
  report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, portalPath, id, portals.keys());
  const portal = portals.get(id);
  if (portal) checkFeatures(written, [...path, mode], portal, report);
  const known = checkRoles(side.roles, [...path, 'roles'], id, parts, report);
  const features = [...new Set([...written, ...featuresOfRoles(side.roles, parts)])];
  if (known && features.length === 0)
    report.problems.push(policyProblems.POLICY_SIDE_EMPTY({ where }, report.at(path)));
  return { portal: id, mode, features };
}

function checkExemption(
  { person, approver }: ExclusionEntry['exemptions'][number],
  path: Path,
  report: Report,
): void {
  if (person.toLowerCase() !== approver.toLowerCase()) return;
  report.problems.push(
    policyProblems.POLICY_EXEMPTION_SELF(
      { where: report.where(path), person },
      report.at([...path, 'approver']),
    ),
  );
}

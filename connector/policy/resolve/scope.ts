import type { Scope } from '../../../shared/model/policy.ts';
import type { Path } from '../document.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import type { FixedScopeEntry, ScopeEntry } from '../schema/scope.ts';
import { siteIds, type PortalNames } from '../world.ts';

export type FixedScope = Extract<Scope, { kind: 'all' | 'subtree' | 'list' }>;

/** A scope with its sites by id. Without a portal, which is then a problem already, its sites stay as they are written. */
export function resolveScope(
  scope: ScopeEntry,
  path: Path,
  portal: PortalNames | undefined,
  report: Report,
): Scope {
  if (typeof scope === 'object' && 'attribute' in scope)
    return { kind: 'attribute', attribute: scope.attribute };
  if (typeof scope === 'object' && 'groupName' in scope)
    return { kind: 'groupName', pattern: scope.groupName };
  if (scope === 'home' || scope === 'homeSubtree') return { kind: scope };
  return resolveFixedScope(scope, path, portal, report);
}

/** The same for a ceiling, whose sites depend on nobody. */
export function resolveFixedScope(
  scope: FixedScopeEntry,
  path: Path,
  portal: PortalNames | undefined,
  report: Report,
): FixedScope {
  if (scope === 'all') return { kind: 'all' };
  const idOf = (site: string, ...step: Path) =>
    portal ? resolveSite(site, [...path, ...step], [portal], report) : site;
  if ('subtree' in scope) return { kind: 'subtree', site: idOf(scope.subtree, 'subtree') };
  return { kind: 'list', sites: scope.sites.map((site, index) => idOf(site, 'sites', index)) };
}

/** The id of the one site that a text means, in whichever of the portals; reports none and several. */
export function resolveSite(
  text: string,
  path: Path,
  portals: readonly PortalNames[],
  report: Report,
): string {
  const ids = [...new Set(portals.flatMap((portal) => siteIds(portal, text)))];
  if (ids.length > 1)
    report.problems.push(
      policyProblems.POLICY_SITE_AMBIGUOUS({ where: report.where(path), name: text, ids }, report.at(path)),
    );
  if (ids.length === 0) {
    const known = portals.flatMap(({ sites }) => sites.flatMap(({ id, name }) => [id, name]));
    report.isKnown(policyProblems.POLICY_SITE_UNKNOWN, path, text, known);
  }
  return ids[0] ?? text;
}

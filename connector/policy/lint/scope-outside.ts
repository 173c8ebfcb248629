import type { Policy, Scope } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { PortalNames } from '../world.ts';
import { ceilingsOver, nodesById } from './ceiling.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Allow rules whose scope, the same for everybody, goes beyond the sites of a ceiling above them. */
export function scopesOutside(
  policy: Policy,
  portals: ReadonlyMap<string, PortalNames>,
  places: Places,
): Problem[] {
  const nodes = nodesById(policy.nodes);
  return policy.rules.flatMap((rule, index) => {
    const portal = portals.get(rule.portal)!;
    const asked = topSites(rule.scope, portal);
    return ceilingsOver(rule, nodes).flatMap(({ node, parts }) => {
      // A closed portal is told by the features.
      if (parts.length === 0) return [];
      const path = ['rules', index, 'scope'];
      const within = new Set(parts.flatMap(({ scope }) => topSites(scope, portal)));
      const sites = asked.filter((site) => !isUnder(site, within, portal));
      return sites.length === 0
        ? []
        : lintProblems.POLICY_SCOPE_OUTSIDE({ where: places.where(path), node, sites }, places.at(path));
    });
  });
}

/** The sites that a scope names, each standing for all below it; none of a scope that depends on the person. */
function topSites(scope: Scope, { sites }: PortalNames): readonly string[] {
  if (scope.kind === 'all') return sites.flatMap(({ id, parent }) => (parent === undefined ? [id] : []));
  if (scope.kind === 'subtree') return [scope.site];
  return scope.kind === 'list' ? scope.sites : [];
}

function isUnder(site: string, within: ReadonlySet<string>, { parents }: PortalNames): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = site; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (within.has(at)) return true;
    seen.add(at);
  }
  return false;
}

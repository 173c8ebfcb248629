import { reach } from '../../shared/model/feature.ts';
import { ROOT_NODE, type Node } from '../../shared/model/policy.ts';
import { checkFeatures } from './check-grant.ts';
import { cyclesAmong } from './cycle.ts';
import type { Parts } from './parts.ts';
import { policyProblems } from './problems.ts';
import type { Report } from './report.ts';
import { resolveFixedScope } from './resolve-scope.ts';
import type { NodeEntry } from './schema.ts';
import type { PortalNames } from './world.ts';

type Ceiling = NonNullable<NodeEntry['ceiling']>;

/** The delegation nodes, the root included, every name in them checked; none is above itself. */
export function resolveNodes(
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): Node[] {
  const parentOf = (id: string) => (id === ROOT_NODE ? [] : [parts.nodes.get(id)?.parent ?? ROOT_NODE]);
  for (const path of cyclesAmong(parts.nodes.keys(), parentOf))
    report.problems.push(policyProblems.POLICY_NODE_CYCLE({ path }, report.at(['nodes', path[0]!])));
  const written = [...parts.nodes].map(([id, node]): Node => {
    const path = ['nodes', id];
    const [parent] = parentOf(id);
    if (parent !== undefined)
      report.isKnown(policyProblems.POLICY_NODE_UNKNOWN, [...path, 'parent'], parent, [
        ROOT_NODE,
        ...parts.names.nodes,
      ]);
    const ceiling = node.ceiling?.map((part, index) => {
      const at = [...path, 'ceiling', index];
      const portal = portals.get(part.portal);
      report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, [...at, 'portal'], part.portal, portals.keys());
      if (portal && part.features !== 'all')
        checkFeatures(part.features, [...at, 'features'], portal, report);
      return { ...part, scope: resolveFixedScope(part.scope, [...at, 'scope'], portal, report) };
    });
    warnOfCuts(node.ceiling ?? [], id, portals, report);
    return { id, admins: node.admins, ...(parent !== undefined && { parent }), ...(ceiling && { ceiling }) };
  });
  return parts.nodes.has(ROOT_NODE) ? written : [{ id: ROOT_NODE, admins: [] }, ...written];
}

/** A ceiling keeps a feature only with all that it implies (design.md, "Evaluation" 3): a trap for whoever writes one. */
function warnOfCuts(
  ceiling: Ceiling,
  node: string,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): void {
  ceiling.forEach((part, index) => {
    const portal = portals.get(part.portal);
    const parts = ceiling.filter((other) => other.portal === part.portal);
    if (!portal || parts.some((other) => other.features === 'all') || part.features === 'all') return;
    const permitted = new Set(parts.flatMap((other) => other.features));
    part.features.forEach((feature, at) => {
      const implied = [...reach(feature, (id) => portal.features.get(id) ?? [])].filter(
        (id) => !permitted.has(id),
      );
      const path = ['nodes', node, 'ceiling', index, 'features', at];
      if (implied.length > 0)
        report.warnings.push(
          policyProblems.POLICY_CEILING_CUTS(
            { where: report.where(path), feature, implied },
            report.at(path),
          ),
        );
    });
  });
}

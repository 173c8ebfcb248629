import { ROOT_NODE, type Node } from '../../../shared/model/policy.ts';
import { checkFeatures } from './grant.ts';
import { cyclesAmong } from '../cycle.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import { resolveFixedScope } from './scope.ts';
import { resolveWhen, type GroupNames } from './when.ts';
import type { PortalNames } from '../world.ts';

/** The delegation nodes, the root included, every name in them checked; none is above itself. */
export function resolveNodes(
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  groups: GroupNames,
  report: Report,
): Node[] {
  const parentOf = (id: string) => (id === ROOT_NODE ? [] : [parts.nodes.get(id)?.parent ?? ROOT_NODE]);
  for (const path of cyclesAmong(parts.nodes.keys(), parentOf))
    report.problems.push(policyProblems.POLICY_NODE_CYCLE({ path }, report.at(['nodes', path[0]!])));
  if (parts.nodes.get(ROOT_NODE)?.parent !== undefined)
    report.problems.push(policyProblems.POLICY_ROOT_PARENT({}, report.at(['nodes', ROOT_NODE, 'parent'])));
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
    return {
      id,
      ...(parent !== undefined && { parent }),
      ...(node.population !== undefined && {
        population: resolveWhen(node.population, [...path, 'population'], groups, report),
      }),
      ...(ceiling && { ceiling }),
      admins: node.admins,
    };
  });
  return parts.nodes.has(ROOT_NODE) ? written : [{ id: ROOT_NODE, admins: [] }, ...written];
}

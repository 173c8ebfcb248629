import { reach } from '../../../shared/model/feature.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { PortalNames } from '../world.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** A ceiling keeps a feature only with all that it implies (design.md, "Evaluation" 3): a trap for whoever writes one. */
export function cutCeilings(
  policy: Policy,
  portals: ReadonlyMap<string, PortalNames>,
  places: Places,
): Problem[] {
  return policy.nodes.flatMap(({ id, ceiling = [] }) =>
    ceiling.flatMap((part, index) => {
      const { features: implies } = portals.get(part.portal)!;
      const parts = ceiling.filter(({ portal }) => portal === part.portal);
      if (part.features === 'all' || parts.some(({ features }) => features === 'all')) return [];
      const permitted = new Set(parts.flatMap(({ features }) => features));
      return part.features.flatMap((feature, at) => {
        const implied = [...reach(feature, (name) => implies.get(name) ?? [])].filter(
          (name) => !permitted.has(name),
        );
        const path = ['nodes', id, 'ceiling', index, 'features', at];
        return implied.length === 0
          ? []
          : lintProblems.POLICY_CEILING_CUTS(
              { where: places.where(path), feature, implied },
              places.at(path),
            );
      });
    }),
  );
}

import type { Problem } from '../../../shared/problem.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Population } from '../../engine/population/population.ts';
import { lintProblems } from './problems.ts';
import type { Reach } from './reach.ts';
import { rulesInForce } from './rules.ts';

/** Features of a portal that no rule in force gives, and those that one gives and nobody gets. */
export function featuresOfNobody(
  { bound: { engine }, now }: Population,
  { held }: Reach,
  portals: readonly Descriptor[],
): Problem[] {
  const rules = rulesInForce(engine, now);
  return portals.flatMap(({ id, features }) => {
    const given = new Set(
      rules
        .filter(({ compiled }) => compiled.rule.effect === 'allow' && compiled.portal.id === id)
        .flatMap(({ compiled }) => compiled.features.map((feature) => compiled.portal.features[feature]!)),
    );
    const idle = features.filter((one) => one.kind !== 'attribute' && !held.get(id)?.has(one.id));
    const [ungiven, unheld] = [false, true].map((isGiven) =>
      idle.map((one) => one.id).filter((one) => given.has(one) === isGiven),
    );
    return [
      ...(ungiven!.length > 0
        ? [lintProblems.LINT_FEATURES_UNGIVEN({ portal: id, features: ungiven! })]
        : []),
      ...(unheld!.length > 0 ? [lintProblems.LINT_FEATURES_UNHELD({ portal: id, features: unheld! })] : []),
    ];
  });
}

import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import { ceilingsOver, nodesById } from './ceiling.ts';
import { featuresNamed } from './content.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Allow rules that name features which a ceiling above them does not. */
export function featuresOutside(policy: Policy, places: Places): Problem[] {
  const nodes = nodesById(policy.nodes);
  return policy.rules.flatMap((rule, index) =>
    ceilingsOver(rule, nodes).flatMap(({ node, parts }) => {
      const path = ['rules', index, 'grant'];
      const features = featuresNamed(rule, policy).filter(
        (feature) => !parts.some((part) => part.features === 'all' || part.features.includes(feature)),
      );
      return features.length === 0
        ? []
        : lintProblems.POLICY_FEATURE_OUTSIDE({ where: places.where(path), node, features }, places.at(path));
    }),
  );
}

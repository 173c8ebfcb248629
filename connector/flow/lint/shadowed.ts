import type { Problem } from '../../../shared/problem.ts';
import type { Population } from '../../engine/population/population.ts';
import { isOutside } from './outside.ts';
import { lintProblems } from './problems.ts';
import type { RulePlace } from './places.ts';
import type { Reach } from './reach.ts';
import { rulesInForce } from './rules.ts';

/** Allow rules of which nobody keeps anything: whatever they give, a deny or a forbid takes. */
export function shadowedRules(
  population: Population,
  { matching, giving }: Reach,
  placeOf: RulePlace,
): Problem[] {
  return rulesInForce(population.bound.engine, population.now).flatMap(({ number, compiled }) => {
    const { id, effect } = compiled.rule;
    const isGiving = effect !== 'allow' || giving.has(number) || compiled.features.length === 0;
    if (isGiving || !matching.has(number) || isOutside(compiled)) return [];
    return lintProblems.LINT_RULE_SHADOWED({ rule: id }, placeOf(id));
  });
}

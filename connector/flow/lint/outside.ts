import type { Problem } from '../../../shared/problem.ts';
import { isEmpty } from '../../engine/bits.ts';
import type { Population } from '../../engine/population/population.ts';
import { within, type CompiledRule } from '../../engine/rule.ts';
import { lintProblems } from './problems.ts';
import type { RulePlace } from './places.ts';
import { rulesInForce } from './rules.ts';

/** Allow rules that give nothing to anybody, since all of it lies outside the ceiling of their node. */
export function rulesOutside({ bound: { engine }, now }: Population, placeOf: RulePlace): Problem[] {
  return rulesInForce(engine, now)
    .filter(({ compiled }) => isOutside(compiled))
    .map(({ compiled: { rule } }) =>
      lintProblems.LINT_RULE_OUTSIDE({ rule: rule.id, node: rule.node }, placeOf(rule.id)),
    );
}

/** Whether a ceiling leaves nothing of a rule, wherever a person is. */
export function isOutside(compiled: CompiledRule): boolean {
  const { rule, ceiling, via, features, area, portal } = compiled;
  if (rule.effect !== 'allow' || ceiling === undefined || features.length === 0) return false;
  const sites = area.kind === 'fixed' ? area.sites : portal.tree.live;
  return features.every((feature) => via[feature]!.every((named) => isEmpty(within(compiled, sites, named))));
}

import type { NearMiss, RuleMiss } from '../../shared/model/permission.ts';
import { askingRules, lostChoice } from './choices.ts';
import type { Engine } from './compile.ts';
import { holds, type Test } from './condition.ts';
import type { Portal } from './portal.ts';
import type { Match } from './matched.ts';
import { overrideMisses, type Miss } from './override-miss.ts';
import { personalRanges, scopeWords } from './reason.ts';
import { isInForce, type CompiledRule } from './rule.ts';
import { covers } from './scope.ts';
import { outside } from './target.ts';
import { has } from './bits.ts';
import type { View } from './view.ts';

type Failure = RuleMiss['failed'];

const MOST = 5;

/**
 * What would give an atom if the person, the rule or the override were a little different: those with the fewest
 * failed conditions first, at most 5; each with its first failed condition. Overrides come before rules, both by id:
 * a right that the person had by name is what an admin looks for.
 */
export function nearMisses(
  engine: Engine,
  portal: Portal,
  match: Match,
  view: View,
  feature: number,
  site: number,
  now: number,
): readonly NearMiss[] {
  const asking = askingRules(engine, view, now);
  const rules = engine.rules.flatMap((compiled, number): Miss[] => {
    const { rule, via } = compiled;
    if (compiled.portal !== portal || rule.effect !== 'allow' || via[feature]!.length === 0) return [];
    const failures = failuresOf(engine, compiled, view, feature, site, now);
    const lost = lostChoice(engine, asking, number);
    if (lost) failures.push(lost);
    const [failed] = failures;
    return failed
      ? [{ miss: { rule: rule.id, ruleName: rule.name, failed }, failures: failures.length }]
      : [];
  });
  return [...overrideMisses(engine, portal, match, view, feature, site, now), ...rules]
    .toSorted((a, b) => a.failures - b.failures)
    .slice(0, MOST)
    .map(({ miss }) => miss);
}

function failuresOf(
  engine: Engine,
  compiled: CompiledRule,
  view: View,
  feature: number,
  site: number,
  now: number,
): Failure[] {
  const { rule, area, ceiling, when } = compiled;
  const failures: Failure[] = outside(engine.populations(rule.node), view);
  failures.push(...conditionFailures(when, view));
  const ranges = personalRanges(area, view);
  if (!covers(area, ranges, site)) failures.push({ kind: 'scope', scope: scopeWords(compiled, ranges) });
  if (ceiling && !compiled.via[feature]!.some((named) => has(ceiling[named]!, site)))
    failures.push({ kind: 'ceiling', node: rule.node });
  if (!isInForce(rule, now)) failures.push(windowOf(rule));
  if (rule.state !== 'active') failures.push({ kind: 'state', state: rule.state });
  return failures;
}

/** What would have to change for a condition to hold; of several ways the shortest. */
function conditionFailures(test: Test, view: View): Failure[] {
  if (holds(test, view)) return [];
  switch (test.kind) {
    case 'all':
      return test.of.flatMap((part) => conditionFailures(part, view));
    case 'any':
      return (
        test.of.map((part) => conditionFailures(part, view)).toSorted((a, b) => a.length - b.length)[0] ?? []
      );
    case 'group':
      return [{ kind: 'group', group: test.text }];
    case 'type':
      return [{ kind: 'type', type: test.text }];
    case 'attribute':
    case 'not':
      return [{ kind: 'attribute', filter: test.text }];
    case 'everybody':
      return [];
  }
}

function windowOf({ from, to }: CompiledRule['rule']): Failure {
  const iso = (time: number) => new Date(time).toISOString();
  return {
    kind: 'window',
    ...(from === undefined ? {} : { from: iso(from) }),
    ...(to === undefined ? {} : { to: iso(to) }),
  };
}

import type { NearMiss } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import { holds, type Test } from './condition.ts';
import type { Portal } from './portal.ts';
import { scopeWords } from './reason.ts';
import { isInForce, type CompiledRule } from './rule.ts';
import { covers, NOWHERE } from './scope.ts';
import { has } from './bits.ts';
import type { View } from './view.ts';

type Failure = NearMiss['failed'];

const MOST = 5;

/**
 * Rules that would give an atom if the person or the rule were a little different: those with the fewest failed
 * conditions first, then by id, at most 5; each with its first failed condition.
 */
export function nearMisses(
  engine: Engine,
  portal: Portal,
  view: View,
  feature: number,
  site: number,
  now: number,
): readonly NearMiss[] {
  return engine.rules
    .filter(
      ({ rule, portal: of, via }) => of === portal && rule.effect === 'allow' && via[feature]!.length > 0,
    )
    .map((compiled) => ({ rule: compiled.rule, failures: failuresOf(compiled, view, feature, site, now) }))
    .filter(({ failures }) => failures.length > 0)
    .toSorted((a, b) => a.failures.length - b.failures.length)
    .slice(0, MOST)
    .map(({ rule, failures }) => ({ rule: rule.id, ruleName: rule.name, failed: failures[0]! }));
}

function failuresOf(
  compiled: CompiledRule,
  view: View,
  feature: number,
  site: number,
  now: number,
): Failure[] {
  const { rule, area, ceiling, test } = compiled;
  const failures = conditionFailures(test, view);
  const ranges = area.kind === 'fixed' ? NOWHERE : area.rangesOf(view);
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

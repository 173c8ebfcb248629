import type { Problem } from '../../../shared/problem.ts';
import { holds, type Test } from '../../engine/condition.ts';
import type { Population } from '../../engine/population/population.ts';
import { lintProblems } from './problems.ts';
import type { RulePlace } from './places.ts';
import type { Reach } from './reach.ts';
import { rulesInForce } from './rules.ts';

/** Rules in force that match nobody today, with the parts of their condition that nobody meets. */
export function rulesOfNobody(population: Population, { matching }: Reach, placeOf: RulePlace): Problem[] {
  const { engine } = population.bound;
  const isMet = leavesMet(population);
  return rulesInForce(engine, population.now).flatMap(({ number, compiled: { rule, when } }) => {
    if (matching.has(number)) return [];
    const parts = leavesOf(when).filter((leaf) => !isMet(leaf));
    return lintProblems.LINT_RULE_NOBODY({ rule: rule.id, parts: parts.map(wordsOf) }, placeOf(rule.id));
  });
}

type Leaf = Extract<Test, { kind: 'group' | 'attribute' | 'type' }>;

/** The parts that somebody has to meet; what stands under a `not` is none. */
function leavesOf(test: Test): readonly Leaf[] {
  switch (test.kind) {
    case 'all':
    case 'any':
      return test.of.flatMap(leavesOf);
    case 'group':
    case 'attribute':
    case 'type':
      return [test];
    case 'not':
    case 'everybody':
      return [];
  }
}

function wordsOf(leaf: Leaf): { kind: 'no-group' | 'empty-group' | 'attribute' | 'type'; text: string } {
  if (leaf.kind !== 'group') return leaf;
  return { kind: leaf.groups.length === 0 ? 'no-group' : 'empty-group', text: leaf.text };
}

/** Whether anybody active meets a part, by itself. */
function leavesMet({ people, facts, bound }: Population): (leaf: Leaf) => boolean {
  const { groups } = bound.engine;
  const peopled = new Set<number>();
  const rows = new Set<number>();
  for (let person = 0; person < people.size; person++) {
    if (!people.isActive(person)) continue;
    rows.add(people.facts.values[person]!);
    for (const group of people.direct.of(person)) peopled.add(group);
  }
  const within = new Set([...peopled].flatMap((group) => [group, ...groups.above(group)]));
  const described = [...rows].map((row) => facts.person(row));
  return (leaf) => {
    if (leaf.kind === 'group') return leaf.groups.some((group) => within.has(group));
    return described.some((person) => holds(leaf, { person, groups: groups.closure }));
  };
}

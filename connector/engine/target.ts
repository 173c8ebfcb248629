import type { Node } from '../../shared/model/policy.ts';
import { chainOf } from './ceiling.ts';
import { compileCondition, holds, type Test } from './condition.ts';
import type { Groups } from './membership.ts';
import type { View } from './view.ts';

/** Whom a delegation node may be about. */
export interface Population {
  readonly node: string;
  readonly test: Test;
}

/** The populations of a node and of every node above it; a node without one has no limit of its own. */
export function populationsOf(
  id: string,
  nodes: ReadonlyMap<string, Node>,
  groups: Groups,
): readonly Population[] {
  return chainOf(id, nodes).flatMap((node) =>
    node?.population ? [{ node: node.id, test: compileCondition(node.population, groups) }] : [],
  );
}

/** Attenuation: whatever its effect, a rule or override is about nobody outside the populations of its node. */
export function mayTarget(populations: readonly Population[], view: View): boolean {
  return populations.every(({ test }) => holds(test, view));
}

/** The first of the populations that the person is outside of, as a near miss tells it; none when inside all. */
export function outside(
  populations: readonly Population[],
  view: View,
): { kind: 'population'; node: string }[] {
  const first = populations.find(({ test }) => !holds(test, view));
  return first ? [{ kind: 'population', node: first.node }] : [];
}

/** A rule's condition within the populations of its node. */
export function within(populations: readonly Population[], when: Test): Test {
  return populations.length === 0
    ? when
    : { kind: 'all', of: [...populations.map(({ test }) => test), when] };
}

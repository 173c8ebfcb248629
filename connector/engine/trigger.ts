import type { Test } from './condition.ts';
import { soughtBy } from './filter.ts';

/** Facts of which a condition needs at least one. Undefined: it needs none of the kinds that are looked up. */
export type Triggers =
  | {
      readonly groups: readonly number[];
      /** Person types, folded. */
      readonly types: readonly string[];
      readonly values: readonly { readonly attribute: string; readonly value: string }[];
    }
  | undefined;

const NEVER: NonNullable<Triggers> = { groups: [], types: [], values: [] };

/** The fewest facts without which the condition cannot hold, so that a person only meets rules they may match. */
export function triggersOf(test: Test): Triggers {
  switch (test.kind) {
    case 'group':
      return { ...NEVER, groups: test.groups };
    case 'type':
      return { ...NEVER, types: [test.folded] };
    case 'attribute': {
      const sought = soughtBy(test.text);
      return sought && { ...NEVER, values: [sought] };
    }
    case 'any':
      return test.of.map(triggersOf).reduce(either, NEVER);
    case 'all':
      return test.of.map(triggersOf).reduce(narrower, undefined);
    case 'not':
    case 'everybody':
      return undefined;
  }
}

/** Whether having one of the triggers already means that the condition holds. */
export function isEnough(test: Test): boolean {
  if (test.kind === 'any') return test.of.every(isEnough);
  return test.kind === 'group' || test.kind === 'type';
}

/** The groups of a condition that is nothing but: all of these. Undefined for any other. */
export function allOfGroups(test: Test): readonly number[] | undefined {
  if (test.kind === 'group') return test.groups.length === 1 ? test.groups : undefined;
  if (test.kind !== 'all') return undefined;
  const parts = test.of.map(allOfGroups);
  return parts.includes(undefined) ? undefined : parts.flatMap((groups) => groups ?? []);
}

/** Every group that the condition is about. */
export function groupsIn(test: Test): readonly number[] {
  if (test.kind === 'all' || test.kind === 'any') return test.of.flatMap(groupsIn);
  if (test.kind === 'not') return groupsIn(test.of);
  return test.kind === 'group' ? test.groups : [];
}

/** Whether the condition is about a group at all, known or not: else it follows from what a person is. */
export function asksGroups(test: Test): boolean {
  if (test.kind === 'all' || test.kind === 'any') return test.of.some(asksGroups);
  return test.kind === 'not' ? asksGroups(test.of) : test.kind === 'group';
}

function either(a: Triggers, b: Triggers): Triggers {
  return (
    a &&
    b && {
      groups: [...a.groups, ...b.groups],
      types: [...a.types, ...b.types],
      values: [...a.values, ...b.values],
    }
  );
}

function narrower(a: Triggers, b: Triggers): Triggers {
  if (!a || !b) return a ?? b;
  return breadth(a) <= breadth(b) ? a : b;
}

/** A guess at how many people have one of the facts: a type or a value is shared by more people than a group. */
function breadth({ groups, types, values }: NonNullable<Triggers>): number {
  return groups.length + 1000 * types.length + 100 * values.length;
}

import { foldName } from '../../shared/model/name.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Condition } from '../../shared/model/policy.ts';
import { compileFilter } from './filter.ts';
import type { Groups } from './membership.ts';
import type { View } from './view.ts';

/** A rule's `when` with its groups found and its filters compiled; `text` is what the policy writes. */
export type Test =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Test[] }
  | { readonly kind: 'not'; readonly of: Test; readonly text: string }
  | { readonly kind: 'group'; readonly text: string; readonly groups: readonly number[] }
  | { readonly kind: 'attribute'; readonly text: string; readonly holds: (person: Person) => boolean }
  | { readonly kind: 'type'; readonly text: string; readonly folded: string }
  | { readonly kind: 'everybody' };

export function compileCondition(condition: Condition, groups: Groups): Test {
  if ('all' in condition)
    return { kind: 'all', of: condition.all.map((part) => compileCondition(part, groups)) };
  if ('any' in condition)
    return { kind: 'any', of: condition.any.map((part) => compileCondition(part, groups)) };
  if ('not' in condition)
    return { kind: 'not', of: compileCondition(condition.not, groups), text: write(condition) };
  if ('group' in condition)
    return { kind: 'group', text: condition.group, groups: groups.named(condition.group) };
  if ('attribute' in condition)
    return { kind: 'attribute', text: condition.attribute, holds: compileFilter(condition.attribute) };
  if ('type' in condition) return { kind: 'type', text: condition.type, folded: foldName(condition.type) };
  return { kind: 'everybody' };
}

/** Whether the condition holds. Total: what is unknown is false. */
export function holds(test: Test, view: View): boolean {
  switch (test.kind) {
    case 'all':
      for (const part of test.of) if (!holds(part, view)) return false;
      return true;
    case 'any':
      for (const part of test.of) if (holds(part, view)) return true;
      return false;
    case 'not':
      return !holds(test.of, view);
    case 'group':
      for (const group of test.groups) if (view.groups.has(group)) return true;
      return false;
    case 'attribute':
      return test.holds(view.person);
    case 'type':
      return view.person.type !== undefined && foldName(view.person.type) === test.folded;
    case 'everybody':
      return true;
  }
}

/** The condition on one line, as a policy would write it. */
function write(condition: Condition): string {
  if ('all' in condition) return `all: [${condition.all.map(write).join(', ')}]`;
  if ('any' in condition) return `any: [${condition.any.map(write).join(', ')}]`;
  if ('not' in condition) return `not: {${write(condition.not)}}`;
  if ('group' in condition) return `group: ${condition.group}`;
  if ('attribute' in condition) return `attribute: ${condition.attribute}`;
  if ('type' in condition) return `type: ${condition.type}`;
  return 'everybody';
}

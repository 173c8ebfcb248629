import type { Nesting } from '../../shared/model/group.ts';
import type { Override } from '../../shared/model/permission.ts';
import type { AttributeValue, Person } from '../../shared/model/person.ts';
import type { Policy, Rule } from '../../shared/model/policy.ts';
import type { World } from './compile.ts';
import type { Subject } from './view.ts';

/** One thing that would be different. People, groups and sites by id. */
export type Change =
  | { readonly kind: 'join' | 'leave'; readonly person: string; readonly group: string }
  /** A group joins or leaves another. */
  | { readonly kind: 'nest' | 'unnest'; readonly child: string; readonly parent: string }
  /** A rule is added, or takes the place of the one with its id. */
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'removeRule'; readonly id: string }
  /** Without a site: the person has no home any more. */
  | { readonly kind: 'home'; readonly person: string; readonly site?: string }
  /** Without a value: the attribute is taken away. Names as in a policy's filters, without case. */
  | {
      readonly kind: 'attribute';
      readonly person: string;
      readonly name: string;
      readonly value?: AttributeValue;
    }
  /** An override is made, or takes the place of the one with its id: ended, prolonged. */
  | { readonly kind: 'override'; readonly override: Override };

/** Everything that an answer depends on, time apart. */
export interface Situation {
  readonly policy: Policy;
  readonly world: World;
  readonly subjects: readonly Subject[];
}

/**
 * What would be, after the changes in their order. The input stays as it is; what no change is about is the same
 * object. A change about somebody who is not among the subjects does nothing.
 */
export function applyChanges(
  policy: Policy,
  world: World,
  subjects: readonly Subject[],
  changes: readonly Change[],
): Situation {
  return changes.reduce<Situation>(applied, { policy, world, subjects });
}

function applied(situation: Situation, change: Change): Situation {
  const { policy, world } = situation;
  switch (change.kind) {
    case 'join':
    case 'leave':
      return about(situation, change.person, (subject) => ({
        ...subject,
        groups: toggled(subject.groups, change.group, change.kind === 'join'),
      }));
    case 'nest':
    case 'unnest':
      return { ...situation, world: { ...world, nestings: nested(world.nestings, change) } };
    case 'rule':
      return { ...situation, policy: { ...policy, rules: replaced(policy.rules, change.rule) } };
    case 'removeRule': {
      const rules = policy.rules.filter(({ id }) => id !== change.id);
      return { ...situation, policy: { ...policy, rules } };
    }
    case 'home':
      return about(situation, change.person, (subject) => ({
        ...subject,
        person: rehomed(subject.person, change.site),
      }));
    case 'attribute':
      return about(situation, change.person, (subject) => ({
        ...subject,
        person: rewritten(subject.person, change.name, change.value),
      }));
    case 'override':
      return about(situation, change.override.person, (subject) => ({
        ...subject,
        overrides: replaced(subject.overrides, change.override),
      }));
  }
}

function about(situation: Situation, person: string, change: (subject: Subject) => Subject): Situation {
  return {
    ...situation,
    subjects: situation.subjects.map((subject) => (subject.person.id === person ? change(subject) : subject)),
  };
}

function toggled(ids: readonly string[], id: string, wanted: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return wanted ? [...others, id] : others;
}

function nested(
  nestings: readonly Nesting[],
  { kind, child, parent }: Nesting & { kind: 'nest' | 'unnest' },
): Nesting[] {
  const others = nestings.filter((nesting) => nesting.child !== child || nesting.parent !== parent);
  return kind === 'nest' ? [...others, { child, parent }] : others;
}

function replaced<T extends { readonly id: string }>(items: readonly T[], item: T): readonly T[] {
  return items.some(({ id }) => id === item.id)
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];
}

function rehomed(person: Person, site: string | undefined): Person {
  const moved: { -readonly [K in keyof Person]: Person[K] } = { ...person };
  delete moved.home;
  if (site !== undefined) moved.home = site;
  return moved;
}

/** Attributes are asked for without case: the change takes the place of the name however it was written. */
function rewritten(person: Person, name: string, value: AttributeValue | undefined): Person {
  const others = Object.entries(person.attributes).filter(
    ([key]) => key.toLowerCase() !== name.toLowerCase(),
  );
  const attributes = Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
  return { ...person, attributes };
}

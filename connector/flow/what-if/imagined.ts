import type { Group } from '../../../shared/model/group.ts';
import type { Override } from '../../../shared/model/permission.ts';
import type { Person } from '../../../shared/model/person.ts';
import { EMPTY_POLICY } from '../../../shared/model/policy.ts';
import { applyChanges, type Change } from '../../engine/change.ts';
import type { MembershipPair, PersonRow } from '../../store/store.ts';
import type { FlowStore } from '../../flow.ts';
import { sha256 } from '../hash.ts';

/** What would be different: of people, and the policy that would be in force. */
export interface Supposition {
  readonly changes: readonly Exclude<Change, { kind: 'rule' | 'removeRule' | 'nest' | 'unnest' }>[];
  /** The text of a policy, in place of the one in force. */
  readonly policy?: string;
}

/** The store as it would read. It only reads: what it answers is the store's own answer with the changes laid over it. */
export function imagine<S extends FlowStore>(store: S, { changes, policy }: Supposition): S {
  const { people, groups, overrides, policies } = store;
  const person = (one: Person): Person => changedPerson(one, changes);
  const row = (one: PersonRow): PersonRow => ({ ...one, person: person(one.person) });
  const extra = changes.flatMap((change) => (change.kind === 'override' ? [change.override] : []));
  const overridden = (stored: readonly Override[], mine: (override: Override) => boolean) => [
    ...stored.filter(({ id }) => extra.every((override) => override.id !== id)),
    ...extra.filter(mine),
  ];
  return {
    ...store,
    people: {
      ...people,
      get: async (id) => optional(await people.get(id), row),
      getMany: async (ids) => (await people.getMany(ids)).map(row),
      byKey: async (source, key) => optional(await people.byKey(source, key), row),
      find: async (name) => (await people.find(name)).map(row),
      each: (visit) => people.each((page) => visit(page.map(person))),
    },
    groups: {
      ...groups,
      ofPerson: async (id) => membership(id, await groups.ofPerson(id), await groups.all(), changes),
      async eachMembership(visit) {
        const moved = new Set(changes.flatMap((change) => (isMove(change) ? [change.person] : [])));
        await groups.eachMembership((pairs) => visit(pairs.filter((pair) => !moved.has(pair.person))));
        const all = await groups.all();
        const pairs: MembershipPair[] = [];
        for (const id of moved)
          for (const { id: group } of membership(id, await groups.ofPerson(id), all, changes))
            pairs.push({ person: id, group });
        await visit(pairs);
      },
    },
    overrides: {
      ...overrides,
      all: async (portal) => overridden(await overrides.all(portal), (one) => one.portal === portal),
      ofPerson: async (portal, id) =>
        overridden(await overrides.ofPerson(portal, id), (one) => one.portal === portal && one.person === id),
    },
    policies: {
      ...policies,
      async current() {
        const inForce = await policies.current();
        if (policy === undefined) return inForce;
        const version = (inForce?.version ?? 0) + 1;
        return { version, yaml: policy, hash: sha256(policy), author: '', appliedAt: 0 };
      },
    },
  };
}

function isMove(change: Change): change is Extract<Change, { kind: 'join' | 'leave' }> {
  return change.kind === 'join' || change.kind === 'leave';
}

function changedPerson(person: Person, changes: Supposition['changes']): Person {
  const own = changes.filter(
    (change) => 'person' in change && change.person === person.id && !isMove(change),
  );
  if (own.length === 0) return person;
  const subject = { person, groups: [], overrides: [], accountActive: true };
  const nothing = { portals: [], groups: [], nestings: [] };
  return applyChanges(EMPTY_POLICY, nothing, [subject], own).subjects[0]!.person;
}

function membership(
  person: string,
  before: readonly Group[],
  all: readonly Group[],
  changes: Supposition['changes'],
): readonly Group[] {
  const groups = new Map(before.map((group) => [group.id, group]));
  for (const change of changes) {
    if (!isMove(change) || change.person !== person) continue;
    const group = all.find(({ id }) => id === change.group);
    if (change.kind === 'leave') groups.delete(change.group);
    else if (group) groups.set(group.id, group);
  }
  return [...groups.values()];
}

function optional<T, U>(value: T | undefined, change: (value: T) => U): U | undefined {
  return value === undefined ? undefined : change(value);
}

import type { Override } from '../../../shared/model/permission.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Subject } from '../../engine/engine.ts';
import type { Store } from '../../store/store.ts';
import { subjectOf } from '../subject.ts';

/** Everybody, with the groups that hold them directly: read once for all portals of a plan. */
export interface Crowd {
  readonly people: readonly Person[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

export async function loadCrowd(store: Pick<Store, 'people' | 'groups'>): Promise<Crowd> {
  const people: Person[] = [];
  await store.people.each((page) => void people.push(...page));
  const groups = new Map<string, string[]>();
  await store.groups.eachMembership((pairs) => {
    for (const { person, group } of pairs) {
      const known = groups.get(person);
      if (known) known.push(group);
      else groups.set(person, [group]);
    }
  });
  return { people, groups };
}

const NONE: readonly string[] = [];

/** A person of the crowd as the engine judges it; the account counts as open. */
export function subjectIn({ groups }: Crowd, person: Person, overrides: readonly Override[]): Subject {
  return subjectOf(person, groups.get(person.id) ?? NONE, overrides, undefined);
}

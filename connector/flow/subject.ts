import type { Account } from '../../shared/model/account.ts';
import type { Override } from '../../shared/model/permission.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Subject } from '../engine/engine.ts';
import type { Store } from '../store/store.ts';

/** A person as the engine judges it. An account that is not there yet counts as active: it is about to be created. */
export function subjectOf(
  person: Person,
  groups: readonly string[],
  overrides: readonly Override[],
  account: Account | undefined,
): Subject {
  const accountActive = account === undefined || account.status === 'active' || account.status === 'planned';
  return { person, groups, overrides, accountActive };
}

/** Loads one person's subject; for a whole portal, see plan.ts. */
export async function loadSubject(
  store: Pick<Store, 'groups' | 'overrides'>,
  portal: string,
  person: Person,
  account: Account | undefined,
  extra: readonly Override[] = [],
): Promise<Subject> {
  const [groups, overrides] = await Promise.all([
    store.groups.ofPerson(person.id),
    store.overrides.ofPerson(portal, person.id),
  ]);
  return subjectOf(
    person,
    groups.map((group) => group.id),
    [...overrides, ...extra],
    account,
  );
}

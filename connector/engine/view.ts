import type { Override } from '../../shared/model/permission.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Closure, Held } from './closure.ts';
import type { Groups } from './membership.ts';

/** One person as the engine judges them. */
export interface Subject {
  readonly person: Person;
  /** Ids of the groups that hold the person directly. */
  readonly groups: readonly string[];
  readonly overrides: readonly Override[];
  /** False when the account is suspended or archived: then nothing holds. */
  readonly accountActive: boolean;
}

/** What conditions and scopes look at: the person and every group that holds them, nested ones included. */
export interface View {
  readonly person: Person;
  readonly groups: Held;
}

export function viewOf(groups: Groups, subject: Subject): View {
  const closure = new Set<number>();
  for (const id of subject.groups) {
    const direct = groups.number.get(id);
    if (direct !== undefined) for (const group of groups.above(direct)) closure.add(group);
  }
  return { person: subject.person, groups: closure };
}

/** Fills the closure with the groups that hold somebody; groups that do not exist are left out. */
export function close(closure: Closure, groups: Groups, ids: readonly string[]): void {
  closure.clear();
  for (const id of ids) {
    const direct = groups.number.get(id);
    if (direct !== undefined) closure.add(groups.closures, direct);
  }
}

import { invalid } from '../refusal.ts';
import { holds, type CommownState } from '../state.ts';

/** Does the change, or nothing of it: when it throws, all users are as they were. */
export function allOrNothing<T>({ users }: CommownState, change: () => T): T {
  const before = [...users.values()].map((user) => ({ user, was: { ...user, roles: new Set(user.roles) } }));
  try {
    return change();
  } catch (error) {
    users.clear();
    for (const { user, was } of before) users.set(user.id, Object.assign(user, was));
    throw error;
  }
}

/**
 * Does the change unless it takes the last «Administration» of the organisation away (C1). An administrator whose
 * access is not granted does not count: the role has no effect.
 */
export function keepingAnAdministrator<T>(state: CommownState, change: () => T): T {
  return allOrNothing(state, () => {
    const done = change();
    if (![...state.users.values()].some((user) => holds(user, 'role-administration')))
      throw invalid('Il faut au moins une administratrice / un administrateur');
    return done;
  });
}

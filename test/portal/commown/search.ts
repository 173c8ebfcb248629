import type { CommownState, User } from './state.ts';
import { inFrench, pathOf } from './team.ts';
import type { Domain, Group, UserRecord } from './wire.ts';

/** The users that the search view's facets leave, by name. Archived ones only under «Archivés». */
export function searchUsers({ users }: CommownState, domain: Domain): User[] {
  return [...users.values()]
    .filter(
      (user) =>
        user.active !== domain.archived &&
        (domain.team === undefined || user.team === domain.team) &&
        domain.roles.every((role) => user.roles.has(role)) &&
        domain.texts.every((text) => mentions(user, text)),
    )
    .toSorted((a, b) => inFrench(a.lastName, b.lastName) || inFrench(a.firstName, b.firstName));
}

/** The same users, counted per team; a group's records are loaded when it is opened. */
export function groupUsers(state: CommownState, domain: Domain): Group[] {
  return [...Map.groupBy(searchUsers(state, domain), (user) => user.team)]
    .map(([team, users]) => ({ team, path: pathOf(state.teams, team), count: users.length }))
    .toSorted((a, b) => inFrench(a.path, b.path));
}

/** A user as the client gets it. */
export function toRecord({ teams }: CommownState, user: User): UserRecord {
  const { externalId: _, ...shown } = user;
  return { ...shown, roles: [...user.roles], teamPath: pathOf(teams, user.team) };
}

function mentions({ firstName, lastName, email }: User, text: string): boolean {
  return `${firstName} ${lastName} ${firstName} ${email}`.toLowerCase().includes(text.toLowerCase());
}

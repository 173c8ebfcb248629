import type { PortalStatus, RoleKey } from './wire.ts';

/** A user of the organisation. Tests may read and write every field. */
export interface User {
  readonly id: number;
  /** What the column `id` of an export says. */
  readonly externalId: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  /** Id of the team; 0 for none. */
  team: number;
  note: string;
  /** Without effect while the access is not granted. */
  roles: Set<RoleKey>;
  status: PortalStatus;
  /** False once archived. */
  active: boolean;
}

export interface Team {
  readonly id: number;
  readonly externalId: string;
  name: string;
  /** Id of the team above; 0 for none. */
  parent: number;
}

/** One request that would change something, whether it was let through or not. */
export interface LogEntry {
  readonly action: Action;
  /** The e-mail of whoever is signed in. */
  readonly actor: string;
  /** E-mails of the users, or names of the teams, as they were called before. */
  readonly on: readonly string[];
  /** The names of the fields that were sent with other values than before. */
  readonly fields: readonly string[];
  /** Whether a person's click sent it, as the browser tells (`isTrusted`); `undefined` without a browser. */
  readonly pressedByHand: boolean | undefined;
  /** For the grant wizard: what stood in the password box, and how it came there. */
  readonly password?: { readonly right: boolean; readonly typedByHand: boolean };
  /** The refusal that was shown; absent when it was done. */
  readonly refused?: string;
}

export type Action =
  | 'user/create'
  | 'user/write'
  | 'user/grant'
  | 'user/revoke'
  | 'user/archive'
  | 'user/unarchive'
  | 'team/create'
  | 'team/write'
  | 'team/delete'
  | 'import/test'
  | 'import/run';

/** Everything the replica knows. It lives in memory and belongs to one server. */
export interface CommownState {
  readonly organisation: string;
  readonly users: Map<number, User>;
  readonly teams: Map<number, Team>;
  /** E-mails that an access mail was sent to, in order (R8). */
  readonly mails: string[];
  readonly log: LogEntry[];
}

/** The user with this e-mail, archived or not. */
export function userByEmail({ users }: CommownState, email: string): User | undefined {
  const wanted = email.toLowerCase();
  return [...users.values()].find((user) => user.email.toLowerCase() === wanted);
}

/** Whether the role counts for the user: it needs access, and an archived user has none. */
export function holds(user: User, role: RoleKey): boolean {
  return user.active && user.status !== 'not-granted' && user.roles.has(role);
}

/** The next id of a map of records. */
export function nextId(records: ReadonlyMap<number, unknown>): number {
  return Math.max(0, ...records.keys()) + 1;
}

/** A new user without any right (R5). */
export function blankUser(id: number): User {
  return {
    id,
    externalId: `__export__.user_${id}`,
    firstName: '',
    lastName: '',
    email: '',
    phone: '',
    team: 0,
    note: '',
    roles: new Set(),
    status: 'not-granted',
    active: true,
  };
}

import { randomBytes } from 'node:crypto';
import { PASSWORD } from './fixture.ts';
import { holds, userByEmail, type CommownState, type User } from './state.ts';

/** The people signed in to one server: cookie value → id of the user. */
export type Sessions = Map<string, number>;

/** Who is signed in. */
export interface Viewer {
  readonly user: User;
  /** Only «Administration» writes anything (R10); everybody else reads. */
  readonly mayEdit: boolean;
}

const COOKIE = 'session_id';

/** The user whom this e-mail and password let in: access is needed, and an archived user has none (C5). */
export function userFor(state: CommownState, login: string, password: string): User | undefined {
  const user = userByEmail(state, login);
  return user && user.active && user.status !== 'not-granted' && passwordOpens(password) ? user : undefined;
}

/** The replica's people all chose the same password [I]. */
export const passwordOpens = (password: string): boolean => password === PASSWORD;

/** Opens a session and gives the `Set-Cookie` line. */
export function openSession(sessions: Sessions, user: User): string {
  const token = randomBytes(16).toString('hex');
  sessions.set(token, user.id);
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax`;
}

/** Forgets the session and gives the `Set-Cookie` line that forgets the cookie. */
export function closeSession(sessions: Sessions, cookies: string | undefined): string {
  sessions.delete(tokenIn(cookies));
  return `${COOKIE}=; Path=/; Max-Age=0`;
}

/** The viewer that the cookie stands for, with today's rights; nobody once the access was revoked (R9). */
export function viewerOf(
  state: CommownState,
  sessions: Sessions,
  cookies: string | undefined,
): Viewer | undefined {
  const user = state.users.get(sessions.get(tokenIn(cookies)) ?? 0);
  if (!user || !user.active || user.status === 'not-granted') return undefined;
  return { user, mayEdit: holds(user, 'role-administration') };
}

function tokenIn(cookies: string | undefined): string {
  const pair = cookies?.split('; ').find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1) ?? '';
}

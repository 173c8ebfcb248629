import { randomBytes } from 'node:crypto';
import type { IntratoneState } from './state.ts';
import type { Viewer } from './visit.ts';

/** The people signed in to one server: cookie value → login with the `@regle`. */
export type Sessions = Map<string, string>;

const COOKIE = 'PHPSESSID';

/** The login that the request's cookie stands for. */
export function loginOf(sessions: Sessions, cookies: string | undefined): string | undefined {
  return sessions.get(tokenIn(cookies) ?? '');
}

/** Opens a session and gives the `Set-Cookie` line. */
export function openSession(sessions: Sessions, login: string): string {
  const token = randomBytes(16).toString('hex');
  sessions.set(token, login);
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax`;
}

/** Forgets the session and gives the `Set-Cookie` line that forgets the cookie. */
export function closeSession(sessions: Sessions, cookies: string | undefined): string {
  sessions.delete(tokenIn(cookies) ?? '');
  return `${COOKIE}=; Path=/; Max-Age=0`;
}

/** The viewer of that login, with the rights that the state gives it now; `undefined` once the account is gone. */
export function viewerOf(state: IntratoneState, login: string): Viewer | undefined {
  const [identifier = '', company] = login.split('@');
  if (company !== state.company) return undefined;
  if (identifier === state.holder.identifier) return { login, account: undefined, managesUsers: true };
  const account = state.accounts.get(identifier);
  return account && { login, account, managesUsers: account.managesUsers };
}

/** Whether this password opens this login. */
export function passwordOpens(state: IntratoneState, login: string, password: string): boolean {
  const viewer = viewerOf(state, login);
  return viewer !== undefined && (viewer.account ?? state.holder).password === password;
}

function tokenIn(cookies: string | undefined): string | undefined {
  return cookies
    ?.split('; ')
    .find((cookie) => cookie.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
}

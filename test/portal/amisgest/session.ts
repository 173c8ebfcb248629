import { randomBytes } from 'node:crypto';
import type { AmisgestState, AmisgestUser } from './state.ts';

/** The people signed in to one server: cookie value → number of the user. */
export type Sessions = Map<string, number>;

const COOKIE = 'amisgest';

/** The user that the request's cookie stands for; `undefined` once the account is gone. */
export function viewerOf(
  state: AmisgestState,
  sessions: Sessions,
  cookies?: string,
): AmisgestUser | undefined {
  return state.users.get(sessions.get(tokenIn(cookies) ?? '') ?? 0);
}

/** Opens a session and gives the `Set-Cookie` line. */
export function openSession(sessions: Sessions, user: AmisgestUser): string {
  const token = randomBytes(16).toString('hex');
  sessions.set(token, user.number);
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax`;
}

/** Forgets the session and gives the `Set-Cookie` line that forgets the cookie. */
export function closeSession(sessions: Sessions, cookies?: string): string {
  sessions.delete(tokenIn(cookies) ?? '');
  return `${COOKIE}=; Path=/; Max-Age=0`;
}

function tokenIn(cookies?: string): string | undefined {
  return cookies
    ?.split('; ')
    .find((cookie) => cookie.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
}

import { randomBytes } from 'node:crypto';
import { administratorById, type Administrator, type Session, type WebexState } from './state.ts';

/** The people signed in to one server, by the cookie's value. */
export type Sessions = Map<string, Session>;

const COOKIE = 'SESSION';

/** Opens a session and gives the `Set-Cookie` line. */
export function openSession(sessions: Sessions, session: Session): string {
  const token = randomBytes(16).toString('hex');
  sessions.set(token, session);
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax`;
}

/** Forgets the session and gives the `Set-Cookie` line that forgets the cookie. */
export function closeSession(sessions: Sessions, cookies: string | undefined): string {
  sessions.delete(tokenIn(cookies));
  return `${COOKIE}=; Path=/; Max-Age=0`;
}

/** Who sends the cookie; nobody once the login is disabled (R36). */
export function viewerOf(
  state: WebexState,
  sessions: Sessions,
  cookies: string | undefined,
): { session: Session; viewer: Administrator } | undefined {
  const session = sessions.get(tokenIn(cookies));
  const viewer = administratorById(state, session?.id);
  return session && viewer?.active ? { session, viewer } : undefined;
}

function tokenIn(cookies = ''): string {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return found?.slice(COOKIE.length + 1) ?? '';
}

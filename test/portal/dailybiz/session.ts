import { randomBytes } from 'node:crypto';
import { mayEnter } from './hours.ts';
import { userByEmail, type DailybizState } from './state.ts';
import type { Viewer } from './visit.ts';

/** The people signed in to one server: cookie value → e-mail. */
export type Sessions = Map<string, string>;

const COOKIE = 'ASP.NET_SessionId';

/** The e-mail that the request's cookie stands for. */
export const emailOf = (sessions: Sessions, cookies: string | undefined): string | undefined =>
  sessions.get(tokenIn(cookies) ?? '');

/** Opens a session and gives the `Set-Cookie` line. */
export function openSession(sessions: Sessions, email: string): string {
  const token = randomBytes(12).toString('hex');
  sessions.set(token, email);
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax`;
}

/** Forgets the session and gives the `Set-Cookie` line that forgets the cookie. */
export function closeSession(sessions: Sessions, cookies: string | undefined): string {
  sessions.delete(tokenIn(cookies) ?? '');
  return `${COOKIE}=; Path=/; Max-Age=0`;
}

/** The viewer of that e-mail, with the rights that the state gives now; `undefined` once the user is gone. */
export function viewerOf(state: DailybizState, email: string): Viewer | undefined {
  if (email === state.holder.email) return { email, user: undefined, manages: true };
  const user = userByEmail(state, email);
  return user && { email: user.email, user, manages: user.administrator };
}

/** Why this sign-in is refused; `undefined` lets in. A collaborator has no access right at all (R5), identifiers or not. */
export function refusal(state: DailybizState, email: string, password: string): string | undefined {
  const viewer = viewerOf(state, email);
  const user = viewer?.user;
  const known = user ? user.password : state.holder.password;
  if (!viewer || known !== password) return 'Adresse e-mail ou mot de passe incorrect.';
  if (!user) return undefined;
  if (!user.administrator && !user.accountant && user.profiles.size === 0)
    return "Vous n'avez aucun droit d'accès.";
  if (!mayEnter(user.hours, state.clock()))
    return "Connexion impossible en dehors de vos horaires d'accès aux modules.";
  return undefined;
}

const tokenIn = (cookies: string | undefined): string | undefined =>
  cookies
    ?.split('; ')
    .find((cookie) => cookie.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

import type { IncomingMessage, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { ZodError } from 'zod';
import { administratorRoutes } from './api/administrators.ts';
import { buttonRoutes } from './api/buttons.ts';
import { credentials, me, sessionRoutes } from './api/session.ts';
import { siteRoutes } from './api/sites.ts';
import { assetAt } from './asset.ts';
import type { Settings } from './client/contract.ts';
import { closeSession, openSession, viewerOf, type Sessions } from './session.ts';
import { administratorByName, type Session, type WebexState } from './state.ts';
import { ok, refuse, type Reply, type Routes } from './visit.ts';

interface Site {
  readonly state: WebexState;
  readonly settings: Settings;
  readonly sessions: Sessions;
}

type Answer = Reply & { readonly cookie?: string };

const ROUTES: Routes = { ...sessionRoutes, ...administratorRoutes, ...buttonRoutes, ...siteRoutes };

/** Where one may go before a temporary password is changed (R39). */
const OPEN_TO_NEWCOMERS = new Set(['GET /api/session', 'POST /api/language', 'POST /api/password']);

/** Turns the routes into what node:http wants: files for everybody, then sign-in, then the API in JSON. */
export function answer(site: Site): RequestListener {
  return (request, response) => {
    const send = (status: number, type: string, body: string, cookie?: string): void => {
      if (cookie !== undefined) response.setHeader('Set-Cookie', cookie);
      // As on the web: a page is asked for anew, its thirty modules are not.
      const cache = type === 'text/javascript' ? 'max-age=3600' : 'no-store';
      response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': cache });
      response.end(body);
    };
    const reply = async (): Promise<void> => {
      const { pathname } = urlOf(request);
      const asset = request.method === 'GET' ? await assetAt(pathname, site.settings.redesign) : undefined;
      if (asset) return send(200, asset.type, asset.text);
      const { status, body, cookie } = await api(site, request);
      send(status, 'application/json', JSON.stringify(body), cookie);
    };
    reply().catch((error: unknown) => {
      if (error instanceof ZodError || error instanceof SyntaxError)
        return send(400, 'text/plain', error.message);
      console.error(error);
      send(500, 'text/plain', 'Error');
    });
  };
}

const urlOf = ({ url }: IncomingMessage): URL => new URL(url ?? '/', 'http://portal');

async function api(site: Site, request: IncomingMessage): Promise<Answer> {
  const { state, settings, sessions } = site;
  const { pathname, searchParams: query } = urlOf(request);
  const route = `${request.method} ${pathname.replace(/\/\d+(?=\/|$)/, '/:id')}`;
  const source = await text(request);
  const body: unknown = source === '' ? undefined : JSON.parse(source);

  if (route === 'GET /api/settings') return ok(settings);
  if (route === 'POST /api/session') return signIn(site, body);
  if (route === 'DELETE /api/session')
    return { ...ok(), cookie: closeSession(sessions, request.headers.cookie) };

  const known = viewerOf(state, sessions, request.headers.cookie);
  if (!known) return refuse([{ code: 'signed-out' }]);
  if (known.viewer.mustChangePassword && !OPEN_TO_NEWCOMERS.has(route))
    return refuse([{ code: 'not-allowed' }]);
  const id = Number(/\/(\d+)/.exec(pathname)?.[1] ?? 0);
  return ROUTES[route]?.({ ...known, state, query, body, id }) ?? refuse([{ code: 'not-found' }]);
}

function signIn({ state, sessions }: Site, body: unknown): Answer {
  const { username, password, language } = credentials.parse(body);
  const viewer = administratorByName(state, username.trim());
  if (viewer?.password !== password) return refuse([{ code: 'wrong-password' }]);
  if (!viewer.active) return refuse([{ code: 'login-disabled' }]);
  const session: Session = { id: viewer.id, language };
  const visit = { state, session, viewer, query: new URLSearchParams(), body: undefined, id: 0 };
  return { ...me(visit), cookie: openSession(sessions, session) };
}

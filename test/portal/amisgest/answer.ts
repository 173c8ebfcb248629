import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Site } from './client/wire.ts';
import { reworder } from './client/wording.ts';
import { MODULES } from './module.ts';
import { viewerOf, type Sessions } from './session.ts';
import { shell } from './shell.ts';
import type { AmisgestState } from './state.ts';
import { refuse, type Reply, type Routes, type Visit } from './visit.ts';

interface Portal {
  readonly state: AmisgestState;
  readonly sessions: Sessions;
  readonly routes: Routes;
  readonly site: Site;
  /** How long the answer to a save is on its way, in ms. */
  readonly delay: number;
}

/** Turns the routes into what node:http wants: one page, its scripts, and the API behind them. */
export function answer(portal: Portal): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal');
    const script = MODULES.get(pathname);
    if (pathname === '/') send(response, 200, 'text/html', shell(portal.site));
    else if (script !== undefined) send(response, 200, 'text/javascript', script);
    else if (pathname.startsWith('/api/')) void answerApi(portal, request, response);
    else send(response, 404, 'text/plain', 'Page introuvable');
  };
}

async function answerApi(portal: Portal, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const visit = await visitOf(portal, request);
  const reply = replyTo(portal, request, visit);
  if (request.method === 'PUT') await wait(portal.delay);
  if (reply.cookie !== undefined) response.setHeader('Set-Cookie', reply.cookie);
  send(response, reply.status, 'application/json', JSON.stringify(reply.body));
}

async function visitOf({ state, sessions, site }: Portal, request: IncomingMessage): Promise<Visit> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://portal');
  const hasBody = request.method === 'POST' || request.method === 'PUT';
  const cookies = request.headers.cookie;
  return {
    state,
    sessions,
    cookies,
    viewer: viewerOf(state, sessions, cookies),
    number: Number(/\/(\d+)/.exec(pathname)?.[1] ?? 0),
    query,
    body: hasBody ? await json(request).catch(() => undefined) : undefined,
    say: reworder(site.labels),
    url: `http://${request.headers.host ?? ''}`,
    now: Date.now(),
  };
}

function replyTo({ state, routes }: Portal, { method = '', url = '' }: IncomingMessage, visit: Visit): Reply {
  const { pathname } = new URL(url, 'http://portal');
  const route = routes[`${method} ${pathname.replace(/\/\d+(?=\/|$)/, '/:number')}`];
  const reply = route?.(visit) ?? refuse(visit, 404, 'Page introuvable.');
  if (method !== 'GET' && pathname !== '/api/session')
    state.log.push({ method, what: pathname, by: visit.viewer?.email ?? '', status: reply.status });
  return reply;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  // As on the web: a page is asked for anew, its modules are not.
  const cache = type === 'text/javascript' ? 'max-age=3600' : 'no-store';
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': cache });
  response.end(body);
}

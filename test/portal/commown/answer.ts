import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { call } from './call.ts';
import { exportFile, template } from './download.ts';
import { redesigned, relabelled, type Design } from './design.ts';
import { homeScreen } from './screen/home.ts';
import { loginScreen } from './screen/login.ts';
import { shellScreen } from './screen/shell.ts';
import { closeSession, openSession, userFor, viewerOf, type Sessions } from './session.ts';
import type { CommownState } from './state.ts';
import { clientModule } from './static.ts';

interface Site {
  readonly state: CommownState;
  readonly design: Design;
  readonly sessions: Sessions;
}

/** What the server sends back: `type` is the media type of `body`. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const RPC = '/web/dataset/call_kw/';
const EXPORT = '/web/export/';
const STATIC = '/web/static/';

/** What node:http wants: sign-in first, then pages, the client's modules, its calls and its files. */
export function answer(site: Site): RequestListener {
  return (request, response) => {
    reply(site, request).then(
      (found) => send(response, found),
      (error: unknown) => {
        console.error(error);
        send(response, { status: 500, headers: {}, body: 'Une erreur est survenue.' });
      },
    );
  };
}

async function reply(site: Site, request: IncomingMessage): Promise<Reply> {
  const { state, design, sessions } = site;
  const { pathname: path } = new URL(request.url ?? '/', 'http://portal');
  const posted = request.method === 'POST' ? await text(request) : undefined;
  const cookies = request.headers.cookie;
  const page = (html: string): Reply => ({
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: redesigned(relabelled(html, design.labels), design.redesign),
  });

  if (path.startsWith(STATIC)) return clientModule(path.slice(STATIC.length));
  if (path === '/web/login') {
    if (posted === undefined) return page(loginScreen().source);
    const form = new URLSearchParams(posted);
    const login = form.get('login')?.trim() ?? '';
    const user = userFor(state, login, form.get('password') ?? '');
    if (!user) return page(loginScreen({ login }).source);
    user.status = 'already-connected';
    return goTo('/my', openSession(sessions, user));
  }
  if (path === '/web/session/logout') return goTo('/web/login', closeSession(sessions, cookies));

  const viewer = viewerOf(state, sessions, cookies);
  if (path.startsWith(RPC)) return call(state, viewer, path.slice(RPC.length), posted ?? '');
  if (!viewer) return goTo('/web/login');
  if (path.startsWith(EXPORT)) return exportFile(state, path.slice(EXPORT.length), posted ?? '');
  if (path === '/customer_team_manager/Commown_User_Import_Model.xlsx') return template();
  if (path === '/') return goTo('/my');
  if (path === '/my') return page(homeScreen(state, viewer).source);
  if (path === '/web') return page(shellScreen(design).source);
  return { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Page introuvable' };
}

function goTo(address: string, cookie?: string): Reply {
  return {
    status: 303,
    headers: { Location: address, ...(cookie !== undefined && { 'Set-Cookie': cookie }) },
    body: '',
  };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', ...headers }).end(body);
}

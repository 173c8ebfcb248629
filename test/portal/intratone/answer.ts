import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { notFound } from './access.ts';
import { redesign } from './redesign.ts';
import { relabel } from './relabel.ts';
import { errorScreen } from './screen/error.ts';
import { loginScreen } from './screen/login.ts';
import { closeSession, loginOf, openSession, passwordOpens, viewerOf, type Sessions } from './session.ts';
import type { IntratoneState } from './state.ts';
import type { Reply, Routes } from './visit.ts';

interface Site {
  readonly state: IntratoneState;
  readonly routes: Routes;
  readonly labels: Readonly<Record<string, string>>;
  readonly redesign: number | undefined;
  readonly sessions: Sessions;
}

type Answer = Reply & { readonly cookie?: string };

/** Turns the routes into what node:http wants: sign-in first, then the route, then the page with its labels. */
export function answer(site: Site): RequestListener {
  return (request, response) => {
    reply(site, request).then(
      (found) => send(site, response, found),
      (error: unknown) => {
        console.error(error);
        const what = 'Une erreur est survenue. Veuillez réessayer.';
        send(site, response, { status: 500, body: errorScreen(undefined, 'Erreur', what) });
      },
    );
  };
}

async function reply({ state, routes, sessions }: Site, request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://portal');
  const page = `${request.method} ${pathname}`;
  const form = new URLSearchParams(request.method === 'POST' ? await text(request) : '');

  if (page === 'GET /index.php') return { status: 200, body: loginScreen() };
  if (page === 'POST /index.php') return signIn(state, sessions, form);
  if (page === 'GET /deconnexion.php')
    return { goTo: 'index.php', cookie: closeSession(sessions, request.headers.cookie) };

  const login = loginOf(sessions, request.headers.cookie);
  const viewer = login === undefined ? undefined : viewerOf(state, login);
  if (!viewer) return { goTo: 'index.php' };
  const visit = { state, viewer, query, form };
  return routes[page]?.(visit) ?? notFound(visit, "La page demandée n'existe pas.");
}

function signIn(state: IntratoneState, sessions: Sessions, form: URLSearchParams): Answer {
  const login = form.get('identifiant')?.trim() ?? '';
  if (!passwordOpens(state, login, form.get('mdp') ?? ''))
    return { status: 200, body: loginScreen({ login }) };
  return { goTo: 'accueil.php', cookie: openSession(sessions, login) };
}

function send({ labels, redesign: seed }: Site, response: ServerResponse, found: Answer): void {
  if (found.cookie !== undefined) response.setHeader('Set-Cookie', found.cookie);
  if ('goTo' in found) {
    response.writeHead(302, { Location: `/${found.goTo}` }).end();
    return;
  }
  response.writeHead(found.status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  const page = relabel(found.body.source, labels);
  response.end(seed === undefined ? page : redesign(page, seed));
}

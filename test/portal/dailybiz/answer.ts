import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { notFound } from './access.ts';
import { pressed } from './post-back.ts';
import { relabel } from './relabel.ts';
import { loginScreen } from './screen/login.ts';
import { MENU } from './screen/menu.ts';
import { script } from './script.ts';
import { closeSession, emailOf, openSession, refusal, viewerOf, type Sessions } from './session.ts';
import type { Reply, Routes, Visit } from './visit.ts';

export interface Site extends Pick<Visit, 'state' | 'look' | 'forms' | 'confirmation'> {
  readonly routes: Routes;
  readonly labels: Readonly<Record<string, string>>;
  readonly sessions: Sessions;
}

type Answer = (Reply | { readonly script: string }) & { readonly cookie?: string };

/** Turns the routes into what node:http wants: scripts, sign-in, menu, then the page with its labels. */
export function answer(site: Site): RequestListener {
  return (request, response) => {
    reply(site, request).then(
      (found) => send(site, response, found),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  };
}

async function reply(site: Site, request: IncomingMessage): Promise<Answer> {
  const { state, sessions, routes, look } = site;
  const { pathname, search, searchParams: query } = new URL(request.url ?? '/', 'http://portal');
  const form = new URLSearchParams(request.method === 'POST' ? await text(request) : '');
  const file = /^\/page\/([a-z-]+)\.ts$/.exec(pathname)?.[1];
  if (file !== undefined) return { script: await script(file) };
  if (pathname === '/Connexion.aspx')
    return request.method === 'POST' ? signIn(site, form) : { status: 200, body: loginScreen(look) };

  const viewer = viewerOf(state, emailOf(sessions, request.headers.cookie) ?? '');
  if (!viewer) return { goTo: 'Connexion.aspx' };
  const visit: Visit = { ...site, viewer, query, form, address: pathname.slice(1) + search };
  if (pressed(visit, 'deconnexion'))
    return { goTo: 'Connexion.aspx', cookie: closeSession(sessions, request.headers.cookie) };
  const entry = MENU.flatMap(({ entries }) => entries).find(({ id }) => pressed(visit, 'menu', id));
  if (entry) return { goTo: entry.address };
  return routes[pathname]?.(visit) ?? notFound(visit, "La page demandée n'existe pas.");
}

function signIn({ state, sessions, look }: Site, form: URLSearchParams): Answer {
  const email = form.get(look.name('email'))?.trim() ?? '';
  const refused = refusal(state, email, form.get(look.name('motdepasse')) ?? '');
  if (refused !== undefined) return { status: 200, body: loginScreen(look, { email, refused }) };
  const viewer = viewerOf(state, email);
  state.connections.push({
    at: state.clock(),
    user: viewer?.email ?? email,
    module: [...(viewer?.user?.profiles.keys() ?? [])][0] ?? 'access',
    company: [...(viewer?.user?.companies ?? [])][0] ?? '',
  });
  return { goTo: 'Accueil.aspx', cookie: openSession(sessions, viewer?.email ?? email) };
}

function send({ labels }: Site, response: ServerResponse, found: Answer): void {
  if (found.cookie !== undefined) response.setHeader('Set-Cookie', found.cookie);
  response.setHeader('Cache-Control', 'script' in found ? 'max-age=3600' : 'no-store');
  if ('goTo' in found) response.writeHead(302, { Location: `/${found.goTo}` }).end();
  else if ('script' in found)
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(found.script);
  else
    response
      .writeHead(found.status, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(relabel(found.body.source, labels));
}

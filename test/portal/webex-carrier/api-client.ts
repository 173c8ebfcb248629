import type { Draft } from './client/contract.ts';
import { draftOf, sent, type LiveDraft } from './client/editing.ts';
import { ADMIN_PASSWORD } from './fixture.ts';
import { administratorByName, detailOf, type Administrator, type WebexState } from './state.ts';

/** What the page would have got. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export type Client = (route: string, body?: unknown) => Promise<Answer>;

/** A caller of the API without a browser: it keeps the cookie. `route` is like `GET /api/sites`. */
export function openClient(url: string): Client {
  let cookie = '';
  return async (route, body) => {
    const [method = '', path = ''] = route.split(' ');
    const request = {
      method,
      headers: { cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const response = await fetch(url + path, request);
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, body: isJson ? JSON.parse(text) : text };
  };
}

/** A client that has signed in. */
export async function signIn(url: string, username: string, password = ADMIN_PASSWORD): Promise<Client> {
  const client = openClient(url);
  await client('POST /api/session', { username, password, language: 'fr' });
  return client;
}

/** The administrator of the fixture with that username. */
export function named(state: WebexState, username: string): Administrator {
  const found = administratorByName(state, username);
  if (!found) throw new Error(`no administrator ${username}`);
  return found;
}

/** What «Enregistrer» would send after these changes. */
export function edited(state: WebexState, username: string, change: (draft: LiveDraft) => void): Draft {
  const draft = draftOf(detailOf(state, named(state, username)));
  change(draft);
  return sent(draft);
}

import { PASSWORD } from './fixture.ts';
import { codeAt } from './totp.ts';

interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface Visitor {
  /** Asks the API, `utilisateurs/101`, with the cookie of whoever signed in. */
  ask<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>>;
}

/** A reader of the replica's API without a browser. */
export function openVisitor(url: string): Visitor {
  let cookie = '';
  return {
    ask: async (method, path, body) => {
      const response = await fetch(`${url}/api/${path}`, {
        method,
        headers: { cookie },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return { status: response.status, body: await response.json() };
    },
  };
}

/** Signs in over the API; with the authenticator's key where there is one. */
export async function signIn(url: string, email: string, key = ''): Promise<Visitor> {
  const visitor = openVisitor(url);
  const code = key === '' ? '' : codeAt(key, Date.now());
  await visitor.ask('POST', 'session', { email, password: PASSWORD, code });
  return visitor;
}

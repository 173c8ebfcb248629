import { update } from './app.ts';
import { call, Refusal } from './call.ts';
import { follow, goTo } from './follow.ts';
import type { Viewer } from './wire.ts';

type Answer = Viewer | { readonly asksForCode: true };

/** Signs in; with an authenticator it takes a second time, with the code. */
export const signIn = (email: string, password: string, code: string): Promise<void> =>
  attempt(async () => {
    const answer = await call<Answer>('POST', 'session', { email, password, code });
    if ('asksForCode' in answer) return update({ asksForCode: true, faults: [] });
    update({ viewer: answer, asksForCode: false });
    await follow();
  });

export async function signOut(): Promise<void> {
  await call('DELETE', 'session');
  // A fresh page: nothing that was typed or read stays behind.
  location.replace('/');
}

/** The activation page: one's own password (R18), then the authenticator (R19). */
export const activate = (token: string, password: string, again: string): Promise<void> =>
  attempt(async () => {
    await call('POST', 'activation', { token, password, again });
    await recognise();
    await goTo('#/multifacteur');
  });

/** Confirms the authenticator with its code; there is no way back (C7). */
export const enrol = (code: string): Promise<void> =>
  attempt(async () => {
    await call('POST', 'multifacteur', { code });
    await recognise();
    await goTo('#/accueil');
  });

/** Asks who is signed in. */
export async function recognise(): Promise<void> {
  update({ viewer: await call<Viewer | null>('GET', 'session') });
}

async function attempt(what: () => Promise<void>): Promise<void> {
  try {
    await what();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    update({ faults: error.faults });
  }
}

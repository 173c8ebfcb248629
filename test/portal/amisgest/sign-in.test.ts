import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMINISTRATOR, PASSWORD, PLAIN_USER, TECHNICIAN_USER } from './fixture.ts';
import { startAmisgest, type Amisgest } from './start.ts';
import { userByEmail } from './state.ts';
import { openVisitor, signIn } from './visitor.ts';

let portal: Amisgest;
beforeAll(async () => void (portal = await startAmisgest()));
afterAll(() => portal.close());

const keyOf = (email: string): string => userByEmail(portal.state, email)?.authenticatorKey ?? '';

test('a stranger gets the empty page and its scripts, and nothing from behind them', async () => {
  const page = await (await fetch(portal.url)).text();
  expect(page).toContain('<div></div>');
  const script = await fetch(`${portal.url}/client/main.ts`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).not.toContain(': void');
  const stranger = openVisitor(portal.url);
  for (const path of ['utilisateurs', 'utilisateurs/101', 'roles', 'enfants', 'equipement'])
    expect((await stranger.ask('GET', path)).status).toBe(401);
  expect((await stranger.ask('PUT', 'utilisateurs/101', {})).status).toBe(401);
  expect((await stranger.ask('GET', 'toString')).status).toBe(404);
  expect((await stranger.ask('GET', 'session')).body).toBe(null);
  expect((await fetch(`${portal.url}/state.ts`)).status).toBe(404);
});

test.each([
  [{ email: ADMINISTRATOR, password: 'faux', code: '' }],
  [{ email: 'personne@creche.example', password: PASSWORD, code: '' }],
  [{ email: '', password: '', code: '' }],
  [{}],
])('%j does not sign in', async (credentials) => {
  const refused = await openVisitor(portal.url).ask('POST', 'session', credentials);
  expect(refused).toEqual({ status: 401, body: { faults: ['Courriel ou mot de passe incorrect.'] } });
});

test('an account that is not activated does not sign in, though somebody knows its e-mail', async () => {
  const invited = [...portal.state.users.values()].find(({ access }) => access === 'mail-sent');
  const visitor = openVisitor(portal.url);
  const sent = { email: invited?.email, password: '', code: '' };
  expect((await visitor.ask('POST', 'session', sent)).status).toBe(401);
});

test('whoever has an authenticator is asked for its code (X6)', async () => {
  const visitor = openVisitor(portal.url);
  const sent = { email: TECHNICIAN_USER, password: PASSWORD, code: '' };
  expect((await visitor.ask('POST', 'session', sent)).body).toEqual({ asksForCode: true });
  expect((await visitor.ask('GET', 'session')).body).toBe(null);
  const wrong = await visitor.ask('POST', 'session', { ...sent, code: 'abcdef' });
  expect(wrong.body).toEqual({ faults: ["Le code de vérification n'est pas valide."] });
  const technician = await signIn(portal.url, TECHNICIAN_USER, keyOf(TECHNICIAN_USER));
  expect((await technician.ask('GET', 'session')).body).toMatchObject({ email: TECHNICIAN_USER });
});

test.each([
  [ADMINISTRATOR, { utilisateurs: 200, roles: 200, enfants: 200, equipement: 200 }],
  // R27: without «Administration» there are no users to see.
  [PLAIN_USER, { utilisateurs: 403, roles: 403, enfants: 200, equipement: 403 }],
  // R2, R20: boards, doors and TV, and no data of anybody.
  [TECHNICIAN_USER, { utilisateurs: 403, roles: 403, enfants: 403, equipement: 200 }],
])('%s sees what the roles open', async (email, wanted) => {
  const visitor = await signIn(portal.url, email, keyOf(email));
  const statuses = Object.keys(wanted).map(async (path) => [path, (await visitor.ask('GET', path)).status]);
  expect(Object.fromEntries(await Promise.all(statuses))).toEqual(wanted);
});

test('signing out closes the session', async () => {
  const admin = await signIn(portal.url, ADMINISTRATOR);
  await admin.ask('DELETE', 'session');
  expect((await admin.ask('GET', 'utilisateurs')).status).toBe(401);
});

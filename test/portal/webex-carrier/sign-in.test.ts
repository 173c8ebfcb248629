import { afterAll, beforeAll, expect, test } from 'vitest';
import { named, openClient, signIn } from './api-client.ts';
import { ADMIN_PASSWORD } from './fixture.ts';
import { startWebex, type Webex } from './start.ts';

let portal: Webex;
beforeAll(async () => void (portal = await startWebex()));
afterAll(() => portal.close());

test('a stranger gets the page, and nothing of the API', async () => {
  const stranger = openClient(portal.url);
  expect((await stranger('GET /')).status).toBe(200);
  for (const route of [
    'GET /api/session',
    'GET /api/administrators',
    'GET /api/sites',
    'PUT /api/administrators/4101',
  ])
    expect(await stranger(route)).toEqual({ status: 401, body: { faults: [{ code: 'signed-out' }] } });
});

test('only the page’s own modules are served, as JavaScript', async () => {
  const stranger = openClient(portal.url);
  const served = await stranger('GET /app/webex-carrier/client/redesign.ts');
  expect(served.body).toContain('export const className');
  expect(served.body).not.toContain(': string');
  for (const path of ['webex-carrier/fixture.ts', 'webex-carrier/client/../start.ts', 'html.ts'])
    expect((await stranger(`GET /app/${path}`)).status).toBe(401);
});

test('a wrong password and a disabled login are refused, each with its reason (R36)', async () => {
  const enter = async (username: string, password: string) =>
    await openClient(portal.url)('POST /api/session', { username, password, language: 'en' });
  expect((await enter('h.blin', 'wrong')).body).toEqual({ faults: [{ code: 'wrong-password' }] });
  expect((await enter('stage.ete', ADMIN_PASSWORD)).body).toEqual({ faults: [{ code: 'login-disabled' }] });
  expect((await enter('H.Blin', ADMIN_PASSWORD)).body).toMatchObject({ username: 'h.blin', language: 'en' });
});

test('a session ends with «Se déconnecter», and at once when its login is disabled', async () => {
  const leaving = await signIn(portal.url, 'h.blin');
  await leaving('DELETE /api/session');
  expect((await leaving('GET /api/session')).status).toBe(401);
  const blin = await signIn(portal.url, 'h.blin');
  named(portal.state, 'h.blin').active = false;
  expect((await blin('GET /api/session')).status).toBe(401);
  named(portal.state, 'h.blin').active = true;
});

test('a temporary password opens nothing before it is changed (R39)', async () => {
  const admin = await signIn(portal.url, 'admin.regle');
  const { id } = named(portal.state, 'f.lemoine');
  await admin(`POST /api/administrators/${id}/reset-password`);
  const mail = portal.state.mails.at(-1);
  expect(mail).toMatchObject({ to: 'franck.lemoine@regle.example', username: 'f.lemoine' });
  const temporary = mail?.temporaryPassword ?? '';
  const lemoine = await signIn(portal.url, 'f.lemoine', temporary);
  expect((await lemoine('GET /api/session')).body).toMatchObject({ mustChangePassword: true });
  expect((await lemoine('GET /api/administrators')).status).toBe(403);
  const change = async (password: string, confirmation = password) =>
    (await lemoine('POST /api/password', { password, confirmation })).body;
  expect(await change('short')).toEqual({ faults: [{ code: 'password-too-short' }] });
  expect(await change(temporary)).toEqual({ faults: [{ code: 'password-unchanged' }] });
  expect(await change('Long-enough-1', 'other')).toEqual({ faults: [{ code: 'passwords-differ' }] });
  expect(await change('Long-enough-1')).toEqual({});
  expect((await lemoine('GET /api/administrators')).status).toBe(200);
  expect(portal.state.log.map(({ what, on, by, outcome }) => `${by} ${what} ${on} ${outcome}`)).toEqual([
    'admin.regle reset-password f.lemoine done',
    ...Array<string>(3).fill('f.lemoine change-password f.lemoine refused'),
    'f.lemoine change-password f.lemoine done',
  ]);
});

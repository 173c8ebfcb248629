import { expect, test } from 'vitest';
import { openClient, signIn } from './client.ts';
import { ADMIN } from './fixture.ts';
import { setStage } from './stage.ts';

test('every page asks a stranger to sign in, and no method answers one', async () => {
  const { portal } = await setStage();
  const stranger = openClient(portal.url);
  for (const address of ['/', '/my', '/web', '/web/export/csv', '/nulle-part'])
    expect((await stranger.get(address)).headers.get('location')).toBe('/web/login');
  expect((await stranger.call('user/revoke', { ids: [101] })).error?.title).toBe('Session expirée');
  expect(portal.state.log).toEqual([]);
});

test('a wrong password is refused and the e-mail kept, escaped', async () => {
  const { portal } = await setStage();
  const body = new URLSearchParams({ login: '"><script>', password: 'faux' });
  const page = await (await fetch(`${portal.url}/web/login`, { method: 'POST', body })).text();
  expect(page).toContain('Mauvais identifiant ou mot de passe');
  expect(page).toContain('&quot;&gt;&lt;script&gt;');
  const refused = await signIn(portal.url, ADMIN, 'faux');
  expect((await refused.get('/my')).status).toBe(303);
});

test('only who has access gets in, and it shows from then on', async () => {
  const { as, person } = await setStage();
  expect((await (await as('brigitte.chauvin')).get('/my')).status).toBe(303);
  expect((await (await as('louise.martin')).get('/my')).status).toBe(200);
  expect(person('louise.martin').status).toBe('already-connected');
});

test('a session ends with the access (R9)', async () => {
  const { as, admin, person } = await setStage();
  const olivier = await as('olivier.renaud');
  await admin.call('user/revoke', { ids: [person('olivier.renaud').id] });
  expect((await olivier.get('/my')).status).toBe(303);
  expect((await olivier.call('session/info')).error?.title).toBe('Session expirée');
});

test('«Mon espace Gestionnaire» counts the users and leads to them', async () => {
  const { admin } = await setStage();
  const page = await (await admin.get('/my')).text();
  expect(page).toContain('Mon espace Gestionnaire');
  expect(page).toMatch(/<a class="list-group-item" href="\/web#[^"]*">\s*<span>Utilisateurs<\/span>/);
  expect(page).toContain('<span class="badge">324</span>');
});

test('the client’s modules are served without types, and nothing else is', async () => {
  const { portal } = await setStage();
  const stranger = openClient(portal.url);
  const main = await stranger.get('/web/static/main.ts');
  expect(main.headers.get('content-type')).toContain('text/javascript');
  expect(await main.text()).not.toContain('import type');
  for (const name of ['../state.ts', '%2e%2e/state.ts', 'main.js'])
    expect((await stranger.get(`/web/static/${name}`)).status).toBeGreaterThan(300);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClient, plain, rowsOf, signIn } from './client.ts';
import { HOLDER_PASSWORD, SUB_ACCOUNT_PASSWORD } from './fixture.ts';
import { startIntratone, type Intratone } from './start.ts';

let portal: Intratone;
beforeAll(async () => void (portal = await startIntratone()));
afterAll(() => portal.close());

test('every page asks a stranger to sign in', async () => {
  const stranger = openClient(portal.url);
  for (const address of [
    '/',
    '/accueil.php',
    '/souscomptes.php',
    '/souscompte.php?num=101',
    '/nulle-part.php',
  ])
    expect((await stranger.get(address)).address).toBe('/index.php');
  await stranger.post('/souscompte.php?num=101&onglet=3', []);
  expect(portal.state.accounts.get('antony')?.functions.size).toBe(13);
});

test('a wrong password is refused and the identifier kept, escaped', async () => {
  const stranger = openClient(portal.url);
  const refused = await stranger.post('/index.php', [
    ['identifiant', '"><script>@regle'],
    ['mdp', 'faux'],
  ]);
  expect(refused.source).toContain('Identifiant ou mot de passe incorrect.');
  expect(refused.source).toContain('&quot;&gt;&lt;script&gt;@regle');
  expect((await stranger.get('/accueil.php')).address).toBe('/index.php');
});

test('the holder and every sub-account sign in, and each page says who is there', async () => {
  for (const [login, password] of [
    ['admin@regle', HOLDER_PASSWORD],
    ['antony@regle', SUB_ACCOUNT_PASSWORD],
    ['Cedric@regle', SUB_ACCOUNT_PASSWORD],
  ] as const) {
    const client = await signIn(portal.url, login, password);
    const home = await client.get('/');
    expect(home.address).toBe('/accueil.php');
    expect(plain(home.document.body.textContent)).toContain(`Connecté : ${login} Déconnexion`);
  }
});

test('«Déconnexion» closes the session, so that a kept cookie is worth nothing', async () => {
  const body = new URLSearchParams({ identifiant: 'admin@regle', mdp: HOLDER_PASSWORD });
  const signedIn = await fetch(`${portal.url}/index.php`, { method: 'POST', body, redirect: 'manual' });
  const headers = { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const statusOfHome = async () =>
    (await fetch(`${portal.url}/accueil.php`, { headers, redirect: 'manual' })).status;
  expect(await statusOfHome()).toBe(200);
  await fetch(`${portal.url}/deconnexion.php`, { headers, redirect: 'manual' });
  expect(await statusOfHome()).toBe(302);
});

test('the home page leads to «Compte», and that to «Mon compte» and «Mes sous - comptes»', async () => {
  const client = await signIn(portal.url, 'admin@regle', HOLDER_PASSWORD);
  const home = await client.get('/accueil.php');
  expect([...home.document.querySelectorAll('a')].map((link) => plain(link.textContent))).toEqual(
    expect.arrayContaining(['Mes résidences', 'Compte']),
  );
  const menu = await client.get('/compte.php');
  expect(plain(menu.document.querySelector('h2')?.textContent ?? '')).toBe('Gestion du compte');
  expect(rowsOf(menu)).toEqual(
    expect.arrayContaining([
      ['»', 'Mon compte'],
      ['»', 'Mes sous - comptes'],
    ]),
  );
  expect(rowsOf(await client.get('/moncompte.php'))).toContainEqual(['Identifiant', 'admin@regle']);
});

test('an unknown page and an unknown sub-account are a 404 in French', async () => {
  const client = await signIn(portal.url, 'admin@regle', HOLDER_PASSWORD);
  for (const address of ['/nulle-part.php', '/souscompte.php?num=9999', '/souscompte.php', '/toString']) {
    const page = await client.get(address);
    expect(page.status).toBe(404);
    expect(page.source).toContain('Page introuvable');
  }
  const posted = await client.post('/souscompte.php?num=9999&onglet=3', [['fct[]', '1']]);
  expect(posted.status).toBe(404);
  expect(posted.source).toContain('Ce sous compte n&#39;existe pas.');
});

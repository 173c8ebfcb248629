import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, openClient, signInAsHolder, textOf } from './client.ts';
import { HOLDER_PASSWORD, USER_PASSWORD } from './fixture.ts';
import { startDailybiz, type Dailybiz } from './start.ts';
import { userByEmail } from './state.ts';

const ELSA = 'elsa.jourdan@regle.example';

let portal: Dailybiz;
beforeAll(async () => void (portal = await startDailybiz()));
afterAll(() => portal.close());

test('every page asks a stranger to sign in', async () => {
  const stranger = openClient(portal.url);
  for (const address of [
    '/',
    '/Accueil.aspx',
    '/Utilisateurs.aspx',
    '/Utilisateur.aspx?id=101',
    '/nulle-part',
  ])
    expect((await stranger.get(address)).address).toBe('/Connexion.aspx');
});

test('a wrong password is refused and the address kept, escaped', async () => {
  const [client, refused] = await enter(portal.url, '"><script>@regle.example', 'faux');
  expect(refused.source).toContain('Adresse e-mail ou mot de passe incorrect.');
  expect(refused.source).toContain('&quot;&gt;&lt;script&gt;@regle.example');
  expect((await client.get('/')).address).toBe('/Connexion.aspx');
});

test('the main window says who is there [I], shows both menus, and «Déconnexion» ends the session', async () => {
  const [client, home] = await enter(portal.url, 'admin@regle.example', HOLDER_PASSWORD);
  expect(textOf(home)).toContain('Connecté : admin@regle.example');
  expect([...home.document.querySelectorAll('ul ul a')].map(({ textContent }) => textContent)).toEqual([
    'Utilisateurs',
    'Profils',
    'Statistiques de connexion',
    'Historique',
    'Expert-comptable',
    "Modules et packs de l'abonnement",
  ]);
  expect((await client.post(home, { target: 'ctl00$menu$profils' })).address).toBe('/Profils.aspx');
  await client.post(home, { target: 'ctl00$deconnexion' });
  expect((await client.get('/Accueil.aspx')).address).toBe('/Connexion.aspx');
});

test('R19: who is no administrator signs in and sees neither menu nor screens', async () => {
  const [elsa, home] = await enter(portal.url, ELSA, USER_PASSWORD);
  expect(textOf(home)).toContain(`Connecté : ${ELSA}`);
  expect(home.document.querySelector('ul')).toBeNull();
  const denied = await elsa.get('/Utilisateurs.aspx');
  expect([denied.status, textOf(denied)]).toEqual([403, expect.stringContaining('Accès refusé')]);
});

test('R5, R11: a collaborator has no access right, and so does not get in', async () => {
  const yves = userByEmail(portal.state, 'yves.delorme@regle.example')!;
  yves.password = 'Ancien-1';
  const [, refused] = await enter(portal.url, yves.email, 'Ancien-1');
  expect(textOf(refused)).toContain("Vous n'avez aucun droit d'accès.");
});

test('R60: outside the login hours the user cannot connect; in Paris, not in Greenwich', async () => {
  const elsa = userByEmail(portal.state, ELSA)!;
  elsa.hours = { fri: { from: '08:00', to: '18:30' } };
  const at = async (time: string): Promise<string> => {
    portal.state.clock = () => new Date(time);
    const [, seen] = await enter(portal.url, ELSA, USER_PASSWORD);
    return seen.address;
  };
  expect(await at('2026-11-27T07:00:00Z')).toBe('/Accueil.aspx');
  expect(await at('2026-11-27T06:59:00Z')).toBe('/Connexion.aspx');
  expect(await at('2026-11-27T17:30:00Z')).toBe('/Connexion.aspx');
  expect(await at('2026-11-28T10:00:00Z')).toBe('/Connexion.aspx');
});

test('an unknown page and a user who is gone are a 404 in French', async () => {
  const admin = await signInAsHolder(portal.url);
  for (const address of ['/nulle-part', '/Utilisateur.aspx?id=9999', '/Profil.aspx?id=x', '/toString'])
    expect(await admin.get(address)).toMatchObject({
      status: 404,
      source: expect.stringContaining('Page introuvable'),
    });
});

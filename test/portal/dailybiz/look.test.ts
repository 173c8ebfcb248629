import { expect, onTestFinished, test } from 'vitest';
import { boxesOf, openClient, plain, signInAsHolder, textOf, type Client, type Seen } from './client.ts';
import { HOLDER_PASSWORD } from './fixture.ts';
import { lookOf } from './look.ts';
import { startDailybiz, type DailybizOptions } from './start.ts';

async function portalOf(options: DailybizOptions): Promise<string> {
  const portal = await startDailybiz(options);
  onTestFinished(() => portal.close());
  return portal.url;
}

async function adminOf(redesign: number | undefined): Promise<Client> {
  const url = await portalOf({ forms: 'page', ...(redesign !== undefined && { redesign }) });
  const client = openClient(url);
  const { name } = lookOf(redesign);
  const set = { [name('email')]: 'admin@regle.example', [name('motdepasse')]: HOLDER_PASSWORD };
  await client.post(await client.get('/Connexion.aspx'), { set });
  return client;
}

const PAGES = ['/Utilisateurs.aspx', '/Utilisateur.aspx?id=101', '/Profil.aspx?id=101', '/Statistiques.aspx'];

/** What a reader sees: text, and the names of pictures and buttons. */
const words = (page: Seen): string =>
  [...page.document.querySelectorAll('form, img, input')]
    .map((part) => part.getAttribute('alt') ?? plain(part.textContent).replaceAll(' ', ''))
    .join('|')
    .replaceAll(/\d{2}:\d{2}/g, '');

/** How it is built: elements, classes and ids from the outside in. */
const structure = (page: Seen): string =>
  [...page.document.querySelectorAll('body *')]
    .map((part) => `${part.tagName}.${part.className}#${part.id}`)
    .join(' ');

test('a redesign keeps every word and changes names, ids, classes and nesting, each seed in its own way', async () => {
  const classic = await adminOf(undefined);
  const redesigned = await Promise.all([1, 2, 3].map(adminOf));
  for (const address of PAGES) {
    const before = await classic.get(address);
    const after = await Promise.all(redesigned.map((client) => client.get(address)));
    expect(new Set(after.map(words))).toEqual(new Set([words(before)]));
    expect(after.map(boxesOf)).toEqual(after.map(() => boxesOf(before)));
    expect(new Set([before, ...after].map(structure)).size).toBe(4);
    expect(after.filter(({ source }) => /ctl00|"brique"/.test(source))).toEqual([]);
  }
});

test('a redesign is the same at every start', async () => {
  const [first, second] = await Promise.all([adminOf(7), adminOf(7)]);
  const address = '/Utilisateur.aspx?id=101';
  expect(structure(await first.get(address))).toBe(structure(await second.get(address)));
});

test('labels: the wording that the test asks for takes the place of the usual one, and only of it', async () => {
  const labels = {
    Utilisateur: 'Fiche',
    Connecté: 'Bonjour',
    'Devis : Modifier': 'Devis : Corriger',
    Enregistrer: 'Valider',
    "Profils d'accès": 'Droits & accès',
    'Page suivante': 'Suite',
  };
  const admin = await signInAsHolder(await portalOf({ labels, forms: 'page' }));
  const user = await admin.get('/Utilisateur.aspx?id=101');
  expect(user.document.querySelector('h2')?.textContent).toBe('Fiche : brigitte.chauvin@regle.example');
  expect(textOf(user)).toContain('Bonjour : admin@regle.example');
  expect(user.source).toContain('<h4>Droits &amp; accès</h4>');
  expect(user.source).toContain('title="Valider &lt;ENTREE&gt;"');
  const profile = await admin.get('/Profil.aspx?id=104');
  expect(boxesOf(profile).get('Devis : Corriger')).toBe(true);
  expect(boxesOf(profile).get('Devis : Créer')).toBe(true);
  expect((await admin.get('/Utilisateurs.aspx')).source).toContain('>Suite<');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf, signIn, type Client, type Seen } from './client.ts';
import { createFixture, HOLDER_PASSWORD } from './fixture.ts';
import { startIntratone, type Intratone } from './start.ts';

let portal: Intratone;
let admin: Client;
beforeAll(async () => {
  portal = await startIntratone();
  admin = await signIn(portal.url, 'admin@regle', HOLDER_PASSWORD);
});
afterAll(() => portal.close());

/** The rows of the sub-accounts: those with four cells, without the header. */
const accountsOn = (page: Seen): string[][] =>
  rowsOf(page).filter((row) => row.length === 4 && row[0] !== 'Identifiant');

test('the list shows every sub-account, twenty to a page', async () => {
  const pages = await Promise.all([1, 2, 3].map((page) => admin.get(`/souscomptes.php?page=${page}`)));
  const names = pages.map((page) => accountsOn(page).map(([name]) => name));
  expect(names.map((page) => page.length)).toEqual([20, 20, portal.state.accounts.size - 40]);
  expect(new Set(names.flat())).toEqual(new Set(portal.state.accounts.keys()));
  expect(names.flat().length).toBeGreaterThanOrEqual(45);
});

test('a page number out of range or out of sense shows a page all the same', async () => {
  expect(accountsOn(await admin.get('/souscomptes.php?page=99'))).toHaveLength(
    portal.state.accounts.size - 40,
  );
  expect(accountsOn(await admin.get('/souscomptes.php?page=-1'))).toHaveLength(20);
});

test('the columns, the legend, the buttons and «Duplication du compte» are there', async () => {
  const list = await admin.get('/souscomptes.php');
  expect(rowsOf(list)).toContainEqual(['Identifiant', 'Info', 'Commentaire', 'Agence']);
  expect(rowsOf(list)).toContainEqual([
    '',
    "Droit d'accès à toutes les résidences",
    '',
    '',
    "Droit de modification et de création d'utilisateurs",
    '',
    '',
    "Détenteur d'une Cle Pass",
  ]);
  const buttons = list.document.querySelectorAll('input[type=button], input[type=submit]');
  expect([...buttons].map((button) => button.getAttribute('value'))).toEqual(['Créer', 'Rechercher']);
  expect(list.document.querySelector('a[href="duplication.php"]')?.textContent).toBe('Duplication du compte');
});

test('a row shows the flags as icons, and whole agencies by name', async () => {
  const list = await admin.get('/souscomptes.php?recherche=david');
  expect(accountsOn(list)).toEqual([['David', '', 'Responsable Paris', 'Paris,Tout le Patrimoine']]);
  const row = [...list.document.querySelectorAll('tr[onclick]')];
  expect(row).toHaveLength(1);
  expect([...(row[0]?.querySelectorAll('img') ?? [])].map((icon) => icon.getAttribute('alt'))).toEqual([
    "Droit d'accès à toutes les résidences",
  ]);
});

test('a click on a row opens the sub-account', async () => {
  const list = await admin.get('/souscomptes.php?recherche=antony');
  const target = /'(.+)'/.exec(
    list.document.querySelector('tr[onclick]')?.getAttribute('onclick') ?? '',
  )?.[1];
  expect((await admin.get(`/${target}`)).source).toContain('Gestion du compte\u00a0: antony');
});

test('a search without a match says so', async () => {
  const list = await admin.get('/souscomptes.php?recherche=<personne>');
  expect(accountsOn(list)).toEqual([]);
  expect(list.source).toContain('Aucun sous compte');
  expect(list.source).toContain('value="&lt;personne&gt;"');
});

test('the fixture has twelve agencies of 300 residences, and is the same each time', () => {
  const state = createFixture();
  expect(state.agencies).toHaveLength(12);
  expect(state.residences).toHaveLength(300);
  expect(new Set(state.residences.map(({ name }) => name)).size).toBe(300);
  const agencies = new Set(state.agencies.map(({ id }) => id));
  expect(state.residences.filter(({ agency }) => !agencies.has(agency))).toEqual([]);
  expect(createFixture()).toEqual(state);
  expect(['antony', 'appli', 'Cedric', 'David'].filter((name) => !state.accounts.has(name))).toEqual([]);
});

test('«Mes résidences» keeps the button that sends what was saved to the doors', async () => {
  portal.state.updatePending = true;
  expect((await admin.get('/residences.php')).source).toContain('ne sont pas encore transmises');
  const updated = await admin.post('/residences.php', []);
  expect(updated.source).toContain('Toutes les centrales sont à jour.');
  expect(portal.state.updatePending).toBe(false);
  expect(rowsOf(updated)).toContainEqual(['Avalon', 'Lille']);
});

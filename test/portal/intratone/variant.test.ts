import { expect, onTestFinished, test } from 'vitest';
import { boxesOf, plain, signIn, type Client } from './client.ts';
import { createFixture, HOLDER_PASSWORD } from './fixture.ts';
import { startIntratone, type IntratoneOptions } from './start.ts';

const ANTONY = '/souscompte.php?num=101';

async function adminOf(options: IntratoneOptions): Promise<Client> {
  const portal = await startIntratone(options);
  onTestFinished(() => portal.close());
  return signIn(portal.url, 'admin@regle', HOLDER_PASSWORD);
}

test('reload: only the open tab is in the page', async () => {
  const admin = await adminOf({ variant: 'reload' });
  const page = await admin.get(`${ANTONY}&onglet=4`);
  expect(page.document.querySelectorAll('form')).toHaveLength(1);
  expect(boxesOf(page).size).toBe(2);
});

test('hidden-panels: all tabs are in the page, all but one hidden', async () => {
  const admin = await adminOf({ variant: 'hidden-panels' });
  const page = await admin.get(`${ANTONY}&onglet=4`);
  const panels = [...page.document.querySelectorAll('div')];
  expect(panels.map((panel) => panel.getAttribute('style'))).toEqual(
    ['none', 'none', 'none', 'block', 'none'].map((display) => `display:${display}`),
  );
  expect(page.document.querySelectorAll('form')).toHaveLength(4);
  expect(boxesOf(page).size).toBe(2 + 300 + 20 + 2);
});

test('hidden-panels: a save still applies to its own tab only', async () => {
  const state = createFixture();
  const admin = await adminOf({ variant: 'hidden-panels', state });
  const saved = await admin.post(`${ANTONY}&onglet=4`, [['fct[]', '22']]);
  expect(saved.address).toBe(`${ANTONY}&onglet=4&enregistre=1`);
  expect(state.accounts.get('antony')?.functions.size).toBe(14);
});

test('labels: the wording that the test asks for takes the place of the usual one, and only of it', async () => {
  const admin = await adminOf({
    labels: {
      'Gestion Sites': 'Droits & sites',
      'Gestion du compte': 'Fiche',
      'Créer, modifier, supprimer les CLEMOBIL': 'Gérer les CLEMOBIL',
      "tableaux d'affichage": 'Écrans de hall',
      Enregistrer: 'Valider',
      'Mes sous - comptes': 'Mes gestionnaires',
    },
  });
  expect((await admin.get('/compte.php')).source).toContain('>Mes gestionnaires<');
  const page = await admin.get(`${ANTONY}&onglet=3`);
  expect(plain(page.document.querySelector('h2')?.textContent ?? '')).toBe('Fiche : antony');
  expect(page.source.match(/Droits &amp; sites/g)).toHaveLength(2);
  expect(boxesOf(page).get('Gérer les CLEMOBIL')).toBe(true);
  expect(boxesOf(page).get('Créer, modifier, supprimer les clés Kibolt')).toBe(false);
  expect(page.document.querySelector('input[type=submit]')?.getAttribute('value')).toBe('Valider');
  expect([...boxesOf(await admin.get(`${ANTONY}&onglet=4`)).keys()]).toEqual([
    'Écrans de hall',
    'coffres à clé',
  ]);
});

test('the state that is given is the state that is shown, also after it was written to', async () => {
  const state = createFixture();
  const admin = await adminOf({ state });
  state.accounts.get('antony')?.functions.add('key-safes-manage');
  expect(boxesOf(await admin.get(`${ANTONY}&onglet=4`)).get('coffres à clé')).toBe(true);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { boxesOf, plain, rowsOf, signIn, type Client, type Seen } from './client.ts';
import { HOLDER_PASSWORD } from './fixture.ts';
import { startIntratone, type Intratone } from './start.ts';
import type { SubAccount } from './state.ts';

let portal: Intratone;
let admin: Client;
let antony: SubAccount;
beforeEach(async () => {
  portal = await startIntratone();
  admin = await signIn(portal.url, 'admin@regle', HOLDER_PASSWORD);
  antony = portal.state.accounts.get('antony') as SubAccount;
});
afterEach(() => portal.close());

const address = (tab: number): string => `/souscompte.php?num=${antony.number}&onglet=${tab}`;

/** What the browser would post if «Enregistrer» were clicked now. */
const fieldsOf = ({ document }: Seen): (readonly [string, string])[] =>
  [...document.querySelectorAll('form input[name]')]
    .filter(
      (input) =>
        !['checkbox', 'radio'].includes(input.getAttribute('type') ?? '') || input.hasAttribute('checked'),
    )
    .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']);

test('the five tabs are links that load the page again, in order', async () => {
  const page = await admin.get(address(1));
  expect(plain(page.document.querySelector('h2')?.textContent ?? '')).toBe('Gestion du compte : antony');
  const tabs = [...page.document.querySelectorAll('a[href*=onglet]')];
  expect(tabs.map((tab) => plain(tab.textContent))).toEqual([
    'Généralités',
    'Résidences',
    'Gestion Sites',
    'Divers',
    'Clés Pass',
  ]);
  expect(tabs.map((tab) => tab.getAttribute('href'))).toEqual(
    [1, 2, 3, 4, 5].map((tab) => address(tab).slice(1)),
  );
});

test('no page carries an id or a class that would help a tool', async () => {
  for (const tab of [1, 2, 3, 4, 5]) {
    const { document } = await admin.get(address(tab));
    expect(document.querySelectorAll('[id], [class]')).toHaveLength(0);
  }
});

test('«Gestion Sites» has the twenty functions in their sections, ticked as in the example', async () => {
  const page = await admin.get(address(3));
  const sections = [...page.document.querySelectorAll('th[colspan="2"]')];
  expect(sections.map((section) => plain(section.textContent))).toEqual([
    'Gestion Sites',
    'Résidents',
    'Autorisations (Badges et télécommandes)',
    'Plages horaires',
    'Clé PASS',
    'Autres',
  ]);
  expect(rowsOf(page)).toContainEqual(['', 'Autorisé à']);
  expect([...boxesOf(page)]).toEqual([
    ['Créer, modifier, supprimer les résidences', false],
    ['Créer, modifier, supprimer les appartements', true],
    ['Modifier les statuts RGPD', true],
    ['Modifier le nom des appartements', false],
    ['Créer, modifier, supprimer les logos', false],
    ['Créer, modifier, supprimer les badges ou télécommandes', true],
    ['Créer, modifier, supprimer les CLEMOBIL', true],
    ['Créer, modifier, supprimer les clés Kibolt', false],
    ['Déplacer seulement une clé', true],
    ['Créer, modifier, supprimer les noms et les numéros de téléphones', true],
    ['Déplacer seulement une fiche', true],
    ['Créer, modifier, supprimer les codes téléphoniques', true],
    ['Créer, modifier, supprimer les codes claviers', true],
    ['Créer, modifier, supprimer les produits Connect-it', false],
    ['Consulter les événements', false],
    ['Créer, modifier, supprimer les autorisations', true],
    ['Créer, modifier, supprimer les plages horaires', true],
    ['Créer, modifier, supprimer les clés PASS', true],
    ['Gérer VIGIK/PROPASS', true],
    ['Définir les plages', false],
  ]);
});

test('«Divers» has its two functions under a column written in small letters', async () => {
  const page = await admin.get(address(4));
  expect(rowsOf(page)).toContainEqual(['', 'autorisé à']);
  expect([...boxesOf(page)]).toEqual([
    ["tableaux d'affichage", false],
    ['coffres à clé', false],
  ]);
});

test('a save applies to its own tab only', async () => {
  const residences = new Set(antony.residences);
  await admin.post(address(4), [['fct[]', '21']]);
  expect(antony.functions).toContain('notice-boards-manage');
  expect(antony.functions.size).toBe(14);
  await admin.post(address(3), [
    ['fct[]', '1'],
    ['fct[]', '20'],
  ]);
  expect([...antony.functions].toSorted()).toEqual([
    'notice-boards-manage',
    'site-residences-manage',
    'vigik-windows-define',
  ]);
  expect(antony.residences).toEqual(residences);
  expect(portal.state.updatePending).toBe(true);
});

test('saving each tab as it stands changes nothing', async () => {
  const before = structuredClone(antony);
  for (const tab of [1, 2, 3, 4]) {
    const saved = await admin.post(address(tab), fieldsOf(await admin.get(address(tab))));
    expect(saved.source).toContain('Enregistrement effectué.');
  }
  expect(antony).toEqual(before);
});

test('a function of another tab, a residence that does not exist and a tab without a form are refused', async () => {
  const before = structuredClone(antony);
  for (const number of ['21', '0', '99', 'x']) {
    expect((await admin.post(address(3), [['fct[]', number]])).source).toContain('Enregistrement impossible');
  }
  const unknown = await admin.post(address(2), [
    ['mode', 'residence'],
    ['gere[]', '1'],
  ]);
  expect(unknown.source).toContain('Une des lignes cochées est inconnue.');
  expect((await admin.post(address(5), [])).status).toBe(404);
  expect((await admin.post(address(6), [])).status).toBe(404);
  expect(antony).toEqual(before);
});

test('«Résidences» lists the managed ones first, each group in order', async () => {
  const page = await admin.get(address(2));
  const rows = [...boxesOf(page)];
  expect(rows).toHaveLength(300);
  expect(rows.slice(0, 3)).toEqual([
    ['La louvière', true],
    ['Résidence Dumbo', true],
    ['Résidence du paradis', true],
  ]);
  const others = ['Avalon', 'Kibolt Tower', 'London Tower', 'Lotissement des Sapins'];
  expect(rows.filter(([name]) => others.includes(name))).toEqual(others.map((name) => [name, false]));
});

test('«Par agence» shows agencies and no residence, and is not saved until the form is', async () => {
  const page = await admin.get(`${address(2)}&mode=agency`);
  const boxes = boxesOf(page);
  expect(boxes.size).toBe(12);
  expect(boxes.has('Résidence Dumbo')).toBe(false);
  expect(antony.mode).toBe('residence');
  expect(boxesOf(await admin.get(address(2))).get('Résidence Dumbo')).toBe(true);

  const lyon = portal.state.agencies.find(({ id }) => id === 'lyon');
  const saved = await admin.post(address(2), [
    ['mode', 'agency'],
    ['avancee', '1'],
    ['gere[]', String(lyon?.number)],
  ]);
  expect(boxesOf(saved).get('Lyon')).toBe(true);
  expect(antony).toMatchObject({ mode: 'agency', advanced: true, agencies: new Set(['lyon']) });
  const managed = portal.state.residences.filter(({ id }) => antony.residences.has(id));
  expect(new Set(managed.map(({ agency }) => agency))).toEqual(new Set(['lyon']));
  expect(managed).toHaveLength(25);
});

test('«Généralités» is filled in, but its password fields are empty and the identifier stays', async () => {
  const page = await admin.get(address(1));
  const value = (name: string) => page.document.querySelector(`input[name=${name}]`)?.getAttribute('value');
  expect([value('identifiant'), value('email'), value('mdp'), value('mdp2')]).toEqual([
    'antony',
    'antony.leroy@regle.example',
    null,
    null,
  ]);
  expect([...boxesOf(page).keys()]).toEqual([
    "Droit d'accès à toutes les résidences",
    "Droit de modification et de création d'utilisateurs",
  ]);
  const saved = await admin.post(address(1), [
    ['email', 'a.leroy@regle.example'],
    ['gerepar', 'Cedric'],
    ['nom', '<Leroy> & "fils"'],
    ['droit_util', '1'],
  ]);
  expect(antony).toMatchObject({ email: 'a.leroy@regle.example', managedBy: 'Cedric', managesUsers: true });
  expect(antony.password).toBe('Residence-1');
  expect(saved.source).toContain('&lt;Leroy&gt; &amp; &quot;fils&quot;');
});

test('«Généralités» refuses a bad password, an unknown manager and a missing e-mail, and saves nothing', async () => {
  const before = structuredClone(antony);
  const refused = await admin.post(address(1), [
    ['mdp', 'court'],
    ['gerepar', 'personne'],
    ['nom', 'Autre'],
  ]);
  expect(refused.document.querySelectorAll('li font')).toHaveLength(5);
  expect(refused.document.querySelector('input[name=nom]')?.getAttribute('value')).toBe('Autre');
  expect(antony).toEqual(before);
});

test('«Clés Pass» lists the keys held', async () => {
  expect((await admin.get(address(5))).source).toContain('aucune clé Pass');
  antony.passKeys.push({ serial: '12 34', label: 'Clé du local' });
  expect(rowsOf(await admin.get(address(5)))).toContainEqual(['12 34', 'Clé du local']);
});

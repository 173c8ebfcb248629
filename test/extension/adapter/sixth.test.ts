import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { descriptorSchema, pagedDescriptorSchema } from '../../../shared/portal/descriptor.ts';
import { DESCRIPTOR_VERSION } from '../../../shared/portal/descriptor.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { loadAdapter, type PageAdapter } from '../fixture/adapter-page.ts';

/*
 * A sixth portal that exists nowhere else: a library's loans desk. One descriptor makes the adapter read, tick and find
 * its way on pages that nobody has written a line of code for.
 */

const say = (fr: string, en = fr) => ({ fr, en });
const slug = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
const right = (label: string, section: string) => ({
  id: slug(label),
  label: say(label),
  section,
  kind: 'function' as const,
  inferred: ['all'],
});

const library = pagedDescriptorSchema.parse(
  descriptorSchema.parse({
    descriptor: DESCRIPTOR_VERSION,
    id: 'library',
    name: 'Médiathèque',
    identifierSuffix: '',
    sites: {
      kinds: [{ id: 'branch', label: say('annexe', 'branch'), plural: say('annexes', 'branches') }],
      granted: 'branch',
      reach: 'account',
      tab: 'branches',
    },
    tabs: [
      { id: 'loans', label: say('Prêts', 'Loans') },
      { id: 'branches', label: say('Annexes', 'Branches') },
    ],
    modules: [{ id: 'catalogue', label: say('Catalogue') }],
    sections: [
      { id: 'loans', tab: 'loans', label: say('Prêts', 'Loans') },
      { id: 'catalogue', tab: 'loans', label: say('Catalogue'), module: 'catalogue' },
    ],
    features: [
      right('Prêter', 'loans'),
      right('Effacer une amende', 'loans'),
      right('Fermer la caisse', 'loans'),
    ],
    fields: [],
    hours: true,
    lifecycle: { end: ['revoke'], credential: 'activation-mail' },
    pages: {
      match: { hosts: [], words: [say('Banque de prêt')] },
      user: [{ kind: 'named', template: 'Session de {user}' }],
      account: [
        { gives: 'name', at: { kind: 'text', template: 'Agent : {name}' } },
        { gives: 'key', at: { kind: 'beside', label: say('Matricule') } },
      ],
      accountList: {
        heading: say('Agents'),
        column: say('Matricule'),
        name: [say('Prénom'), say('Nom')],
        holds: [
          {
            shape: 'word',
            column: say('Caisse'),
            feature: 'fermer-la-caisse',
            yes: [say('oui')],
            no: [say('non')],
          },
        ],
        pager: { next: say('Page suivante'), previous: say('Page précédente') },
        open: { icon: say('Ouvrir la fiche') },
        path: [say('Agents')],
      },
      lists: [
        {
          shape: 'boxes',
          tab: 'loans',
          holds: 'features',
          under: say('Droits de prêt'),
          complete: true,
        },
        {
          shape: 'choices',
          tab: 'loans',
          holds: 'profiles',
          columns: { label: say('Module'), box: say('Profil') },
          none: say('Aucun'),
          complete: true,
        },
        {
          shape: 'boxes',
          tab: 'branches',
          holds: 'sites',
          under: say('Annexes ouvertes'),
          complete: true,
          pager: { next: say('Suite'), previous: say('Retour') },
          search: say('Chercher une annexe'),
        },
      ],
      singles: [
        { shape: 'question', tab: 'loans', feature: 'fermer-la-caisse', yes: say('oui'), no: say('non') },
      ],
      hours: {
        tab: 'loans',
        question: say('Horaires limités ?'),
        yes: say('oui'),
        no: say('non'),
        columns: { day: say('Jour'), from: say('De'), to: say('À') },
        days: ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'].map((day) =>
          say(day),
        ),
      },
      states: [
        {
          id: 'asleep',
          tab: 'loans',
          shown: say('Compte en sommeil'),
          about: say('En sommeil'),
          account: 'suspended',
        },
      ],
      save: say('Valider'),
      saved: 'page',
      never: [say('Radier')],
    },
  }),
);

const HEAD = `<header><h1>Banque de prêt</h1><a href="#agents">Agents</a> <span title="Session de claire">☺</span></header>`;
const box = (label: string, ticked = false) =>
  `<li><label>${label} <input type="checkbox" ${ticked ? 'checked' : ''}></label></li>`;
const radios = (name: string, yes: boolean) =>
  `<label><input type="radio" name="${name}" ${yes ? 'checked' : ''}> oui</label>
   <label><input type="radio" name="${name}" ${yes ? '' : 'checked'}> non</label>`;
const day = (name: string, from = '', to = '') =>
  `<tr><td>${name}</td><td><input value="${from}"></td><td><input value="${to}"></td></tr>`;
const ACCOUNT = `<h2>Agent : Ana Silva</h2><nav><a href="#1">Prêts</a> <a href="#2">Annexes</a></nav>`;

const LOANS = `${HEAD}${ACCOUNT}
  <dl><dt>Matricule</dt><dd>A-17</dd></dl><p>Compte en sommeil</p>
  <section><h3>Droits de prêt</h3><ul>${box('Prêter', true)}${box('Effacer une amende')}${box('Autre chose')}</ul></section>
  <fieldset><legend>Fermer la caisse</legend>${radios('till', true)}</fieldset>
  <table><tr><th>Module</th><th>Profil</th></tr>
    <tr><td>Catalogue</td><td><select><option>Aucun</option><option selected>Lecture</option><option>Saisie</option></select></td></tr></table>
  <div><p>Horaires limités ?</p>${radios('hours', true)}
    <table><tr><th>Jour</th><th>De</th><th>À</th></tr>${day('Lundi', '08:00', '12:30')}${day('Mardi')}</table></div>
  <button>Valider</button> <button>Radier</button>`;

const BRANCHES = (typed: string) => `${HEAD}${ACCOUNT}
  <section><h3>Annexes ouvertes</h3><input placeholder="Chercher une annexe" value="${typed}">
  <ul>${box('Centre', true)}${box('Gare')}</ul>
  <p>Page 2 sur 5 <button>Retour</button> <button>Suite</button></p></section><button>Valider</button>`;

const LIST = `${HEAD}<h2>Agents du réseau</h2><h2>Agents</h2>
  <table><tr><th>Matricule</th><th>Prénom</th><th>Nom</th><th>Caisse</th><th></th></tr>
  <tr><td>A-17</td><td>Ana</td><td>Silva</td><td>oui</td><td><button title="Ouvrir la fiche"></button><button title="Radier"></button></td></tr>
  <tr><td>A-18</td><td>Bo</td><td>Lind</td><td>non</td><td><button title="Ouvrir la fiche"></button></td></tr></table>
  <button disabled>Page suivante</button>`;

let browser: Chromium;
let adapter: PageAdapter;
let page: Page;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchChromium(), loadAdapter(library)]);
  page = await browser.context.newPage();
});
afterAll(async () => await browser?.close());

test('every kind of row is read from its words', async () => {
  await page.setContent(LOANS);
  const reading = await adapter.read(page);
  expect(reading).toMatchObject({
    kind: 'account',
    viewer: 'claire',
    account: 'A-17',
    name: 'Ana Silva',
    tab: 'loans',
    states: ['asleep'],
    complete: true,
  });
  expect(Object.fromEntries(reading.boxes.map(({ key, now, value }) => [key, value?.now ?? now]))).toEqual({
    'feature:preter': true,
    'feature:effacer-une-amende': false,
    'feature:fermer-la-caisse': true,
    'profile:catalogue': 'Lecture',
    'hours:': '1:480-750',
  });
});

test('every kind of row is put right, and what it does not know stays', async () => {
  await page.setContent(LOANS);
  const wanted = {
    'feature:effacer-une-amende': true,
    'feature:fermer-la-caisse': false,
    'profile:catalogue': 'Saisie',
    'hours:': '2:540-1020',
  };
  expect(Object.values(await adapter.write(page, wanted))).toEqual(['done', 'done', 'done', 'done']);
  const after = await adapter.read(page);
  expect(
    Object.fromEntries(after.boxes.map(({ key, now, value }) => [key, value?.now ?? now])),
  ).toMatchObject(wanted);
  expect(await page.getByLabel('Autre chose').isChecked()).toBe(false);
});

test('a page of a longer list, and one that is searched, infer nothing of what they do not show', async () => {
  await page.setContent(BRANCHES(''));
  expect(await adapter.read(page)).toMatchObject({
    tab: 'branches',
    complete: false,
    page: { number: 2, of: 5 },
    boxes: [
      { key: 'site:Centre', now: true },
      { key: 'site:Gare', now: false },
    ],
  });
  await page.setContent(BRANCHES('gar'));
  const searched = await adapter.read(page);
  expect(searched).toMatchObject({ complete: false });
  expect(searched.page).toBeUndefined();
});

test('the list tells its accounts, and an icon without words opens one; what strikes off is never pressed', async () => {
  await page.setContent(LIST);
  expect(await adapter.read(page)).toMatchObject({
    kind: 'account-list',
    last: true,
    accounts: [
      { key: 'A-17', name: 'Ana Silva', items: [{ feature: 'fermer-la-caisse', ticked: true }] },
      { key: 'A-18', name: 'Bo Lind', items: [{ feature: 'fermer-la-caisse', ticked: false }] },
    ],
  });
  await page.evaluate(() => {
    document.addEventListener('click', ({ target }) => {
      document.title = `${(target as HTMLElement).title} ${(target as HTMLElement).closest('tr')?.cells[0]?.textContent}`;
    });
  });
  expect(await adapter.press(page, { kind: 'account', key: 'a-18' })).toBe(true);
  expect(await page.title()).toBe('Ouvrir la fiche A-18');
  expect(await adapter.press(page, { kind: 'next' })).toBe(false);
});

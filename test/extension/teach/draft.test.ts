import { describe, expect, test } from 'vitest';
import type { Pointed } from '../../../extension/message/teach.ts';
import { copiedNames, faultsOf } from '../../../extension/teach/draft/check.ts';
import type { Draft } from '../../../extension/teach/draft/draft.ts';
import { fileOf } from '../../../extension/teach/draft/file.ts';
import { pagerAmong, saysSites, sensitivityOf } from '../../../extension/teach/draft/guess.ts';
import { withList } from '../../../extension/teach/draft/list.ts';
import { givesOf, probesOf } from '../../../extension/teach/draft/said.ts';
import { setIn } from '../../../extension/teach/draft/set-in.ts';
import { shapesOf } from '../../../extension/teach/draft/shape.ts';
import { freshSlug, slugOf } from '../../../extension/teach/draft/slug.ts';
import { catchUp } from '../../../extension/teach/draft/take.ts';
import { originOf } from '../../../extension/teach/origin.ts';
import { descriptorSchema } from '../../../shared/portal/descriptor.ts';
import { accounts, ADDRESS, box, boxes, cell, nothing, places, say, table } from './pointed.ts';

const taught = (...pointed: Pointed[]) => catchUp(undefined, { address: ADDRESS, pointed });
function draftOf(...pointed: Pointed[]): Draft {
  const made = taught(...pointed);
  if (!made) throw new Error('nothing was taught');
  return made.draft;
}

describe('a list', () => {
  test('of a table: its sections, its rows once each with an id of their own, and its columns', () => {
    const draft = draftOf(table);
    expect(draft.sections.map(({ id, label }) => [id, label.fr])).toEqual([
      ['portes', 'Portes'],
      ['ascenseurs', 'Ascenseurs'],
    ]);
    expect(draft.features.map(({ id, section, sensitivity }) => [id, section, sensitivity])).toEqual([
      ['gerer-les-cles', 'portes', 'credential'],
      ['gerer-les-cles-2', 'ascenseurs', 'credential'],
      ['voir-le-nom-des-residents', 'ascenseurs', 'personal-data'],
    ]);
    expect(draft.pages.lists).toMatchObject([
      {
        shape: 'table',
        tab: 'droits',
        holds: 'features',
        columns: { box: { fr: 'Autorisé à' } },
        sectionRows: true,
      },
    ]);
  });

  test('of boxes under the heading that the adapter finds them all under', () => {
    const draft = draftOf(boxes);
    expect(draft.pages.lists).toMatchObject([{ shape: 'boxes', under: { fr: 'Rôles' }, complete: true }]);
    expect(draft.features.map(({ sensitivity }) => sensitivity)).toEqual([undefined, 'delegation']);
  });

  test('of badges beside a label', () => {
    const draft = draftOf({ ...nothing, badges: ['Lecture', 'Saisie'], beside: ['Profils'] });
    expect(draft.pages.lists).toMatchObject([{ shape: 'badges', beside: { fr: 'Profils' } }]);
  });

  test('of sites, by the name of its column: their kind, the pager and the search', () => {
    const draft = draftOf(table, places);
    expect(draft.sites).toMatchObject({
      kinds: [{ id: 'residence', plural: { fr: 'résidences' } }],
      granted: 'residence',
      tab: 'lieux',
    });
    expect(draft.features).toHaveLength(3);
    expect(draft.pages.lists[1]).toMatchObject({
      holds: 'sites',
      complete: false,
      pager: { next: { fr: 'Suivant »' }, previous: { fr: '« Précédent' } },
      search: { fr: 'Chercher' },
    });
  });

  test('that is pointed at again replaces what it was', () => {
    const again = { ...table, rows: table.rows.slice(0, 3) };
    expect(draftOf(table, again).features.map(({ id }) => id)).toEqual(['gerer-les-cles']);
    expect(draftOf(table, again).pages.lists).toHaveLength(1);
  });

  test('may hold the other thing, if the admin says so', () => {
    const sites = withList(draftOf(table), table, { holds: 'sites' });
    expect(sites).toMatchObject({ features: [], sections: [], sites: { tab: 'droits' } });
    const back = withList(sites, table, { holds: 'features' });
    expect(back.features).toHaveLength(3);
    expect(back.sites).toMatchObject({ reach: 'root' });
  });

  test('of rows with two boxes each is no table', () => {
    const two = {
      ...nothing,
      rows: [
        [cell('Droit'), cell('Voir'), cell('Écrire')],
        [cell('a'), box, box],
      ],
    };
    expect(shapesOf(two)).toEqual([]);
    expect(draftOf(two).pages.lists).toEqual([]);
  });

  test('tells what saves, what is never pressed, and what is on every page', () => {
    expect(draftOf(table).pages).toMatchObject({
      save: { fr: 'Enregistrer' },
      never: [{ fr: 'Supprimer le compte' }],
      match: { hosts: ['https://www.annexe.example/*'], words: [{ fr: 'Déconnexion' }] },
    });
  });
});

describe('who is signed in, and whose account', () => {
  test.each([
    [say('user', 'Connecté : admin@regle'), { kind: 'text', template: 'Connecté : {user}' }],
    [say('user', 'claire', { line: 'Bonjour claire' }), { kind: 'text', template: 'Bonjour {user}' }],
    [say('user', 'Bienvenue Claire Renaud'), { kind: 'text', template: 'Bienvenue {user}' }],
    [say('user', '', { name: 'Session de claire', beside: [] }), undefined],
    [say('user', '', { name: 'Compte de claire' }), { kind: 'named', template: 'Compte de {user}' }],
    [
      say('account', 'antony', { beside: ['Identifiant'] }),
      { kind: 'beside', label: { fr: 'Identifiant', en: 'Identifiant' } },
    ],
    [say('account', 'Jean Dupont'), undefined],
    [
      say('account', 'Gestion du compte : antony'),
      { kind: 'text', template: 'Gestion du compte : {account}' },
    ],
  ])('%o', (pointed, expected) => {
    const [first] = probesOf(pointed);
    expect(first).toEqual(expected);
  });

  test('an identifier has no spaces, a name has', () => {
    const [key, name] = [say('account', 'Compte : a.b'), say('account', 'Dossier : Jean Dupont')];
    expect([key, name].map((each) => givesOf(probesOf(each)[0]!, each))).toEqual(['key', 'name']);
  });
});

test('the list of accounts: its heading, columns, names, and the way there', () => {
  expect(draftOf(table, accounts).pages.accountList).toMatchObject({
    heading: { fr: 'Agents' },
    column: { fr: 'Matricule' },
    name: [{ fr: 'Prénom' }, { fr: 'Nom' }],
    open: 'link',
    path: [{ fr: 'Agents' }],
  });
});

describe('a draft', () => {
  const whole = [table, say('user', 'Connecté : claire'), say('account', 'Compte : a.b'), accounts, places];

  test('validates once all was pointed at, and says what is missing before', () => {
    expect(faultsOf(draftOf(...whole))).toEqual([]);
    expect(descriptorSchema.safeParse(draftOf(...whole)).success).toBe(true);
    expect(faultsOf(draftOf()).map(({ lack }) => lack)).toEqual(
      expect.arrayContaining(['list', 'features', 'user', 'account', 'save', 'words']),
    );
    const emptied = setIn(draftOf(...whole), ['features', 0, 'label', 'en'], '');
    expect(faultsOf(emptied)).toMatchObject([{ lack: 'label', path: 'features.0.label.en' }]);
    const unfixed = draftOf(...whole, say('account', 'Jean'));
    expect(faultsOf(unfixed)).toMatchObject([{ lack: 'account', path: 'pages.account.0.at.template' }]);
    const doubled = setIn(draftOf(...whole), ['features', 1, 'id'], 'gerer-les-cles');
    expect(faultsOf(doubled)).toMatchObject([{ lack: 'id', path: 'features.1.id' }]);
  });

  test('marks what was copied or guessed, in the file as well', () => {
    expect(copiedNames(draftOf(table))).toBe(3);
    const file = fileOf(draftOf(...whole), 'json');
    expect(file.name).toBe('annexe.descriptor.json');
    expect(JSON.parse(file.text)).toMatchObject({
      id: 'annexe',
      features: [{ inferred: ['label.en', 'sensitivity'] }, {}, {}],
    });
    expect(fileOf({ ...draftOf(), id: '2-maisons' }, 'ts').text).toContain(
      'export const portal2Maisons: z.input<typeof descriptorSchema> = {',
    );
  });

  test('keeps its edits when more is pointed at, and begins anew for another page', () => {
    const first = taught(table);
    if (!first) throw new Error('nothing was taught');
    const edited = { ...first, draft: setIn(first.draft, ['name'], 'Mon portail') };
    const more = catchUp(edited, { address: ADDRESS, pointed: [table, boxes] });
    expect(more?.draft).toMatchObject({ name: 'Mon portail', tabs: [{ id: 'droits' }, { id: 'roles' }] });
    expect(catchUp(edited, { address: 'https://other.example/', pointed: [] })?.draft.name).toBe('Other');
    expect(catchUp(edited, { pointed: [] })).toBeUndefined();
  });
});

test('slugs are short, plain and each once', () => {
  expect(slugOf('Créer, modifier, supprimer les badges ou télécommandes')).toBe(
    'creer-modifier-supprimer-les-badges-ou',
  );
  expect(slugOf('…')).toBe('x');
  const taken = new Set<string>();
  expect(['Clés', 'cles', 'CLÉS'].map((text) => freshSlug(text, taken))).toEqual([
    'cles',
    'cles-2',
    'cles-3',
  ]);
});

test('a value is put at its place, or taken away', () => {
  expect(setIn({ a: [{ b: 1 }, { b: 2 }] }, ['a', 1, 'b'], 3)).toEqual({ a: [{ b: 1 }, { b: 3 }] });
  expect(setIn({ a: 1, b: 2 }, ['b'], undefined)).toEqual({ a: 1 });
});

test.each([
  ['Droit de gérer les utilisateurs', 'delegation'],
  ['Administrer les badges', 'delegation'],
  ['Créer les clés Kibolt', 'credential'],
  ['Mots de passe', 'credential'],
  ['Dossier du personnel', 'personal-data'],
  ['Téléphone', 'personal-data'],
  ['Voir les plans', undefined],
])('«%s» is handled as %s', (label, sensitivity) => expect(sensitivityOf(label)).toBe(sensitivity));

test('names of places are sites, and a tab that speaks of them is not', () => {
  expect(['Résidence', 'Mes agences', 'Buildings'].map(saysSites)).toEqual([true, true, true]);
  expect(['Gestion Sites', 'Droit'].map(saysSites)).toEqual([false, false]);
});

test('a pager is two controls; on the first page the other one is guessed', () => {
  expect(pagerAmong(['Suivant »'])).toEqual({ next: 'Suivant »', previous: '« Précédent' });
  expect(pagerAmong(['Previous', 'Next'])).toEqual({ next: 'Next', previous: 'Previous' });
  expect(pagerAmong(['‹', '›'])).toEqual({ next: '›', previous: '‹' });
  expect(pagerAmong(['Accueil'])).toBeUndefined();
});

test('an origin may be asked for with TLS, or on this machine', () => {
  expect(originOf('https://a.example:8443/x')).toBe('https://a.example/*');
  expect(originOf('http://127.0.0.1:80/')).toBe('http://127.0.0.1/*');
  expect(['http://a.example/', 'file:///x', 'x'].map(originOf)).toEqual([undefined, undefined, undefined]);
});

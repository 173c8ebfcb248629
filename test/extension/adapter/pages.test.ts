import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Recipe } from '../../../extension/adapter/contract.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { loadAdapter, type PageAdapter } from '../fixture/adapter-page.ts';

const label = (text: string, ...variants: string[]) => ({ fr: text, en: text, variants });
const feature = (id: string, text: string, section: string, kind: 'function' | 'flag' = 'function') => ({
  id,
  label: label(text),
  section,
  kind,
  implies: [],
  inferred: [],
});

/** A portal of four rights: two functions of one name in two sections, one of its own, one flag. */
const recipe: Recipe = {
  id: 'petit',
  fields: [],
  tabs: [
    { id: 'rights', label: label('Droits') },
    { id: 'general', label: label('Général') },
  ],
  sections: [
    { id: 'doors', tab: 'rights', label: label('Portes') },
    { id: 'lifts', tab: 'rights', label: label('Ascenseurs') },
    { id: 'account', tab: 'general', label: label('Compte') },
  ],
  features: [
    feature('door-keys', 'Gérer les clés', 'doors'),
    feature('lift-keys', 'Gérer les clés', 'lifts'),
    feature('lift-stop', 'Arrêter', 'lifts'),
    feature('everything', 'Tout voir', 'account', 'flag'),
  ],
  modules: [],
  pages: {
    match: { hosts: [], words: [label('Droit'), label('Oui'), label('Tout voir')] },
    user: [{ kind: 'text', template: 'Bonjour {user}' }],
    account: [{ gives: 'key', at: { kind: 'text', template: 'Fiche de {account}' } }],
    lists: [
      {
        shape: 'table',
        tab: 'rights',
        holds: 'features',
        columns: { label: label('Droit'), box: label('Oui') },
        sectionRows: true,
        complete: true,
      },
    ],
    singles: [{ shape: 'box', tab: 'general', feature: 'everything' }],
    states: [],
    save: label('Enregistrer'),
    saved: 'page',
    never: [],
    shortcuts: [],
    framed: false,
  },
};

const FRAME = (content: string): string =>
  `<p>Bonjour <b>claire</b></p><h1>Fiche de <em>Cédric</em></h1>${content}`;
const row = (name: string, box: string): string => `<tr><td>${name}</td><td>${box}</td></tr>`;
const TABLE = (rows: string): string =>
  `<table><tr><td><table><tr><th>Droit</th><th>Oui</th></tr>${rows}</table></td></tr></table>`;
const section = (name: string): string => `<tr><th colspan="2">${name}</th></tr>`;
const BOX = '<input type="checkbox">';
const RIGHTS = (door: string, lift = BOX, stop = BOX): string =>
  FRAME(
    TABLE(
      section('Portes') +
        row('Gérer les clés', door) +
        section('Ascenseurs') +
        row('Gérer les clés', lift) +
        row('Arrêter', stop),
    ),
  );

let browser: Chromium;
let adapter: PageAdapter;
let page: Page;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchChromium(), loadAdapter(recipe)]);
  page = await browser.context.newPage();
});
afterAll(async () => await browser.close());
const read = async (content: string) => {
  await page.setContent(content);
  return await adapter.read(page);
};

test('rows of one name are told apart by the heading above them', async () => {
  const reading = await read(RIGHTS('<input type="checkbox" checked>'));
  expect(reading).toMatchObject({ kind: 'account', viewer: 'claire', account: 'Cédric', tab: 'rights' });
  expect(reading.boxes.map(({ key, saved }) => [key, saved])).toEqual([
    ['feature:door-keys', true],
    ['feature:lift-keys', false],
    ['feature:lift-stop', false],
  ]);
});

test('under a heading it does not know, a row is not taken for another section’s', async () => {
  const content = RIGHTS(BOX).replace('Ascenseurs', 'Monte-charges');
  expect(await read(content)).toMatchObject({
    kind: 'changed',
    probes: ['feature:lift-keys', 'feature:lift-stop'],
  });
});

test('the same row twice, or two boxes in a row, is not unique', async () => {
  const twice = RIGHTS(BOX).replace(
    section('Ascenseurs'),
    row('Gérer les clés', BOX) + section('Ascenseurs'),
  );
  expect(await read(twice)).toMatchObject({ kind: 'changed', probes: ['feature:door-keys:ambiguous'] });
  expect(await read(RIGHTS(BOX + BOX))).toMatchObject({ kind: 'changed', probes: ['feature:door-keys'] });
});

test('two accounts on one page are nobody’s page', async () => {
  expect(await read(`${RIGHTS(BOX)}<h1>Fiche de David</h1>`)).toMatchObject({
    kind: 'changed',
    probes: ['account:ambiguous'],
  });
});

test('what is hidden does not count', async () => {
  const hidden = `<div style="display:none"><h1>Fiche de David</h1>${TABLE('')}</div>`;
  expect(await read(RIGHTS(BOX) + hidden)).toMatchObject({ kind: 'account', account: 'Cédric' });
});

test('a disabled box is read and not clicked, and one that the page puts back is said to be refused', async () => {
  const refusing = '<input type="checkbox" onclick="return false">';
  const reading = await read(RIGHTS('<fieldset disabled><input type="checkbox"></fieldset>', refusing));
  expect(reading.boxes.map(({ disabled }) => disabled)).toEqual([true, false, false]);
  const all = { 'feature:door-keys': true, 'feature:lift-keys': true, 'feature:lift-stop': true };
  expect(await adapter.write(page, all)).toEqual({
    'feature:door-keys': 'disabled',
    'feature:lift-keys': 'refused',
    'feature:lift-stop': 'done',
  });
});

test('a click reaches the page’s own listeners', async () => {
  const stop = `<label><input type="checkbox" onchange="document.title='heard'"> cocher</label>`;
  await read(RIGHTS(BOX, BOX, stop));
  await adapter.write(page, { 'feature:lift-stop': true });
  expect(await page.title()).toBe('heard');
});

test.each([
  ['<img alt="Oui" src="x.gif">', true],
  ['<img title="non" src="x.gif">', false],
  ['✓', true],
  ['Non', false],
])('a mark %s in the place of a box reads as %s', async (mark, saved) => {
  const reading = await read(RIGHTS(mark, 'non', 'oui'));
  expect(reading).toMatchObject({ consultation: true });
  expect(reading.boxes[0]).toMatchObject({ saved, now: saved, disabled: true });
});

test('an empty cell is neither yes nor no', async () => {
  expect(await read(RIGHTS('', 'non', 'oui'))).toMatchObject({
    kind: 'changed',
    probes: ['feature:door-keys'],
  });
});

test('a flag stands beside its label, in a row or under one element', async () => {
  const inRow = FRAME(`<table>${row('Tout voir', '<input type="checkbox" checked>')}</table>`);
  const inElement = FRAME('<div><input type="checkbox" checked> <span>Tout voir</span></div>');
  const inLabel = FRAME(
    '<div><label><input type="checkbox" checked> Tout voir</label><input type="checkbox"></div>',
  );
  for (const content of [inRow, inElement, inLabel])
    expect((await read(content)).boxes).toEqual([
      { key: 'feature:everything', saved: true, now: true, disabled: false },
    ]);
});

test('the structure hash follows the structure, not the words or the number of rows', async () => {
  const { structureHash } = await read(RIGHTS(BOX));
  const reworded = await read(RIGHTS(BOX).replaceAll('Gérer', 'Tenir').replace('Cédric', 'David'));
  expect(reworded.structureHash).toBe(structureHash);
  const longer = await read(RIGHTS(BOX).replace(section('Portes'), section('Portes') + row('Ouvrir', BOX)));
  expect(longer.structureHash).toBe(structureHash);
  const other = await read(RIGHTS(BOX).replaceAll('<th>', '<th><i></i>'));
  expect(other.structureHash).not.toBe(structureHash);
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ItemKey } from '../../../shared/plan/item.ts';
import { startPaired, type Paired } from '../fixture/paired.ts';
import {
  ask,
  expectLauncher,
  launcherOn,
  LOCK_MS,
  openPanel,
  panelState,
  signsOn,
} from '../fixture/overlay.ts';

const FLIP: ItemKey[] = [
  'feature:site-logos-manage',
  'feature:site-residences-manage',
  'feature:time-slots-manage',
  'feature:notice-boards-manage',
  'site:avalon',
];

let paired: Paired;
beforeAll(async () => {
  paired = await startPaired({ flip: FLIP, held: ['feature:site-residences-manage'] });
});
afterEach(async () => await paired.leave());
afterAll(async () => await paired[Symbol.asyncDispose]());

test('each row has the sign of what the policy wants against what the portal has', async () => {
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'sites');
  await expectLauncher(page, /^Portillon\. 1 à accorder · 1 à retirer · 1 retenu · /);
  const signs = await signsOn(page);
  expect(await page.locator('td > span').count()).toBe(20);
  expect(signs).toMatchObject({
    'Créer, modifier, supprimer les résidences': 'Retenu',
    'Créer, modifier, supprimer les appartements': 'Accordé',
    'Créer, modifier, supprimer les logos': 'À accorder',
    'Créer, modifier, supprimer les plages horaires': 'À retirer',
  });
});

test('sites are signed by the words of their rows', async () => {
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'residences');
  await expectLauncher(page, /^Portillon\. 1 à accorder · /);
  const signs = await signsOn(page);
  expect(await page.locator('td > span').count()).toBe(paired.portal.state.residences.length);
  expect(signs).toEqual({
    Avalon: 'À accorder',
    'La louvière': 'Accordé',
    'Résidence Dumbo': 'Accordé',
    'Résidence du paradis': 'Accordé',
  });
});

test('a tick is marked to be saved, and counted, until the portal has saved it', async () => {
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expectLauncher(page, /1 à accorder/);
  await page.locator('input[type=checkbox]').first().click();
  await expectLauncher(page, /\. 1 case à enregistrer avant de changer d’onglet$/);
  expect(await signsOn(page)).toMatchObject({ "tableaux d'affichage": 'Accordé, à enregistrer' });
  await page.locator('input[type=checkbox]').first().click();
  await expectLauncher(page, /^Portillon\. 1 à accorder(?!.*enregistrer)/);
});

test('the panel has the boxes clicked, reads them back, and what was clicked goes out with the next reading', async () => {
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'sites');
  const panel = await openPanel(page);
  const keys: ItemKey[] = FLIP.slice(0, 4);
  expect(await ask(panel, { type: 'panel.apply', keys })).toEqual({
    ok: true,
    value: [
      { key: 'feature:site-logos-manage', result: 'done' },
      { key: 'feature:site-residences-manage', result: 'held' },
      { key: 'feature:time-slots-manage', result: 'done' },
      { key: 'feature:notice-boards-manage', result: 'missing' },
    ],
  });
  const antony = paired.portal.state.accounts.get('antony');
  expect(antony?.functions.has('site-logos-manage')).toBe(false);
  expect((await panelState(panel)).page).toMatchObject({
    boxes: expect.arrayContaining([
      { key: 'feature:site-logos-manage', saved: false, now: true, disabled: false, applied: true },
    ]) as unknown,
  });
  await page.locator('input[type=submit][value=Enregistrer]').click();
  expect(antony?.functions.has('site-logos-manage')).toBe(true);
  expect(antony?.functions.has('time-slots-manage')).toBe(false);
  await expectLauncher(page, /^Portillon\. 1 retenu/);
  // The launcher speaks from the first glance; the report follows at the page's first idle moment.
  const observed = () => paired.connector.calls.findLast(({ name }) => name === 'observe');
  await expect.poll(observed).toMatchObject({
    account: 'antony',
    body: {
      tab: 'sites',
      applied: ['feature:site-logos-manage', 'feature:time-slots-manage'],
      items: expect.arrayContaining([{ key: 'feature:site-logos-manage', ticked: true }]) as unknown,
    },
  });
});

test('a tab is reported once a page load, and not again when the page comes out of the history', async () => {
  const page = await paired.signIn('admin@regle');
  const reports = () => paired.connector.calls.filter(({ name }) => name === 'observe').length;
  await paired.open(page, 'Cedric', 'misc');
  await expectLauncher(page, /^Portillon/);
  await expect.poll(() => page.locator('td > span').count()).toBe(2);
  const before = reports();
  await page.reload();
  await expect.poll(reports).toBe(before + 1);
  await page.goto(`${paired.portal.url}/compte.php`);
  await page.goBack();
  await expectLauncher(page, /^Portillon/);
  await page.waitForTimeout(LOCK_MS);
  expect(reports()).toBe(before + 1);
});

test('in the mode per agency nothing is signed, nothing is reported', async () => {
  const page = await paired.signIn('admin@regle');
  const reports = () => paired.connector.calls.filter(({ name }) => name === 'observe').length;
  const before = reports();
  await paired.open(page, 'antony', 'residences');
  await expect.poll(reports).toBe(before + 1);
  await page.goto(`${page.url()}&mode=agency`);
  await expectLauncher(page, /Cette liste ne montre pas les sites : rien n’en est déduit/);
  expect(await signsOn(page)).toEqual({});
  expect(reports()).toBe(before + 1);
});

test('a page that is no account has no launcher, and a list of accounts is reported', async () => {
  const page = await paired.signIn('admin@regle');
  await page.goto(`${paired.portal.url}/souscomptes.php`);
  const lists = () => paired.connector.calls.filter(({ name }) => name === 'reportAccounts');
  await expect.poll(() => lists().length).toBe(1);
  expect(lists()[0]?.body).toMatchObject({ accounts: { length: 20 } });
  expect(await launcherOn(page)).toBeUndefined();
});

test('an account that the connector does not know is said to be unknown', async () => {
  const page = await paired.signIn('admin@regle');
  const { state } = paired.portal;
  const antony = state.accounts.get('antony');
  if (antony) state.accounts.set('nouveau', { ...antony, number: 9_999, identifier: 'nouveau' });
  await paired.open(page, 'nouveau', 'misc');
  await expectLauncher(page, /^Portillon\. Compte inconnu de Portillon$/);
  expect(await signsOn(page)).toEqual({});
});

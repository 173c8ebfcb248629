import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { descriptorSchema } from '../../../shared/portal/descriptor.ts';
import { faultsOf } from '../../shared/ui/axe.ts';
import { type Harness, openHarness, PICTURES, type View } from '../../shared/ui/harness.ts';
import { scenes } from './scenes.ts';

// Real pages under axe, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 });

let harness: Harness;
beforeAll(async () => {
  await mkdir(`${PICTURES}/teach`, { recursive: true });
  harness = await openHarness(new URL('harness.html', import.meta.url));
});
afterAll(() => harness[Symbol.asyncDispose]());

async function open(scene: string, view: View = {}): Promise<Page> {
  const page = await harness.open(scene, { width: 1_040, height: 900, ...view });
  await page.getByRole('heading').first().waitFor();
  return page;
}
const sent = (page: Page) => page.evaluate<readonly object[]>('sent');

describe('without a fault of axe, the page shows', () => {
  test.each(Object.keys(scenes))('«%s»', async (scene) => {
    const page = await open(scene);
    const read = page.getByRole('button', { name: 'Lire cette page' });
    if ((await read.count()) > 0 && (await read.isEnabled())) await read.click();
    await page.screenshot({ path: `${PICTURES}/teach/${scene}-fr-light.png`, fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
  });
  test('«whole» in English, dark, narrow', async () => {
    const page = await open('whole', { language: 'en', colorScheme: 'dark', width: 520 });
    await page.screenshot({ path: `${PICTURES}/teach/whole-en-dark.png`, fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('the browser is asked for the origin of the page that was named, then its tab is found', async () => {
  const page = await open('start');
  await page.getByLabel('Adresse').fill('ftp://annexe.example');
  expect(await page.getByRole('button', { name: 'Apprendre' }).isDisabled()).toBe(true);
  await page.getByLabel('Adresse').fill('https://annexe.example:8443/user');
  await page.getByRole('button', { name: 'Apprendre annexe.example:8443' }).click();
  await expect
    .poll(() => sent(page))
    .toEqual([
      { allow: 'https://annexe.example/*' },
      { type: 'teach.begin', address: 'https://annexe.example:8443/user' },
    ]);
});

test('what was proposed is edited, and the file is the edited descriptor', async () => {
  const page = await open('whole');
  await page.getByLabel('Anglais : Voir le nom des résidents').fill('See residents’ names');
  await page.getByLabel('Ce qu’on presse pour y venir').fill('Compte › Mes agents');
  await page.getByLabel('Prudence : Gérer les clés').first().selectOption('delegation');
  await page.getByText('2 droits ont pour nom anglais').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'annexe.descriptor.json' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('annexe.descriptor.json');
  const descriptor = descriptorSchema.parse(JSON.parse(await readFile(await download.path(), 'utf8')));
  expect(descriptor.features.at(-1)).toMatchObject({
    label: { en: 'See residents’ names' },
    inferred: ['sensitivity'],
  });
  expect(descriptor.pages?.accountList?.path.map(({ fr }) => fr)).toEqual(['Compte', 'Mes agents']);
  expect(descriptor.features[0]).toMatchObject({ sensitivity: 'delegation' });
});

test('what is missing is said as soon as it is', async () => {
  const page = await open('whole');
  await page.getByText('Le brouillon est un descripteur valable').waitFor();
  await page.getByLabel('Identifiant', { exact: true }).fill('Pas un identifiant');
  await page.getByText('Il manque une chose au brouillon').waitFor();
  expect(await page.getByRole('button', { name: 'Lire cette page' }).isDisabled()).toBe(true);
});

test('a list is taken for sites if the admin says so', async () => {
  const page = await open('whole');
  await page.getByLabel('Ce que les cases donnent').first().selectOption('sites');
  await page.getByText('Aucun droit').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});

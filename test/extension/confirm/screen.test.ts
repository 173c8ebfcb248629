import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { faultsOf } from '../../shared/ui/axe.ts';
import { type Harness, openHarness, PICTURES, type View } from '../../shared/ui/harness.ts';
import { scenes } from './scenes.ts';

// Real pages under axe, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 });

let harness: Harness;
beforeAll(async () => {
  await mkdir(`${PICTURES}/confirm`, { recursive: true });
  harness = await openHarness(new URL('harness.html', import.meta.url));
});
afterAll(() => harness[Symbol.asyncDispose]());

async function open(scene: string, view: View = {}): Promise<Page> {
  const page = await harness.open(scene, { width: 560, height: 720, ...view });
  await page.getByRole('button').first().waitFor();
  return page;
}

describe('without a fault of axe, the window shows', () => {
  test.each(Object.keys(scenes))('«%s»', async (scene) => {
    const page = await open(scene);
    await page.screenshot({ path: `${PICTURES}/confirm/${scene}-fr-light.png` });
    expect(await faultsOf(page)).toEqual([]);
  });
  test('«add» in English, dark', async () => {
    const page = await open('add', { language: 'en', colorScheme: 'dark' });
    await page.screenshot({ path: `${PICTURES}/confirm/add-en-dark.png` });
    expect(await faultsOf(page)).toEqual([]);
  });
});

const accept = (page: Page) =>
  page.getByRole('button', { name: 'Accorder l’exception jusqu’au 31 mars 2027' });
const sent = (page: Page) => page.evaluate<readonly object[]>('sent');

test('agreeing sends the hash of what was shown, says the result, and closes the window', async () => {
  const page = await open('add');
  await accept(page).click();
  await page.getByText('L’exception est accordée.').waitFor();
  expect((await sent(page)).at(-1)).toEqual({ type: 'confirm.accept', id: '1', hash: 'h1' });
  await page.getByText('closed').waitFor();
});

test('Escape drops it and closes the window', async () => {
  const page = await open('add');
  await page.keyboard.press('Escape');
  await page.getByText('closed').waitFor();
  expect((await sent(page)).at(-1)).toEqual({ type: 'confirm.cancel', id: '1' });
});

test('a preview that is out of date cannot be agreed to again, only looked at anew', async () => {
  const page = await open('stale');
  await accept(page).click();
  await page.getByText('PLAN_STALE').waitFor();
  expect(await accept(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Revoir l’aperçu' }).click();
  await accept(page).waitFor();
  expect((await sent(page)).at(-1)).toEqual({ type: 'confirm.read', id: '1' });
});

test('while the connector is away the decision is kept, and the window stays to say so', async () => {
  const page = await open('kept');
  await accept(page).click();
  await page.getByText('votre décision est gardée').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.getByText('closed').waitFor();
  expect((await sent(page)).at(-1)).toMatchObject({ type: 'confirm.accept' });
});

describe('changing a rule', () => {
  const change = (page: Page) =>
    page.getByRole('button', {
      name: 'Changer la règle «\u00A0Fiches des résidents\u00A0» pour 12 personnes',
    });

  test('asks for a reason first, then sends it', async () => {
    const page = await open('rule');
    await change(page).click();
    await page.getByText('Un motif d’au moins 3 lettres').waitFor();
    await page.keyboard.type('Demandé par la DRH');
    await change(page).click();
    await page.getByText('La règle est changée').waitFor();
    expect((await sent(page)).at(-1)).toEqual({
      type: 'confirm.accept',
      id: '1',
      reason: 'Demandé par la DRH',
    });
  });

  test('counts whom and what it changes', async () => {
    const page = await open('rule', { language: 'en', colorScheme: 'dark' });
    await page.screenshot({ path: `${PICTURES}/confirm/rule-en-dark.png` });
    for (const words of ['Changes for 12 people', '12 accounts', '12 steps to revoke', 'to revoke 3 → 15'])
      await expect.poll(() => page.getByText(words).first().isVisible()).toBe(true);
  });

  test('is not offered when the policy would be refused, nor when it has moved', async () => {
    for (const scene of ['ruleRefused', 'ruleMoved']) {
      const page = await open(scene);
      expect(await page.getByRole('button').allTextContents()).toEqual(['Ne rien faire']);
    }
  });
});

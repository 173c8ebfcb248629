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
  await mkdir(`${PICTURES}/options`, { recursive: true });
  harness = await openHarness(new URL('harness.html', import.meta.url));
});
afterAll(() => harness[Symbol.asyncDispose]());

async function open(scene: string, view: View = {}): Promise<Page> {
  const page = await harness.open(scene, { width: 900, height: 720, ...view });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const sent = (page: Page) => page.evaluate<readonly object[]>('sent');

describe('without a fault of axe, the settings show', () => {
  const looks: readonly (readonly [string, View])[] = [
    ['fr-light', { language: 'fr' }],
    ['en-dark', { language: 'en', colorScheme: 'dark', width: 400 }],
  ];
  test.each(Object.keys(scenes).flatMap((scene) => looks.map((look) => [scene, ...look] as const)))(
    '«%s», %s',
    async (scene, look, view) => {
      const page = await open(scene, view);
      await page.screenshot({ path: `${PICTURES}/options/${scene}-${look}.png` });
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    },
  );
});

describe('pairing', () => {
  test('asks the browser first, then sends the code, and says what was wrong with it', async () => {
    const page = await open('unpaired');
    await page.getByLabel('Code d’appairage').fill('abcd-efgh');
    await page.getByRole('button', { name: 'Appairer ce navigateur' }).click();
    await page.getByText('Encore 4 essais').waitFor();
    expect(await sent(page)).toEqual([
      { allow: ['http://127.0.0.1/*'] },
      { type: 'options.pair', connector: 'http://127.0.0.1:8480', code: 'ABCD-EFGH' },
    ]);
  });
  test('asks for nothing while a field cannot be right, and goes to that field', async () => {
    const page = await open('unpaired');
    await page.getByRole('button', { name: 'Appairer ce navigateur' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('code');
    expect(await page.getByLabel('Code d’appairage').getAttribute('aria-invalid')).toBe('true');
    expect(await sent(page)).toEqual([]);
  });
});

describe('signing in with the company', () => {
  test('comes first where it is offered, and asks for both origins in the same click', async () => {
    const page = await open('sign-in');
    const buttons = page.getByRole('button');
    await page.getByRole('button', { name: 'Se connecter avec l’entreprise' }).click();
    expect(await buttons.first().textContent()).toBe('Se connecter avec l’entreprise');
    expect(await page.getByLabel('Adresse du connecteur').getAttribute('readonly')).not.toBeNull();
    await expect
      .poll(() => sent(page), { timeout: 10_000 })
      .toEqual([
        { allow: ['https://portillon.regle.example/*', 'https://login.regle.example/*'] },
        { type: 'options.signIn', connector: 'https://portillon.regle.example' },
      ]);
  });
  test('is offered for another address once that is typed to its end', async () => {
    const page = await open('unpaired');
    const button = page.getByRole('button', { name: 'Se connecter avec l’entreprise' });
    expect(await button.count()).toBe(0);
    await page.getByLabel('Adresse du connecteur').fill('https://portillon.regle.example');
    await page.keyboard.press('Tab');
    await button.waitFor();
    await page.getByLabel('Adresse du connecteur').pressSequentially('x');
    await button.waitFor({ state: 'detached' });
  });
  test('is left by a button of its own', async () => {
    const page = await open('signed-in');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    expect(await sent(page)).toEqual([{ type: 'options.unpair' }]);
  });
});

test('presets that cannot be understood are told, and leave nothing to enter', async () => {
  const page = await open('wrong-presets');
  await expect.poll(() => page.getByText('EXT_MANAGED_INVALID').isVisible()).toBe(true);
  expect(await page.getByRole('textbox').count()).toBe(0);
});

describe('a portal', () => {
  test('is allowed on the pages that are not allowed yet', async () => {
    const page = await open('paired');
    await page.getByRole('button', { name: 'Autoriser sur 127.0.0.1:8081' }).click();
    await expect
      .poll(() => sent(page), { timeout: 10_000 })
      .toEqual([{ allow: ['http://127.0.0.1:8081/*'] }, { type: 'options.granted' }]);
  });
  test('is switched off on one site', async () => {
    const page = await open('paired');
    await page.getByRole('switch', { name: 'Montrer Portillon sur www.intratone.info' }).click();
    expect(await sent(page)).toEqual([
      { type: 'options.site', pattern: 'https://www.intratone.info/*', on: false },
    ]);
  });
});

test('unpairing asks again only when something would be lost', async () => {
  const idle = await open('paired');
  await idle.getByRole('button', { name: 'Dissocier ce navigateur' }).click();
  expect(await sent(idle)).toEqual([{ type: 'options.unpair' }]);

  const waiting = await open('unreachable');
  await waiting.getByRole('button', { name: 'Dissocier ce navigateur' }).click();
  await expect.poll(() => waiting.getByText('1 modification gardée serait perdue.').isVisible()).toBe(true);
  expect(await sent(waiting)).toEqual([]);
  await waiting.getByRole('button', { name: 'Oui, dissocier' }).click();
  expect(await sent(waiting)).toEqual([{ type: 'options.unpair' }]);
});

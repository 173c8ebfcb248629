import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { faultsOf } from '../../shared/ui/axe.ts';
import { type Harness, openHarness, PICTURES, type View } from '../../shared/ui/harness.ts';
import { queue } from './world.ts';

// Real pages under axe, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 });

let harness: Harness;
beforeAll(async () => {
  await mkdir(`${PICTURES}/work`, { recursive: true });
  harness = await openHarness(new URL('harness.html', import.meta.url));
});
afterAll(() => harness[Symbol.asyncDispose]());

async function open(scene: string, view: View = {}): Promise<Page> {
  const page = await harness.open(scene, { width: 520, height: 760, ...view });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const sent = (page: Page) => page.evaluate<readonly object[]>('sent');
const showQueue = (page: Page) => page.getByRole('button', { name: /file pour|queue for/ }).click();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('without a fault of axe, the window shows', () => {
  const french: View = { language: 'fr' };
  const dark: View = { language: 'en', colorScheme: 'dark' };
  // Twice as large in the same window, and in the user's own colours.
  const zoomed: View = { language: 'fr', width: 260, height: 380, forcedColors: 'active' };
  const looks: readonly (readonly [string, string, View])[] = [
    ...['start', 'elsewhere', 'unpaired', 'queue', 'waits', 'reading', 'stopped', 'done'].map(
      (scene) => [scene, 'fr-light', french] as const,
    ),
    ...['queue', 'long', 'done'].map((scene) => [scene, 'en-dark', dark] as const),
    ...['queue', 'stopped'].map((scene) => [scene, 'zoomed', zoomed] as const),
  ];
  test.each(looks)('«%s», %s', async (scene, look, view) => {
    const page = await open(scene, view);
    const isQueue = scene === 'queue' || scene === 'waits';
    await (isQueue ? showQueue(page) : page.getByRole('heading', { level: 1 }).click());
    await page.screenshot({ path: `${PICTURES}/work/${scene}-${look}.png`, fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});

describe('to begin', () => {
  test('one account is guided, in the tab that the user came from', async () => {
    const page = await open('start');
    await button(page, 'Me guider pour antony@regle').click();
    expect(await sent(page)).toEqual([
      {
        type: 'work.start',
        portal: 'intratone',
        tab: 3,
        what: { kind: 'account', account: 'antony', how: 'point' },
      },
    ]);
  });
  test('nothing is begun where somebody else is signed in', async () => {
    const page = await open('elsewhere');
    expect(await button(page, 'Lire la liste dans Intratone').isDisabled()).toBe(true);
    await expect.poll(() => page.getByText('Cette session parle pour admin@regle').isVisible()).toBe(true);
  });
  test('a queue that the background forgot is started when it is still the same', async () => {
    const page = await open('queue');
    await showQueue(page);
    await expect.poll(() => page.getByText(', à accorder à Sylvie Bastide').isVisible()).toBe(true);
    expect(await page.getByLabel('Pilote automatique').isDisabled()).toBe(true);
    await button(page, 'Corriger 4 comptes dans Intratone, dont 2 droits d’administrateur').click();
    const start = {
      type: 'work.start',
      portal: 'intratone',
      tab: 3,
      what: { kind: 'queue', plan: queue.plan, how: 'point' },
    };
    const ask = { type: 'work.queue', portal: 'intratone' };
    await expect.poll(() => sent(page)).toEqual([ask, start, ask, start]);
  });
  test('a plan that waits has no button, and says what to type', async () => {
    const page = await open('waits');
    await showQueue(page);
    await page.getByText(`portillon approve ${queue.plan}`).waitFor();
    expect(await button(page, /Corriger/).count()).toBe(0);
    await page.keyboard.press('Escape');
    await button(page, /file pour/).waitFor();
  });
});

describe('under way', () => {
  test('a rate is told once something was done, and what is left', async () => {
    const page = await open('long', { language: 'en' });
    await expect.poll(() => page.getByText('300 of 1,200 accounts').isVisible()).toBe(true);
    await page.evaluate('goOn()');
    await page.getByText('12 a minute · about 75 minutes left').waitFor();
  });
  test('only what is in sight of a long list is drawn; keys reach its end', async () => {
    const page = await open('long');
    const list = page.getByRole('list', { name: 'Comptes du parcours' });
    expect(await list.locator('[aria-posinset]').count()).toBeLessThan(100);
    await list.focus();
    await page.keyboard.press('End');
    await list.locator('[aria-posinset="1200"]').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('karim');
    expect(await list.locator('[aria-posinset]').first().textContent()).toContain('Karim Haddad 5');
  });
  test('a stop says what happened, where and what to do; it is resumed, skipped or ended', async () => {
    const page = await open('stopped');
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toContain('Une case n’est pas restée');
    expect(await alert.textContent()).toContain('Arrêté à Antony Mercier 6, onglet');
    await button(page, 'Passer Antony Mercier 6').click();
    await button(page, 'Reprendre').click();
    expect(await sent(page)).toEqual([{ type: 'work.skip' }, { type: 'work.resume' }]);
  });
  test('a plan that moved on is left, and its queue shown again', async () => {
    const page = await open('stale');
    expect(await button(page, 'Reprendre').count()).toBe(0);
    await button(page, 'Revoir la file du plan').click();
    await expect
      .poll(() => sent(page))
      .toEqual([{ type: 'work.end' }, { type: 'work.queue', portal: 'intratone' }]);
  });
});

test('what a tour came to is counted, narrowed to one outcome, and saved as a file', async () => {
  const page = await open('done');
  await expect.poll(() => page.getByText('12 comptes nouveaux').isVisible()).toBe(true);
  await page.getByLabel('à la main (2)').check();
  const list = page.getByRole('list', { name: 'Comptes du parcours' });
  expect(await list.locator('[aria-posinset]').count()).toBe(2);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Enregistrer le résultat (CSV)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('portillon-intratone-2026-11-22.csv');
  expect((await readFile(await file.path(), 'utf8')).split('\r\n')).toHaveLength(14);
});

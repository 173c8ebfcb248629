import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { faultsOf } from '../../shared/ui/axe.ts';
import { type Harness, openHarness, PICTURES, type View } from '../../shared/ui/harness.ts';

// Real pages under axe, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 });

let harness: Harness;
beforeAll(async () => {
  await mkdir(`${PICTURES}/popup`, { recursive: true });
  harness = await openHarness(new URL('harness.html', import.meta.url));
});
afterAll(() => harness[Symbol.asyncDispose]());

async function open(scene: string, view: View = {}): Promise<Page> {
  const page = await harness.open(scene, { width: 400, height: 600, ...view });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const sent = (page: Page) => page.evaluate<readonly unknown[]>('sent');
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

describe('without a fault of axe, the popup shows', () => {
  const looks: readonly (readonly [string, string, View])[] = [
    ...['rights', 'mismatch', 'unknown', 'unpaired', 'elsewhere', 'unreachable'].map(
      (scene) => [scene, 'fr-light', {}] as const,
    ),
    ['rights', 'en-dark', { language: 'en', colorScheme: 'dark' }],
    ['rights', 'forced-colors', { forcedColors: 'active' }],
    // Twice as large, the browser shows half as much of it.
    ['rights', 'zoomed', { height: 300 }],
  ];
  test.each(looks)('«%s», %s', async (scene, look, view) => {
    const page = await open(scene, view);
    await page.screenshot({ path: `${PICTURES}/popup/${scene}-${look}.png` });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});

test('by keys alone: search, into the tree, one permission with its reasons, and back', async () => {
  const page = await open('rights');
  await page.keyboard.type('codes');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ce qui s’y oppose' }).waitFor();
  await expect
    .poll(() => page.getByRole('listitem').getByText('Pas de codes pour les prestataires').isVisible())
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toContain('codes');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
  expect(await sent(page)).toEqual([{ type: 'popup.read', tab: 3 }]);
});

test('its doors lead to the panel, the work window and the settings, and it closes behind', async () => {
  const page = await open('rights');
  await page.getByRole('button', { name: 'Panneau ici' }).click();
  await page.getByRole('button', { name: 'Fenêtre de travail' }).click();
  expect(await sent(page)).toEqual([
    { type: 'popup.read', tab: 3 },
    { type: 'popup.panel', tab: 3 },
    'close',
    { type: 'popup.work', tab: 3 },
    'close',
  ]);

  const unpaired = await open('unpaired');
  expect(await unpaired.getByRole('button').allTextContents()).toEqual(['Réglages']);
});

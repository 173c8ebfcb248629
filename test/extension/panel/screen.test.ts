import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { faultsOf } from '../../shared/ui/axe.ts';
import { type Harness, openHarness, PICTURES, type View } from '../../shared/ui/harness.ts';
import { scenes } from './scenes.ts';

let harness: Harness;
beforeAll(async () => {
  await mkdir(`${PICTURES}/panel`, { recursive: true });
  harness = await openHarness(new URL('harness.html', import.meta.url));
});
afterAll(() => harness[Symbol.asyncDispose]());

// Real pages under axe, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 });

/** What is wrong with a scene: faults of axe, pixels to scroll sideways. Leaves a picture. */
async function lookAt(scene: string, look: string, view: View) {
  const page = await harness.open(scene, view);
  await page.locator('h1').waitFor({ state: 'attached' });
  await page.screenshot({ path: `${PICTURES}/panel/${scene}-${look}.png` });
  const faults = await faultsOf(page);
  const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return { faults, sideways };
}
const nothing = { faults: [], sideways: 0 };

describe('without a fault of axe and without scrolling sideways, the panel shows', () => {
  test.each(Object.keys(scenes))('«%s» in French, light', async (scene) => {
    expect(await lookAt(scene, 'fr-light', { language: 'fr' })).toEqual(nothing);
  });
  test.each(['work', 'modules', 'detail', 'form', 'profile', 'own', 'create', 'changed'])(
    '«%s» in English, dark, as narrow as it gets',
    async (scene) => {
      const view = { language: 'en', colorScheme: 'dark', width: 360 } as const;
      expect(await lookAt(scene, 'en-dark', view)).toEqual(nothing);
    },
  );
  test.each(['modules', 'form', 'create'])('«%s» at twice the size', async (scene) => {
    // A zoom of 2 in a frame of 440 × 720 leaves half of each.
    expect(await lookAt(scene, 'zoom', { width: 220, height: 360 })).toEqual(nothing);
  });
  test.each(['modules', 'form', 'applied'])('«%s» in forced colours', async (scene) => {
    expect(await lookAt(scene, 'forced-colors', { forcedColors: 'active' })).toEqual(nothing);
  });
});

test('in forced colours a filled sign keeps its glyph', async () => {
  const page = await harness.open('work', { forcedColors: 'active' });
  const [fill, glyph] = await page.evaluate<[string, string]>(
    `[['.fill', 'fill'], ['.fill + .line', 'stroke']].map(([part, property]) =>
      getComputedStyle(document.querySelector('.sign-toGrant ' + part)).getPropertyValue(property))`,
  );
  expect(fill).not.toBe(glyph);
});

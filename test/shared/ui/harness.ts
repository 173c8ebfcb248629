import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { type Chromium, launchChromium } from '../../fixture/chromium.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

const ORIGIN = 'http://harness.test';

export interface Harness extends AsyncDisposable {
  readonly context: BrowserContext;
  /** Shows a scene of the built page in the one tab: a new one for each would cost as much as what is tested in it. */
  readonly open: (scene: string, options?: View) => Promise<Page>;
  readonly address: (scene: string, language?: 'fr' | 'en') => string;
}

export interface View {
  readonly language?: 'fr' | 'en';
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/**
 * Builds a harness page (an HTML file beside its test) as Vite builds the extension's pages, and serves it to a real
 * Chromium. The page reads its scene and language from the address.
 */
export async function openHarness(html: URL): Promise<Harness> {
  await using opened = new AsyncDisposableStack();
  const built = opened.use(await temporaryFolder('harness')).path;
  const file = fileURLToPath(html);
  await build({
    configFile: false,
    root: dirname(file),
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: built, emptyOutDir: true, target: 'chrome130', rollupOptions: { input: file } },
  });
  const chromium: Chromium = opened.use(await launchChromium());
  const { context } = chromium;
  await context.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({ path: join(built, new URL(route.request().url()).pathname) }),
  );
  const address = (scene: string, language: 'fr' | 'en' = 'fr') =>
    `${ORIGIN}/${basename(file)}?scene=${scene}&language=${language}`;
  const page = await context.newPage();
  const open = async (scene: string, view: View = {}): Promise<Page> => {
    // Nothing is hovered over that the scene before had there.
    await page.mouse.move(0, 0);
    await page.setViewportSize({ width: view.width ?? 440, height: view.height ?? 720 });
    await page.emulateMedia({
      colorScheme: view.colorScheme ?? 'light',
      forcedColors: view.forcedColors ?? 'none',
      reducedMotion: 'reduce',
    });
    await page.goto(address(scene, view.language));
    return page;
  };
  const running = opened.move();
  return { context, open, address, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** Where pictures are put for people to look at. */
export const PICTURES = resolve(import.meta.dirname, '../../../dist/screen');

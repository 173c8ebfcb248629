import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import { exposeThePanelOnly } from './extension/build/expose-the-panel-only.ts';
import { chromiumManifest, firefoxManifest } from './extension/build/manifest.ts';
import { shipScriptsOnce } from './extension/build/ship-scripts-once.ts';
import { targetOf } from './extension/build/target.ts';
import { SlowestFirst } from './test/setup/slowest-first.ts';

const PUBLIC = 'extension/public';
const PANEL = 'extension/panel/index.html';
/** Takes the pictures of the README and of the stores; proves nothing. */
const PICTURES = 'test/e2e/screenshot.test.ts';
/** Whole files that are brought into pages: the overlay, what acts for it when asked to, and what lets an admin point. */
const SCRIPTS = ['extension/overlay/overlay.ts', 'extension/overlay/hands.ts', 'extension/teach/pick.ts'];

/** The extension as `vite build --mode` has it built: for Chromium, or for Firefox. */
function extension(mode: string) {
  const { browser, outDir, oldest, forTests } = targetOf(mode);
  const manifest = browser === 'firefox' ? firefoxManifest() : chromiumManifest(PUBLIC, forTests);
  return {
    plugins: [
      crx({ manifest, browser, contentScripts: { standaloneFiles: SCRIPTS } }),
      exposeThePanelOnly(PANEL, browser === 'chrome'),
      shipScriptsOnce(SCRIPTS),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: oldest,
      modulePreload: false,
      rollupOptions: {
        input: {
          panel: PANEL,
          confirm: 'extension/confirm/index.html',
          teach: 'extension/teach/index.html',
          work: 'extension/work/index.html',
        },
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  const underVitest = process.env['VITEST'] !== undefined;
  return {
    publicDir: PUBLIC,
    ...(underVitest ? {} : extension(mode)),
    test: {
      // Browsers and servers spend much of a test waiting: four at a time, also on two cores.
      maxWorkers: 4,
      // A process of its own and all modules anew for each file were a fifth of the whole run (CONTRIBUTING.md).
      isolate: false,
      sequence: { sequencer: SlowestFirst },
      // Vitest's second is short for a page on a machine that does other things too; what is there is never waited for.
      expect: { poll: { timeout: 8_000 } },
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['test/**/*.test.ts'],
            exclude: ['test/e2e/**'],
            globalSetup: ['test/setup/postgres.ts'],
            testTimeout: 30_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.test.ts'],
            exclude: [PICTURES],
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
        // `npm run screenshots`: what it waits for is proved by the tests of the portals.
        { extends: true, test: { name: 'pictures', include: [PICTURES], testTimeout: 120_000 } },
      ],
    },
  };
});

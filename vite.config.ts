import { gzipSync } from 'node:zlib';
import { crx } from '@crxjs/vite-plugin';
import { type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

/** Gives the build for tests a fixed ID (glhfpome…), so that a browser's profile can be prepared for it. */
const TEST_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAts1hLtATx1tI5q1vdwrIC/Oydl4jQD0kcidAvvO55M/igreHvDX0AN+FtS7XT1Vn9JL6b+M/CMu8T1zjuSaRPt1laouaSvqZ8yxXM+RttyDS/l6C7IEOh73skPTrhpNmXdzrJ8LUxlGycpi6G7J4dJATgl2gfxMNTjC19Z53JZrBU2IAi/LByFz/mhgE6GRsBusATulQiwlNjunxvv0rNwRqCJbvBdaIk7Boj5pHYMLH1eP2p/Rr9ghQTYEVI1i6ETx+MVW2NLBCDCF9ZxNLmL8zN6LgS8rOaSdk5El9cfJk1B7RjIip2JK8hqf+7aX27XIOLqn0dcRvSuz80zIuzwIDAQAB';

const PANEL = 'extension/panel/index.html';
const OVERLAY = 'extension/overlay/overlay.ts';

/**
 * The overlay frames one page of the extension, and no page may reach anything else. crxjs opens every script
 * that is registered at run time to all sites; ours are standalone and need none of it.
 */
function exposeThePanelOnly(): Plugin & { renderCrxManifest(manifest: object): object } {
  return {
    name: 'portillon:expose-the-panel-only',
    enforce: 'post',
    renderCrxManifest: (rendered) => ({
      ...rendered,
      web_accessible_resources: [
        { resources: [PANEL], matches: manifest.optional_host_permissions, use_dynamic_url: true },
      ],
    }),
  };
}

/** Drops the copy of the overlay that crxjs splits for its loader, which nothing loads, and tells the size of the other. */
function shipTheOverlayOnce(): Plugin {
  return {
    name: 'portillon:ship-the-overlay-once',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId?.endsWith(OVERLAY)) delete bundle[name];
        if (file.type === 'asset' && name === OVERLAY.replace(/ts$/, 'js'))
          this.info(`overlay: ${gzipSync(file.source, { level: 9 }).length} bytes with gzip, 12,000 at most`);
      }
    },
  };
}

export default defineConfig(({ mode }) => {
  const forTests = mode === 'test';
  const underVitest = process.env['VITEST'] !== undefined;
  return {
    publicDir: 'extension/public',
    plugins: underVitest
      ? []
      : [
          crx({
            manifest: { ...manifest, ...(forTests && { key: TEST_KEY }) },
            contentScripts: { standaloneFiles: [OVERLAY] },
          }),
          exposeThePanelOnly(),
          shipTheOverlayOnce(),
        ],
    build: {
      outDir: forTests ? 'dist/extension-test' : 'dist/extension',
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: false,
      rollupOptions: {
        input: { panel: PANEL, confirm: 'extension/confirm/index.html' },
      },
    },
    test: {
      // Browsers and servers spend most of a test waiting: two at a time, also on two cores.
      maxWorkers: 2,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['test/**/*.test.ts'],
            exclude: ['test/e2e/**'],
            globalSetup: ['test/setup/postgres.ts'],
            testTimeout: 15_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.test.ts'],
            fileParallelism: false,
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
      ],
    },
  };
});

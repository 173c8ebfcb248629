import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { chromiumManifest } from '../../extension/build/manifest.ts';
import { packForStores } from '../../extension/build/pack.ts';
import { targetOf } from '../../extension/build/target.ts';
import { temporaryFolder } from '../fixture/temporary.ts';
import { builtFor } from './fixture/paired.ts';

const source = { root: '.', paths: ['manifest.json', 'extension/build/zip.ts', 'README.md'] };

/** The build for Chromium as a store gets it: the tests' own has their key. */
function withoutKey(folder: string): string {
  cpSync(builtFor.chromium, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { key: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

test('packed twice, in two places, the zips are the same bytes', async () => {
  await using first = await temporaryFolder('package');
  await using second = await temporaryFolder('package');
  const [one, two] = [first, second].map(({ path }) =>
    packForStores({
      chromium: withoutKey(join(path, 'chromium')),
      firefox: builtFor.firefox,
      source,
      outDir: join(path, 'store'),
    }),
  );
  const hashes = one?.map(({ sha256 }) => sha256);
  expect(two?.map(({ sha256 }) => sha256)).toEqual(hashes);
  expect(new Set(hashes).size).toBe(3);
  expect(one?.map(({ file }) => file.replace(/.*\//, ''))).toEqual(
    ['chromium', 'firefox', 'source'].map((name) => `portillon-${name}-0.1.0.zip`),
  );
  const unpacked = unzipSync(readFileSync(one?.[2]?.file ?? ''));
  expect(Object.keys(unpacked)).toEqual(source.paths.toSorted());
  expect(Buffer.from(unpacked['manifest.json'] ?? [])).toEqual(readFileSync('manifest.json'));
});

test('a build with the key of the tests goes to no store', async () => {
  await using folder = await temporaryFolder('package');
  const { chromium, firefox } = builtFor;
  expect(() => packForStores({ chromium, firefox, source, outDir: folder.path })).toThrow('key of the tests');
  expect(chromiumManifest('extension/public', targetOf('production').forTests)).not.toHaveProperty('key');
  expect(targetOf('firefox').forTests).toBe(false);
});

test('the package and the extension have one version', () => {
  const versionOf = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  expect(versionOf('package.json')).toBe(versionOf('manifest.json'));
});

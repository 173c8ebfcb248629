import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { extensionIdOf } from '../fixture/chromium-profile.ts';
import { zipFolder } from '../../extension/build/zip.ts';
import { browserKinds } from '../fixture/browser.ts';
import { builtFor } from './fixture/paired.ts';

const OVERLAY_MOST_BYTES = 12_000;
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, unknown>;

describe.each(browserKinds)('built for %s', (kind) => {
  const folder = builtFor[kind];
  const overlay = readFileSync(`${folder}/extension/overlay/overlay.js`, 'utf8');
  const manifest = manifestOf(folder);

  test('the content script is small, whole, and carries no library and no catalogue', () => {
    expect(gzipSync(overlay, { level: 9 }).length).toBeLessThanOrEqual(OVERLAY_MOST_BYTES);
    expect(overlay).not.toMatch(/\bimport\b\s*[({"'`]/);
    for (const foreign of ['_zod', 'ZodError', 'webextension-polyfill', 'CLEMOBIL', 'Intratone'])
      expect(overlay).not.toContain(foreign);
  });

  test('the extension asks for nothing but storage, scripting, identity and origins on demand', () => {
    expect(manifest).toMatchObject({
      permissions: ['storage', 'scripting', 'identity'],
      optional_host_permissions: ['http://127.0.0.1/*', 'http://localhost/*', 'https://*/*'],
    });
    for (const absent of ['content_scripts', 'host_permissions', 'externally_connectable'])
      expect(manifest).not.toHaveProperty(absent);
  });

  test('pages of the web can reach one file, the panel', () => {
    expect(manifest['web_accessible_resources']).toEqual([
      {
        resources: ['extension/panel/index.html'],
        matches: ['http://127.0.0.1/*', 'http://localhost/*', 'https://*/*'],
        ...(kind === 'chromium' && { use_dynamic_url: true }),
      },
    ]);
  });

  test('its name and words are there in both languages, and in no other place', () => {
    expect(readdirSync(`${folder}/_locales`).toSorted((a, b) => a.localeCompare(b))).toEqual(['en', 'fr']);
    const keys = (locale: string) =>
      Object.keys(JSON.parse(readFileSync(`${folder}/_locales/${locale}/messages.json`, 'utf8')) as object);
    expect(keys('fr')).toEqual(keys('en'));
    const asked = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(new Set(keys('en'))).toEqual(new Set(asked));
  });
});

test('Chromium runs the background as a worker, has a fixed ID in tests, and reads the schema of its policies', () => {
  const manifest = manifestOf(builtFor.chromium);
  expect(extensionIdOf(String(manifest['key']))).toBe('glhfpomegbommkneogodnceocpbioame');
  expect(manifest).toMatchObject({
    background: { service_worker: expect.any(String) as unknown, type: 'module' },
    storage: { managed_schema: 'managed.json' },
  });
  const schema = JSON.parse(readFileSync(`${builtFor.chromium}/managed.json`, 'utf8')) as {
    properties: object;
  };
  for (const name of ['connector', 'portals', 'autopilot']) expect(schema.properties).toHaveProperty(name);
  expect(manifest).not.toHaveProperty('browser_specific_settings');
});

test('Firefox runs it as an event page, from 142 on, and is told what goes to the connector', () => {
  const manifest = manifestOf(builtFor.firefox);
  expect(manifest).toMatchObject({
    background: { scripts: [expect.any(String) as unknown], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'portillon@portillon.example',
        strict_min_version: '142.0',
        data_collection_permissions: {
          required: ['personallyIdentifyingInfo', 'authenticationInfo', 'websiteContent'],
          optional: ['technicalAndInteraction'],
        },
      },
    },
  });
  for (const foreign of ['key', 'minimum_chrome_version', 'storage'])
    expect(manifest).not.toHaveProperty(foreign);
});

test('the same files make the same zip', () => {
  expect(Buffer.from(zipFolder(builtFor.firefox)).equals(zipFolder(builtFor.firefox))).toBe(true);
});

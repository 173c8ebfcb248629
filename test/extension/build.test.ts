import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { extensionIdOf } from '../fixture/chromium-profile.ts';
import { EXTENSION } from './fixture/paired.ts';

const OVERLAY_MOST_BYTES = 12_000;
const overlay = readFileSync(`${EXTENSION}/extension/overlay/overlay.js`, 'utf8');
const manifest = JSON.parse(readFileSync(`${EXTENSION}/manifest.json`, 'utf8')) as Record<string, unknown>;

test('the content script is small, whole, and carries no library and no catalogue', () => {
  expect(gzipSync(overlay, { level: 9 }).length).toBeLessThanOrEqual(OVERLAY_MOST_BYTES);
  expect(overlay).not.toMatch(/\bimport\b\s*[({"'`]/);
  for (const foreign of ['_zod', 'ZodError', 'webextension-polyfill', 'CLEMOBIL', 'Intratone'])
    expect(overlay).not.toContain(foreign);
});

test('the extension asks for nothing but storage, scripting and origins on demand', () => {
  expect(manifest).toMatchObject({
    permissions: ['storage', 'scripting'],
    optional_host_permissions: ['http://127.0.0.1/*', 'http://localhost/*', 'https://*/*'],
  });
  for (const absent of ['content_scripts', 'host_permissions', 'externally_connectable'])
    expect(manifest).not.toHaveProperty(absent);
});

test('pages of the web can reach one file, the panel, under an address that changes', () => {
  expect(manifest['web_accessible_resources']).toEqual([
    {
      resources: ['extension/panel/index.html'],
      matches: ['http://127.0.0.1/*', 'http://localhost/*', 'https://*/*'],
      use_dynamic_url: true,
    },
  ]);
});

test('the build for tests always has the same ID', () => {
  expect(extensionIdOf(String(manifest['key']))).toBe('glhfpomegbommkneogodnceocpbioame');
});

test('its name and words are there in both languages, and in no other place', () => {
  expect(readdirSync(`${EXTENSION}/_locales`).toSorted((a, b) => a.localeCompare(b))).toEqual(['en', 'fr']);
  const keys = (locale: string) =>
    Object.keys(JSON.parse(readFileSync(`${EXTENSION}/_locales/${locale}/messages.json`, 'utf8')) as object);
  expect(keys('fr')).toEqual(keys('en'));
  const asked = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
  expect(new Set(keys('en'))).toEqual(new Set(asked));
});

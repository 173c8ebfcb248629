import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { firefoxManifest } from '../../extension/build/manifest.ts';

/** The stores' own limits: developer.chrome.com/docs/webstore (name 75, summary 132), extensionworkshop.com (name 50). */
const LONGEST = { name: 45, summary: 132, description: 16_000 };

const headings = {
  en: {
    name: 'Name',
    summary: 'Summary',
    purpose: 'Single purpose',
    permissions: 'Permissions',
    data: 'Data',
    category: 'Category',
    support: 'Support',
  },
  fr: {
    name: 'Nom',
    summary: 'Résumé',
    purpose: 'Objet unique',
    permissions: 'Autorisations',
    data: 'Données',
    category: 'Catégorie',
    support: 'Assistance',
  },
} as const;

const read = (file: string) => readFileSync(file, 'utf8');

/** What stands under a heading, up to the next of the same rank. */
function section(text: string, heading: string): string {
  const [, found = ''] = text.split(new RegExp(`^## ${heading}$`, 'mu'));
  return found.split(/^## /m)[0]?.trim() ?? '';
}

/** The first cells of the table's rows, without their code marks, each with the last cell. */
function rowsOf(part: string): Map<string, string> {
  const rows = part.split('\n').filter((line) => line.startsWith('| `') || line.includes('| `'));
  return new Map(
    rows.map((row) => [/`([^`]+)`/.exec(row)?.[1] ?? '', row.split('|').at(-2)?.trim() ?? ''] as const),
  );
}

describe.each(['en', 'fr'] as const)('the texts of the stores, %s', (language) => {
  const text = read(`docs/store/${language}.md`);
  const of = (part: keyof (typeof headings)['en']) => section(text, headings[language][part]);
  const messages = JSON.parse(read(`extension/public/_locales/${language}/messages.json`)) as Record<
    'name' | 'description',
    { message: string }
  >;

  test('name and summary are those of the package, and short enough', () => {
    expect(of('name')).toBe(messages.name.message);
    expect(of('summary')).toBe(messages.description.message);
    expect(of('name').length).toBeLessThanOrEqual(LONGEST.name);
    expect(of('summary').length).toBeLessThanOrEqual(LONGEST.summary);
    const description = section(text, 'Description');
    expect(description.length).toBeGreaterThan(500);
    expect(description.length).toBeLessThanOrEqual(LONGEST.description);
  });

  test('every permission and every optional host is justified, and nothing else', () => {
    const justified = rowsOf(of('permissions'));
    expect(new Set(justified.keys())).toEqual(
      new Set([...manifest.permissions, ...manifest.optional_host_permissions]),
    );
    for (const why of justified.values()) expect(why.length).toBeGreaterThan(40);
  });

  test('what Firefox is told of the data stands there with its reason', () => {
    const { required, optional } =
      firefoxManifest().browser_specific_settings.gecko.data_collection_permissions;
    expect([...rowsOf(of('data')).keys()].toSorted()).toEqual([...required, ...optional].toSorted());
  });

  test.each(['purpose', 'category', 'support'] as const)('has a part «%s»', (part) => {
    expect(of(part).length).toBeGreaterThan(20);
  });
});

test('the privacy statement says in both languages everything that the extension keeps', () => {
  const parts = (text: string) => ({
    sections: text.match(/^## /gm)?.length,
    points: text.match(/^- /gm)?.length,
    kept: text.match(/^\| /gm)?.length,
  });
  expect(parts(read('docs/store/privacy.fr.md'))).toEqual(parts(read('docs/store/privacy.en.md')));
  // A new key of the memory has to be thought of there: then this list is its witness.
  const keys = [
    ...read('extension/background/memory.ts').matchAll(/openStored\(\s*(?:local|session), '(\w+)'/g),
  ].map(([, key]) => key);
  expect(keys).toEqual([
    'last',
    'off',
    'places',
    'readings',
    'applied',
    'intents',
    'drafts',
    'reported',
    'views',
    'heard',
    'tour',
    'teaching',
  ]);
});

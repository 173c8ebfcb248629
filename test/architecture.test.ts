import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files } from './fixture/files.ts';

/**
 * The import table of the house. A part may import itself and what is listed; `node:` and packages are free,
 * except where `noPackages` says that a part stays pure.
 */
const mayImport: Record<string, readonly string[]> = {
  'shared/problem.ts': [],
  'shared/text': ['shared/model', 'shared/problem.ts'],
  'shared/model': ['shared/problem.ts'],
  'shared/portal': ['shared/model', 'shared/problem.ts'],
  'shared/plan': ['shared/model', 'shared/portal', 'shared/text', 'shared/problem.ts'],
  'shared/wire': ['shared'],
  'shared/ui': ['shared'],
  'connector/policy': ['shared'],
  'connector/engine': ['shared'],
  'connector/delivery': ['shared'],
  'connector/store': ['shared'],
  'connector/observe': ['shared'],
  'connector/config.ts': ['shared', 'connector/config', 'connector/intake'],
  'connector/config': ['shared', 'connector/intake', 'connector/config.ts'],
  'connector/intake/scim': ['shared', 'connector/store/store.ts', 'connector/store/predicate.ts'],
  'connector/intake/ldap': ['shared', 'connector/store/store.ts', 'connector/intake/*'],
  'connector/intake/file': ['shared', 'connector/store/store.ts', 'connector/intake/*'],
  'connector/intake/correlate': ['shared', 'connector/store/store.ts'],
  'connector/intake/hold': ['shared', 'connector/store/store.ts', 'connector/intake/*'],
  'connector/intake/preview': ['shared', 'connector/store/store.ts', 'connector/intake/*'],
  'connector/intake/*': ['shared', 'connector/store/store.ts', 'connector/intake/*', 'connector/intake/hold'],
  'connector/flow.ts': [
    'shared',
    'connector/store',
    'connector/engine',
    'connector/policy',
    'connector/delivery',
    'connector/flow',
  ],
  'connector/flow': [
    'shared',
    'connector/store',
    'connector/engine',
    'connector/policy',
    'connector/delivery',
    'connector/flow.ts',
  ],
  // What a policy comes to is judged in memory: of the store it asks for the names of the people whom it tells.
  'connector/flow/lint': [
    'shared',
    'connector/store/store.ts',
    'connector/engine',
    'connector/policy',
    'connector/flow/population',
    'connector/flow/portal.ts',
  ],
  'connector/http': [
    'shared',
    'connector/store',
    'connector/intake',
    'connector/flow',
    'connector/flow.ts',
    'connector/observe',
  ],
  'connector/cli': ['shared', 'connector'],
  'connector/main.ts': ['shared', 'connector'],
  'extension/build': ['manifest.json'],
  'extension/build.d.ts': [],
  // What the overlay reports is what the adapter reads: the contract is a file of types.
  'extension/message': ['shared', 'extension/message.ts', 'extension/adapter/contract.ts'],
  'extension/message.ts': ['shared', 'extension/message'],
  'extension/adapter': ['shared'],
  'extension/overlay': ['shared', 'extension/adapter', 'extension/message', 'extension/message.ts'],
  'extension/panel': ['shared', 'extension/message', 'extension/message.ts'],
  'extension/options': ['shared', 'extension/message', 'extension/message.ts'],
  'extension/confirm': ['shared', 'extension/message', 'extension/message.ts'],
  'extension/work': ['shared', 'extension/message', 'extension/message.ts'],
  'extension/teach': ['shared', 'extension/message', 'extension/message.ts'],
  // What is brought into the page that is being taught.
  'extension/teach/pick.ts': ['extension/teach/page'],
  'extension/teach/page': ['shared', 'extension/adapter', 'extension/overlay', 'extension/message'],
  'extension/popup': ['shared', 'extension/message', 'extension/message.ts'],
  // The names of the scripts that are brought into pages; none of their code.
  'extension/background': [
    'shared',
    'extension/message',
    'extension/message.ts',
    'extension/overlay/overlay.ts',
    'extension/overlay/hands.ts',
    'extension/teach/pick.ts',
    // What overlays are sent with their setup.
    'extension/overlay/badge.css',
    'extension/overlay/face.css',
    'extension/adapter/contract.ts',
  ],
};

const root = resolve(import.meta.dirname, '..');

/** The most precise row of the table for a file; `x/*` stands for the files directly in x. */
function rowOf(file: string): string | undefined {
  return Object.keys(mayImport)
    .filter((row) => covers(row, file))
    .toSorted((a, b) => b.length - a.length)[0];
}

function covers(row: string, file: string): boolean {
  if (row.endsWith('/*')) return dirname(file) === row.slice(0, -2);
  return file === row || file.startsWith(`${row}/`);
}

/** Repository paths of the files that `file` imports by relative path, types included. */
function importsOf(file: string, source: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)[^'"\n;]*?(?:from\s*)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)|\}\s*from\s*['"](\.[^'"]+)['"]/g;
  return [...source.matchAll(pattern)].map((match) => {
    const path = (match[1] ?? match[2] ?? match[3])!.replace(/\?.*$/, '');
    return relative(root, resolve(root, dirname(file), path)).replaceAll('\\', '/');
  });
}

const sources = files(root, ['shared', 'connector', 'extension'], /\.tsx?$/);

describe('the import table', () => {
  test('has a row for every source file', () => {
    expect(sources.filter((file) => rowOf(file) === undefined)).toEqual([]);
  });

  test('names no part that is gone', () => {
    const gone = Object.keys(mayImport).filter((row) => !sources.some((file) => covers(row, file)));
    expect(gone).toEqual([]);
  });

  test('is kept by every import', () => {
    const broken = sources.flatMap((file) => {
      const row = rowOf(file)!;
      return importsOf(file, readFileSync(join(root, file), 'utf8'))
        .filter(
          (target) => !covers(row, target) && !mayImport[row]!.some((allowed) => covers(allowed, target)),
        )
        .map((target) => `${file} imports ${target}`);
    });
    expect(broken).toEqual([]);
  });

  test('sees an import that breaks it', () => {
    expect(importsOf('connector/engine/x.ts', "import { a } from '../store/store.ts';")).toEqual([
      'connector/store/store.ts',
    ]);
    expect(importsOf('extension/panel/x.tsx', "import {\n  a,\n} from '../../connector/flow.ts';")).toEqual([
      'connector/flow.ts',
    ]);
  });

  test('keeps Node and the DOM out of shared/', () => {
    const impure = sources
      .filter((file) => file.startsWith('shared/'))
      .filter((file) =>
        /from 'node:|\b(document|process)\.\w|globalThis/.test(readFileSync(join(root, file), 'utf8')),
      )
      .filter((file) => !file.startsWith('shared/ui/'));
    expect(impure).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPaged } from '../shared/portal/descriptor.ts';
import { portals } from '../shared/portal/index.ts';
import { endpoints } from '../shared/wire/index.ts';
import { files } from './fixture/files.ts';

const root = resolve(import.meta.dirname, '..');
const folders = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const paged = portals.filter(isPaged);

/** What is built and not registered does not exist for users; here it fails instead. */
describe('registrations', () => {
  test('every portal folder is a line of the index, and its id', () => {
    expect(portals.map((portal) => portal.id).toSorted()).toEqual(folders('shared/portal'));
  });

  test('every portal whose pages are known has its replica, and every replica its portal', () => {
    expect(folders('test/portal')).toEqual(paged.map(({ id }) => id).toSorted());
  });

  test('every portal whose pages are known runs the adapter contract', () => {
    const suites = files(root, ['test/extension'], /\.test\.ts$/)
      .map(read)
      .join('\n');
    const missing = paged.filter((portal) => !suites.includes(`adapterContract('${portal.name}'`));
    expect(missing.map((portal) => portal.id)).toEqual([]);
  });

  test('every endpoint of the wire has a file of its name in the API', () => {
    const served = readdirSync(join(root, 'connector/http/api'));
    expect(Object.keys(endpoints).filter((name) => !served.includes(`${kebab(name)}.ts`))).toEqual([]);
  });

  test('every file of shared/wire that declares an endpoint is in the index', () => {
    const declared = files(root, ['shared/wire'], /\.ts$/)
      .flatMap((file) => [...read(file).matchAll(/export const (\w+) = endpoint\(/g)])
      .map((match) => match[1]!);
    expect(declared.toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(endpoints).toSorted((a, b) => a.localeCompare(b)),
    );
  });

  test('every migration is in the list, in the order of its number', () => {
    const numbered = readdirSync(join(root, 'connector/store/migrations')).filter((name) =>
      /^\d{4}-/.test(name),
    );
    const listed = [...read('connector/store/migrations/index.ts').matchAll(/'\.\/(\d{4}-[^']+)'/g)].map(
      (match) => match[1],
    );
    expect(listed).toEqual(numbered.toSorted());
  });

  test('every SCIM schema is in the registry', () => {
    const registry = read('connector/intake/scim/schema/index.ts');
    const schemas = files(root, ['connector/intake/scim/schema'], /\.ts$/).filter((file) =>
      /urn:(?:ietf|portillon):params:scim:schemas/.test(read(file)),
    );
    expect(
      schemas.filter(
        (file) => !file.endsWith('/index.ts') && !registry.includes(`/${file.split('/').at(-1)}'`),
      ),
    ).toEqual([]);
  });

  test('every npm script points at a file that exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = Object.values(scripts).flatMap(
      (script) => script.match(/(?:test|connector|extension|shared)\/\S+\.ts/g) ?? [],
    );
    expect(
      named.filter((file) => !files(root, ['test', 'connector', 'extension'], /\.ts$/).includes(file)),
    ).toEqual([]);
  });
});

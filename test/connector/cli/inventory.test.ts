import { expect, test } from 'vitest';
import { readAccounts } from '../../../connector/cli/inventory/accounts.ts';
import { readSites } from '../../../connector/cli/inventory/sites.ts';
import { findPortal } from '../../../shared/portal/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sites = (text: string) => readSites(bytes(text), 'sites.csv', findPortal('intratone')!);
const lines = (problems: readonly { place?: { line?: number } | undefined }[]) =>
  problems.map((problem) => problem.place?.line);

test('a site tree is read with its parents, in any order of lines and columns', () => {
  const read = sites('name,id,parent,kind\nAvalon,avalon,paris,residence\nParis,paris,,agency\n');
  expect(read.problems).toEqual([]);
  expect(read.sites).toEqual([
    { id: 'avalon', name: 'Avalon', kind: 'residence', parent: 'paris' },
    { id: 'paris', name: 'Paris', kind: 'agency' },
  ]);
});

test('a line with a fault is left out with its number and what hangs below it; the others are read', () => {
  const read = sites(
    `id,name,kind,parent
paris,Paris,agency,
avalon,Avalon,castle,paris
tower,Tower,residence,avalon
paris,Paris again,agency,
,No id,agency,
lost,Lost,residence,nowhere
a,A,residence,b
b,B,residence,a
short,Short
dumbo,Résidence Dumbo,residence,paris
`,
  );
  expect(read.sites.map((site) => site.id)).toEqual(['paris', 'dumbo']);
  expect(new Set(lines(read.problems))).toEqual(new Set([3, 4, 5, 6, 7, 8, 9, 10]));
  expect(read.problems.every((problem) => problem.code === 'INVENTORY_LINE')).toBe(true);
});

test('a file without its header is not guessed at', () => {
  expect(sites('paris,Paris,agency,\n')).toMatchObject({
    sites: [],
    problems: [{ code: 'INVENTORY_HEADER' }],
  });
});

test('a file that is cut off says so', () => {
  expect(lines(sites('id,name,kind,parent\nparis,Paris,agency,\nlyo').problems)).toEqual([3]);
});

test('accounts are read once each, whatever their case, empty cells left out', () => {
  const read = readAccounts(
    bytes('account,email,comment\nanne,a@x.example,\nANNE,,\n,x@x.example,\n'),
    'a.csv',
  );
  expect(read.accounts).toEqual([{ key: 'anne', email: 'a@x.example' }]);
  expect(lines(read.problems)).toEqual([3, 4]);
});

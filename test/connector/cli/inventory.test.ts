import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAccounts } from '../../../connector/cli/inventory/accounts.ts';
import { loadInventory } from '../../../connector/cli/inventory/load.ts';
import { readingsOf } from '../../../connector/cli/inventory/readings.ts';
import { readSites } from '../../../connector/cli/inventory/sites.ts';
import { readCsv } from '../../../connector/cli/inventory/table.ts';
import { openStore } from '../../../connector/store/open.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

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

const accounts = (text: string, portal = 'intratone', places = sites(SITES).sites) =>
  readAccounts(readCsv(bytes(text), 'a.csv'), 'a.csv', findPortal(portal)!, places);
const SITES = `id,name,kind,parent
paris,Paris,agency,
avalon,Avalon,residence,paris
dumbo,Résidence Dumbo,residence,paris
`;

test('accounts are read once each, whatever their case, empty cells left out', () => {
  const read = accounts('account,email,comment\nanne,a@x.example,\nANNE,,\n,x@x.example,\n');
  expect(read.accounts).toEqual([{ key: 'anne', email: 'a@x.example' }]);
  expect(lines(read.problems)).toEqual([3, 4]);
});

test('an export that says what an account holds is read by label or id, and a line with an unknown one left out', () => {
  const read = accounts(`account,email,comment,status,parent,features,sites
anne,,,suspended,chef,"tableaux d’affichage,key-safes-manage",résidence dumbo
bob,,,,,,*
carl,,,asleep,,,
dora,,,,,fly,
emma,,,,,,nowhere
`);
  expect(read.accounts).toEqual([
    {
      key: 'anne',
      status: 'suspended',
      parent: 'chef',
      features: new Set(['notice-boards-manage', 'key-safes-manage']),
      sites: new Set(['dumbo']),
    },
    { key: 'bob', features: new Set(), sites: new Set(['avalon', 'dumbo']) },
  ]);
  expect(lines(read.problems)).toEqual([4, 5, 6]);
  expect(read.problems[1]?.say('fr')).toContain('« fly »');
});

test('a column that is not there was not read, an empty cell says none', () => {
  const [one] = accounts('account,email,comment,profile:crm\nanne,,,\n', 'dailybiz', []).accounts;
  expect(one).toEqual({ key: 'anne', profiles: new Map([['crm', undefined]]) });
});

describe('what an export shows becomes readings of the tabs', () => {
  const readings = (text: string, portal: string) => {
    const descriptor = findPortal(portal)!;
    const tree = [{ id: 'one', name: 'One', kind: descriptor.sites.granted }];
    const [account] = accounts(text, portal, tree).accounts;
    return readingsOf(descriptor, tree, account!, 7);
  };

  test('with every box of the tab, ticked or not', () => {
    const [tab, ...others] = readings('account,email,comment,features\na,,,Comptabilité\n', 'commown');
    expect(others).toEqual([]);
    expect(tab).toEqual({
      tab: 'user',
      readAt: 7,
      items: new Map([
        ['feature:role-administration', false],
        ['feature:role-fleet-management', false],
        ['feature:role-accounting', true],
        ['feature:role-it-support', false],
        ['feature:portal-access', false],
      ]),
    });
  });

  test('and none of a tab that the file says nothing of', () => {
    expect(readings('account,email,comment\na,,\n', 'commown')).toEqual([]);
    expect(readings('account,email,comment,sites\na,,,One\n', 'webex-carrier')).toEqual([
      { tab: 'sites', readAt: 7, items: new Map([['site:one', true]]) },
    ]);
  });

  test('the functions of a profile are no boxes, its module is', () => {
    expect(readings('account,email,comment,features,profile:crm\na,,,,suivi\n', 'dailybiz')).toEqual([
      {
        tab: 'user',
        readAt: 7,
        items: new Map([['feature:administrator-profile', false]]),
        profiles: new Map([['crm', 'suivi']]),
      },
    ]);
  });
});

describe('a file of accounts in the store', () => {
  test('is an observation as old as the file, never newer than what was read since', async () => {
    await using folder = await temporaryFolder('inventory');
    const file = join(folder.path, 'accounts.csv');
    const settings = { id: 'commown', tenant: 't', origins: [], accountsFile: file, admins: ['x'] };
    const write = async (features: string, at: number) => {
      await writeFile(file, `account,email,comment,status,features\na,,,archived,"${features}"\n`);
      await utimes(file, at, at);
    };
    await using store = await openStore({ kind: 'sqlite', file: join(folder.path, 'p.db') });
    await write('Comptabilité', 100);
    expect(await loadInventory(store, settings, 1_000_000)).toEqual([]);
    const account = (await store.accounts.byKey('commown', 'a'))!;
    expect(account.status).toBe('archived');
    const seen = async () => (await store.observations.of(account.id))[0]!;
    expect((await seen()).readAt).toBe(100_000);
    expect((await seen()).items.get('feature:role-accounting')).toBe(true);

    await loadInventory(store, settings, 2_000_000);
    expect(await store.audit.recent(9)).toHaveLength(1);
    await store.observations.record(account.id, { tab: 'user', readAt: 150_000, items: new Map() });
    await write('Informatique', 140);
    await loadInventory(store, settings, 3_000_000);
    expect((await seen()).items.size).toBe(0);
    await write('Informatique', 160);
    await loadInventory(store, settings, 4_000_000);
    expect((await seen()).items.get('feature:role-it-support')).toBe(true);
    expect(await store.audit.recent(9)).toMatchObject([
      { action: 'observation', actor: 'accounts.csv', subject: 'commown/a' },
      { data: { changed: ['first reading of user'] } },
    ]);
  });
});

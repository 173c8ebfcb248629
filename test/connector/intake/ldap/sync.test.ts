import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { type SyncReport, syncSource } from '../../../../connector/intake/sync.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { directoryLdif, groupDn, personDn } from '../../../fixture/directory.ts';
import { membersSettled } from '../../../fixture/refint.ts';
import { type Slapd, startSlapd } from '../../../fixture/slapd.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { slapdConfigOf } from './slapd-source.ts';

let slapd: Slapd;
let store: Store;
const stack = new AsyncDisposableStack();
beforeAll(async () => {
  slapd = stack.use(await startSlapd({ ldif: directoryLdif({ people: 2000, groups: 40, nested: 2 }) }));
  const folder = stack.use(await temporaryFolder('ldap-sync'));
  store = stack.use(await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') }));
});
afterAll(() => stack.disposeAsync());

function sync(): Promise<SyncReport> {
  const config = slapdConfigOf(slapd);
  const signal = new AbortController().signal;
  return syncSource({
    source: ldapSource(config),
    store,
    limits: config.gate,
    now: 1_700_000_000_000,
    signal,
    actor: 'test',
  });
}

const isNothing = ({ counts: { people, groups, memberships, ...changes } }: SyncReport) =>
  people + groups + memberships > 0 && Object.values(changes).every((count) => count === 0);

const member = (index: number, operation: 'add' | 'delete') =>
  slapd.modify(`dn: ${groupDn(3)}\nchangetype: modify\n${operation}: member\nmember: ${personDn(index)}\n`);

// In this order: each test goes on from the directory that the one before left.
it('brings a whole directory in, and then nothing', async () => {
  const first = await sync();
  expect(first).toMatchObject({
    status: 'complete',
    counts: { peopleAdded: 2000, groupsAdded: 40, nestingsAdded: 2 },
  });
  expect(await store.people.count()).toBe(2000);
  expect(isNothing(await sync())).toBe(true);
});

it('follows a person into a group and out of it', async () => {
  await member(1, 'add');
  expect((await sync()).counts).toMatchObject({
    membershipsAdded: 1,
    membershipsRemoved: 0,
    peopleUpdated: 0,
  });
  await member(1, 'delete');
  expect((await sync()).counts).toMatchObject({
    membershipsAdded: 0,
    membershipsRemoved: 1,
    peopleUpdated: 0,
  });
});

it('takes nothing away while the server stops in the middle, and everything once it answers again', async () => {
  await slapd.modify(`dn: ${personDn(11)}\nchangetype: delete\n`);
  await membersSettled(slapd, [personDn(11)]);
  for (const limit of [{ pagedTotal: 1200 }, { sizeLimit: 700 }]) {
    await slapd.limit(limit);
    const report = await sync();
    expect(report).toMatchObject({ status: 'partial', problem: { code: 'LDAP_SIZE_LIMIT' } });
    expect(isNothing(report)).toBe(true);
    expect(await store.snapshots.latest()).toMatchObject([{ status: 'partial', problem: 'LDAP_SIZE_LIMIT' }]);
  }
  await slapd.limit({});
  expect((await sync()).counts).toMatchObject({ peopleSuspended: 1, peopleUpdated: 0 });
});

it('takes nobody for gone when the filter finds nobody', async () => {
  const config = slapdConfigOf(slapd, { people: { filter: '(uid=nobody)' } });
  const signal = new AbortController().signal;
  const options = { store, limits: config.gate, now: 1_700_000_000_000, signal, actor: 'test' };
  const report = await syncSource({ source: ldapSource(config), ...options });
  expect(report).toMatchObject({
    status: 'partial',
    problem: { code: 'SRC_EMPTY' },
    counts: { membershipsRemoved: 0 },
  });
  expect(isNothing(await sync())).toBe(true);
});

it('knows a person who moved to another unit under another login', async () => {
  await slapd.modify(
    `dn: ou=moved,${slapd.baseDn}\nchangetype: add\nobjectClass: organizationalUnit\nou: moved\n`,
  );
  await slapd.modify(
    `dn: ${personDn(12)}\nchangetype: modrdn\nnewrdn: uid=moved\ndeleteoldrdn: 1\nnewsuperior: ou=moved,${slapd.baseDn}\n`,
  );
  await membersSettled(slapd, [personDn(12)]);
  const { counts } = await sync();
  expect(counts).toMatchObject({
    peopleAdded: 0,
    peopleUpdated: 1,
    peopleSuspended: 0,
    membershipsRemoved: 0,
  });
});

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gateSchema } from '../../../connector/intake/gate.ts';
import { intakeProblems } from '../../../connector/intake/problems.ts';
import type { Snapshot, Source } from '../../../connector/intake/source.ts';
import { syncSource, type SyncOptions } from '../../../connector/intake/sync.ts';
import { openStore } from '../../../connector/store/open.ts';
import type { Store } from '../../../connector/store/store.ts';
import { temporaryFolder, type TemporaryFolder } from '../../fixture/temporary.ts';
import { group, person, snapshotOf } from './organisation.ts';

let folder: TemporaryFolder;
let store: Store;
beforeEach(async () => {
  folder = await temporaryFolder('sync');
  store = await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') });
});
afterEach(async () => {
  await store[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** A source that answers what it is given. */
const answering = (snapshot: Snapshot | Promise<Snapshot>): Source => ({
  id: 'directory',
  kind: 'ldap',
  read: async () => snapshot,
});

const sync = (snapshot: Snapshot | Promise<Snapshot>, more: Partial<SyncOptions> = {}) =>
  syncSource({
    source: answering(snapshot),
    store,
    limits: gateSchema.parse({}),
    now: 1_700_000_000_000,
    signal: new AbortController().signal,
    actor: 'test',
    ...more,
  });

const many = (count: number) => Array.from({ length: count }, (_, index) => person(`p${index}`));
const statusOf = async (key: string) => (await store.people.byKey('directory', key))?.person.status;
const membersOf = async (key: string) => {
  const row = await store.groups.byKey('directory', key);
  return (await store.groups.members(row?.group.id ?? '')).map(({ displayName }) => displayName).toSorted();
};

describe('a sync', () => {
  it('writes what was read, keeps its record and audits it', async () => {
    const read = snapshotOf([person('a'), person('b')], [group('g', ['a', 'b']), group('top', [], ['g'])]);
    const report = await sync(read);
    expect(report).toMatchObject({ source: 'directory', status: 'complete', warnings: [] });
    expect(report.counts).toMatchObject({
      people: 2,
      groups: 2,
      memberships: 2,
      peopleAdded: 2,
      nestingsAdded: 1,
    });
    expect(report.problem).toBeUndefined();
    expect(await membersOf('g')).toEqual(['Person a', 'Person b']);
    expect(await membersOf('top')).toEqual(['Group g']);
    expect(await store.snapshots.latest()).toMatchObject([
      { source: 'directory', status: 'complete', people: 2, memberships: 2 },
    ]);
    expect(await store.audit.recent(1)).toMatchObject([
      { actor: 'test', action: 'source.sync', subject: 'directory' },
    ]);
    expect(await store.audit.verify()).toBeUndefined();
  });

  it('changes nothing when the source says the same again', async () => {
    const read = snapshotOf([person('a'), person('b')], [group('g', ['a'])]);
    await sync(read);
    const before = await store.people.byKey('directory', 'a');
    const { counts } = await sync(read, { now: 1_800_000_000_000 });
    expect(counts).toMatchObject({ peopleAdded: 0, peopleUpdated: 0, groupsUpdated: 0, membershipsAdded: 0 });
    expect(await store.people.byKey('directory', 'a')).toEqual(before);
  });

  it('suspends who is gone, and knows them when they return', async () => {
    await sync(snapshotOf([person('a'), person('b')], [group('g', ['a', 'b'])]));
    const before = await store.people.byKey('directory', 'b');
    await sync(snapshotOf([person('a')], [group('g', ['a'])]));
    expect(await statusOf('b')).toBe('suspended');
    expect(await membersOf('g')).toEqual(['Person a']);
    await sync(snapshotOf([person('a'), person('b')], [group('g', ['a', 'b'])]));
    expect((await store.people.byKey('directory', 'b'))?.person).toEqual(before?.person);
    expect(await membersOf('g')).toEqual(['Person a', 'Person b']);
  });

  it('lets two people swap their logins', async () => {
    await sync(snapshotOf([person('a', { userName: 'one' }), person('b', { userName: 'two' })]));
    const report = await sync(
      snapshotOf([person('a', { userName: 'two' }), person('b', { userName: 'one' })]),
    );
    expect(report).toMatchObject({ warnings: [], counts: { peopleUpdated: 2 } });
    expect((await store.people.byKey('directory', 'a'))?.person.userName).toBe('two');
  });

  it('gives a login to the new entry of an account that was deleted and made again', async () => {
    await sync(snapshotOf([person('old', { userName: 'ada' }), person('b')], [group('g', ['old'])]));
    const again = snapshotOf([person('new', { userName: 'Ada' }), person('b')], [group('g', ['new'])]);
    const report = await sync(again);
    expect(report).toMatchObject({ status: 'complete', warnings: [] });
    expect([await statusOf('old'), await statusOf('new')]).toEqual(['archived', 'active']);
    expect(await membersOf('g')).toEqual(['Person new']);
    expect((await sync(again)).counts).toMatchObject({
      peopleAdded: 0,
      peopleUpdated: 0,
      membershipsAdded: 0,
    });
  });

  it('leaves a login with whom has it while both are there, with a warning', async () => {
    await sync(snapshotOf([person('a', { userName: 'ada' })]));
    const both = [person('a', { userName: 'ada' }), person('b', { userName: 'ADA' }), person('c')];
    const report = await sync(snapshotOf(both));
    expect(report.warnings.map(({ code }) => code)).toEqual(['STORE_CONFLICT']);
    expect([await statusOf('a'), await statusOf('b'), await statusOf('c')]).toEqual([
      'active',
      undefined,
      'active',
    ]);
  });
});

describe('a read that is not believed', () => {
  it('adds and takes nothing away when the gate refuses, and says so in the record', async () => {
    await sync(snapshotOf(many(30), [group('g', ['p0', 'p29'])]));
    const report = await sync(snapshotOf([...many(5), person('new')], [group('g', ['p0', 'new'])]));
    expect(report).toMatchObject({ status: 'partial', problem: { code: 'SRC_IMPLAUSIBLE' } });
    expect(report.counts).toMatchObject({
      people: 6,
      peopleAdded: 1,
      peopleSuspended: 0,
      membershipsRemoved: 0,
    });
    expect([await statusOf('p29'), await statusOf('new')]).toEqual(['active', 'active']);
    expect(await membersOf('g')).toEqual(['Person new', 'Person p0', 'Person p29']);
    const [record] = await store.snapshots.latest();
    expect(record).toMatchObject({ status: 'partial', problem: 'SRC_IMPLAUSIBLE' });
    expect(record?.problemText?.fr).toContain('5 personnes sur 30 attendues');
  });

  it('keeps the members of a group that is nearly emptied, takes the rest, and says so', async () => {
    const everybody = many(60).map(({ key }) => key);
    const large = group('large', everybody);
    await sync(snapshotOf(many(60), [group('g', everybody), large, group('h', ['p0', 'p1'])]));
    const emptied = snapshotOf(many(60), [group('g', ['p0']), large, group('h', ['p0'])]);
    const limits = gateSchema.parse({ percent: 90 });
    const report = await sync(emptied, { limits });
    expect(report).toMatchObject({ status: 'complete', counts: { membershipsRemoved: 1 } });
    expect(report.warnings.map(({ code }) => code)).toEqual(['SRC_GROUP_IMPLAUSIBLE']);
    expect(await membersOf('g')).toHaveLength(60);
    expect(await membersOf('h')).toEqual(['Person p0']);
    const forced = await sync(emptied, { limits, force: true });
    expect(forced).toMatchObject({ warnings: [], counts: { membershipsRemoved: 59 } });
  });

  it('is believed when an administrator confirms it', async () => {
    await sync(snapshotOf(many(30)));
    const report = await sync(snapshotOf(many(5)), { force: true });
    expect(report).toMatchObject({ status: 'complete', counts: { peopleSuspended: 25 } });
    expect(await store.audit.recent(1)).toMatchObject([{ data: { forced: true } }]);
  });

  it('stays partial whatever is confirmed, when it was partial or failed', async () => {
    await sync(snapshotOf(many(30)));
    for (const status of ['partial', 'failed'] as const) {
      const report = await sync(snapshotOf(many(5), [], status), { force: true });
      expect(report).toMatchObject({ status, counts: { peopleSuspended: 0 } });
    }
    expect(await statusOf('p29')).toBe('active');
  });

  it('keeps the reason why it was partial', async () => {
    const problem = intakeProblems.SRC_ABORTED({ source: 'directory' });
    const report = await sync({ ...snapshotOf([], [group('g')], 'partial'), problem });
    expect(report).toMatchObject({
      status: 'partial',
      problem: { code: 'SRC_ABORTED' },
      counts: { groupsAdded: 1 },
    });
  });
});

describe('one run at a time', () => {
  it('refuses a second one of the same source, and is free again after it', async () => {
    const { promise, resolve } = Promise.withResolvers<Snapshot>();
    const first = sync(promise);
    await expect(sync(snapshotOf([person('a')]))).rejects.toMatchObject({
      code: 'SYNC_RUNNING',
      status: 409,
    });
    resolve(snapshotOf([person('a')]));
    expect((await first).status).toBe('complete');
    expect((await sync(snapshotOf([person('a')]))).status).toBe('complete');
  });

  it('is free again after a read that threw', async () => {
    await expect(sync(Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect((await sync(snapshotOf([person('a')]))).status).toBe('complete');
  });
});

it('leaves nothing half when the write fails', async () => {
  await sync(snapshotOf([person('a')]));
  const failing: Pick<Store, 'transaction'> = {
    transaction: (run) =>
      store.transaction((inside) =>
        run({
          ...inside,
          audit: { ...inside.audit, append: () => Promise.reject(new Error('disk full')) },
        }),
      ),
  };
  await expect(sync(snapshotOf([person('a'), person('b')]), { store: failing })).rejects.toThrow('disk full');
  expect(await statusOf('b')).toBeUndefined();
  expect(await store.snapshots.latest()).toMatchObject([{ people: 1 }]);
});

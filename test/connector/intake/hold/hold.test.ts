import { describe, expect, it } from 'vitest';
import { gateSchema } from '../../../../connector/intake/gate.ts';
import { approveHeld, rejectHeld } from '../../../../connector/intake/hold/approve.ts';
import type { Loss } from '../../../../connector/intake/loss.ts';
import type { Snapshot } from '../../../../connector/intake/source.ts';
import { group, person, snapshotOf } from '../organisation.ts';
import { many, NOW, optionsOf, stage } from './stage.ts';

const { store, sync, statusOf, actions } = stage();
const approve = (snapshot: Snapshot, id?: string) =>
  approveHeld({ ...optionsOf(store(), snapshot), ...(id !== undefined && { id }) });
const waiting = async () => (await store().held.get('directory'))?.held;

const before = snapshotOf(many(30), [group('g', ['p0', 'p29'])]);
const after = snapshotOf([...many(5), person('new')], [group('g', ['p0', 'new'])]);

describe('a read that takes away too much', () => {
  it('is kept with exactly what it would write, and says so in the report and the audit', async () => {
    await sync(before);
    const report = await sync(after);
    expect(report).toMatchObject({ status: 'partial', problem: { code: 'SRC_IMPLAUSIBLE' } });
    const kept = await store().held.get('directory');
    expect(report.held).toEqual(kept?.held);
    expect(kept?.held).toMatchObject({
      at: NOW,
      people: 6,
      counts: { peopleSuspended: 25, membershipsRemoved: 1 },
      reasons: [{ code: 'SRC_IMPLAUSIBLE' }],
    });
    expect(kept?.changes.suspend).toHaveLength(25);
    expect(kept?.changes.people).toEqual([]);
    expect(kept?.changes.removeMemberships.size).toBe(1);
    expect(await actions()).toContain('source.held');
  });

  it('stays the same one while the source says the same, and is another one when it does not', async () => {
    await sync(before);
    const { held } = await sync(after);
    expect((await sync(after, { now: NOW + 1 })).held).toEqual(held);
    expect((await sync(snapshotOf(many(4), [group('g')]), { now: NOW + 2 })).held?.id).not.toBe(held?.id);
  });

  it('waits no more once a read is believed in full, and through one that fails', async () => {
    await sync(before);
    await sync(after);
    expect((await sync(snapshotOf([], [], 'failed'))).held).toBeDefined();
    expect((await sync(before)).held).toBeUndefined();
    expect(await waiting()).toBeUndefined();
    expect(await actions()).toContain('source.held.over');
  });

  it('is nothing that waits when the source answers nobody', async () => {
    await sync(before);
    expect(await sync(snapshotOf([]))).toMatchObject({ problem: { code: 'SRC_EMPTY' } });
    expect(await waiting()).toBeUndefined();
  });

  it('holds the members of one group alone, and believes the rest', async () => {
    const keys = many(30).map(({ key }) => key);
    const limits = gateSchema.parse({ percent: 100 });
    await sync(snapshotOf(many(30), [group('g', keys), group('h', keys)]));
    const emptied = snapshotOf(many(30), [group('g', ['p0']), group('h', keys.slice(1))]);
    const report = await sync(emptied, { limits });
    expect(report).toMatchObject({ status: 'complete', counts: { membershipsRemoved: 1 } });
    expect(report.held).toMatchObject({
      counts: { membershipsRemoved: 29 },
      reasons: [{ code: 'SRC_GROUP_IMPLAUSIBLE' }],
    });
    expect(await approve(emptied)).toMatchObject({ status: 'complete', counts: { membershipsRemoved: 29 } });
  });

  it('is held above an absolute number, however large the directory', async () => {
    await sync(snapshotOf(many(100)));
    const limits = gateSchema.parse({ count: 100, percent: 100, most: 5 });
    expect(await sync(snapshotOf(many(94)), { limits })).toMatchObject({ status: 'partial' });
    expect(await sync(snapshotOf(many(95)), { limits })).toMatchObject({ status: 'complete' });
  });
});

describe('an approval', () => {
  it('applies exactly what waited, once, under the approver’s name', async () => {
    await sync(before);
    const { held } = await sync(after);
    const report = await approve(after, held?.id.slice(0, 8));
    expect(report).toMatchObject({ status: 'complete', counts: held!.counts });
    expect(report.held).toBeUndefined();
    expect([await statusOf('p29'), await statusOf('p0'), await statusOf('new')]).toEqual([
      'suspended',
      'active',
      'active',
    ]);
    expect(await store().audit.recent(5)).toContainEqual(
      expect.objectContaining({
        action: 'source.sync',
        data: expect.objectContaining({ approved: held?.id }) as unknown,
      }),
    );
    await expect(approve(after)).rejects.toMatchObject({ code: 'SRC_NOTHING_HELD' });
    expect((await sync(after)).counts).toMatchObject({ peopleSuspended: 0, membershipsRemoved: 0 });
  });

  it.each([
    ['the source moved', async () => snapshotOf([...many(4), person('new')], [group('g', ['p0', 'new'])])],
    ['the source is as before', async () => before],
    [
      'the store moved',
      async () => {
        const gone = await store().people.byKey('directory', 'p20');
        await store().people.setStatus(gone!.person.id, 'suspended', NOW);
        return after;
      },
    ],
  ])('is refused, and changes nothing, when %s', async (_, read) => {
    await sync(before);
    await sync(after);
    const now = await read();
    await expect(approve(now)).rejects.toMatchObject({ code: 'SRC_HELD_MOVED' });
    expect(await statusOf('p29')).toBe('active');
  });

  it('is refused for another held read than the one that was looked at', async () => {
    await sync(before);
    await sync(after);
    await expect(approve(after, 'ffffffff')).rejects.toMatchObject({ code: 'SRC_HELD_MOVED' });
  });

  it('is refused while the source cannot be read in full', async () => {
    await sync(before);
    await sync(after);
    const broken: Snapshot = {
      ...after,
      status: 'partial',
      problem: (await sync(after)).problem!,
    };
    await expect(approve(broken)).rejects.toMatchObject({ code: 'SRC_IMPLAUSIBLE' });
    expect(await statusOf('p29')).toBe('active');
  });
});

describe('a rejection', () => {
  it('is remembered for as long as the source says the same', async () => {
    await sync(before);
    const { held } = await sync(after);
    const rejecting = { actor: 'ada', now: NOW + 1 };
    expect(await rejectHeld(store(), 'directory', rejecting)).toEqual(held);
    expect((await sync(after)).held).toEqual({ ...held, rejectedAt: NOW + 1 });
    await expect(approve(after)).rejects.toMatchObject({ code: 'SRC_NOTHING_HELD' });
    await expect(rejectHeld(store(), 'directory', rejecting)).rejects.toMatchObject({
      code: 'SRC_NOTHING_HELD',
    });
    expect((await sync(snapshotOf(many(4), [group('g')]))).held).not.toHaveProperty('rejectedAt');
  });
});

describe('a read that costs too many rights', () => {
  const losing = (losses: readonly Loss[]) => ({ impact: async () => async () => losses });
  const loss = (kind: Loss['kind'], left: number, total: number): Loss => ({ kind, left, total });
  const grown = snapshotOf(
    [...many(20).map((one) => ({ ...one, type: 'other' })), person('new')],
    [group('g', ['p0', 'new'])],
  );

  it('writes only what is new, and holds every change of what is there', async () => {
    await sync(before);
    const costly = losing([loss('grants', 100, 1000)]);
    const limits = gateSchema.parse({ percent: 100, most: 1000 });
    const report = await sync(grown, { ...costly, limits });
    expect(report).toMatchObject({
      status: 'partial',
      problem: { code: 'SRC_COSTLY' },
      counts: { peopleAdded: 1, peopleUpdated: 0, peopleSuspended: 0 },
      held: { counts: { peopleUpdated: 20, peopleSuspended: 10 } },
    });
    expect(report.problem?.text.what.en).toContain('100 rights of the 1,000 expected');
    expect((await store().people.byKey('directory', 'p1'))?.person.type).toBeUndefined();
    expect(await statusOf('new')).toBe('active');
    expect((await sync(grown, { ...costly, limits })).held).toEqual(report.held);
    await approveHeld({ ...optionsOf(store(), grown), limits });
    expect((await store().people.byKey('directory', 'p1'))?.person.type).toBe('other');
    expect(await statusOf('p29')).toBe('suspended');
  });

  it.each([
    ['few accounts', [loss('accounts', 90, 100)], true],
    ['many accounts', [loss('accounts', 70, 100)], false],
    ['more than 500 accounts of very many', [loss('accounts', 99_000, 100_000)], false],
    ['few rights of many', [loss('grants', 9000, 10_000)], true],
    ['without a policy', undefined, true],
  ])('is judged by count and percent: %s', async (_, losses, believed) => {
    await sync(before);
    const limits = gateSchema.parse({ percent: 100 });
    const impact = losses ? losing(losses).impact : async () => undefined;
    const report = await sync(grown, { impact, limits });
    expect(report.status).toBe(believed ? 'complete' : 'partial');
  });

  it('is not even counted where few people are touched', async () => {
    await sync(before);
    const impact = () => Promise.reject(new Error('not asked'));
    const few = snapshotOf(many(25), [group('g', ['p0'])]);
    expect(await sync(few, { impact })).toMatchObject({ status: 'complete' });
  });
});

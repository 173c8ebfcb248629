import { beforeEach, describe, expect, test } from 'vitest';
import { NO_CHANGES } from '../../connector/intake/comparison.ts';
import type { HeldRead, SnapshotRecord, Store } from '../../connector/store/store.ts';
import { entry, oneStore, problem, unique } from './store-example.ts';

const DAY = 86_400_000;

export function heldContract(open: () => Promise<Store>): void {
  const store = oneStore(open);
  let source: string;
  beforeEach(() => {
    source = unique('held');
  });

  describe('a held read', () => {
    const held = (more: Partial<HeldRead> = {}): HeldRead => ({
      source,
      id: unique('read'),
      at: 1_700_000_000_000,
      people: 2,
      groups: 1,
      memberships: 3,
      reasons: [{ code: 'SRC_IMPLAUSIBLE', text: { fr: 'trop', en: 'too many' } }],
      counts: { peopleSuspended: 40 },
      fingerprint: 'f',
      ...more,
    });
    const changes = () => ({
      ...NO_CHANGES,
      people: [entry('p3', source, '3', 'cy', { status: 'suspended' })],
      suspend: ['p1', 'p2'],
      archiveGroups: ['g2'],
      removeMemberships: new Map([['g1', ['p1', 'p2']]]),
      removeNestings: [{ parent: 'g1', child: 'g2' }],
    });

    test('is kept exactly, with what would be written', async () => {
      expect(await store().held.get(source)).toBeUndefined();
      const one = held();
      await store().held.put(one, changes());
      expect(await store().held.get(source)).toEqual({ held: one, changes: changes() });
      expect(await store().held.all()).toContainEqual(one);
    });

    test('takes the place of the one before, is rejected, and goes', async () => {
      await store().held.put(held(), changes());
      const other = held({ fingerprint: 'other' });
      await store().held.put(other, NO_CHANGES);
      expect(await store().held.get(source)).toEqual({ held: other, changes: NO_CHANGES });
      await store().held.reject(source, 7);
      expect((await store().held.get(source))?.held).toEqual({ ...other, rejectedAt: 7 });
      await store().held.remove(source);
      expect(await store().held.get(source)).toBeUndefined();
    });
  });

  describe('the runs of a source', () => {
    const run = (finishedAt: number, more: Partial<SnapshotRecord> = {}): SnapshotRecord => ({
      id: unique('run'),
      source,
      status: 'complete',
      startedAt: finishedAt - 1,
      finishedAt,
      people: 1,
      groups: 0,
      memberships: 0,
      ...more,
    });
    const add = async (...runs: readonly SnapshotRecord[]) => {
      for (const one of runs) await store().snapshots.add(one);
      return runs.map(({ id }) => id);
    };
    const history = async (changedOnly: boolean, limit = 10) =>
      (await store().snapshots.history(source, limit, changedOnly)).map(({ id }) => id);

    test('are told newest first, with what they changed', async () => {
      const first = run(1, { changed: { peopleAdded: 1 }, method: 'syncrepl' });
      const [one, two, three] = await add(first, run(2), run(3, { status: 'failed', problem: 'X' }));
      expect(await history(false)).toEqual([three, two, one]);
      expect(await history(true)).toEqual([three, one]);
      expect(await history(true, 1)).toEqual([three]);
      expect((await store().snapshots.history(source, 5, false)).at(-1)).toEqual(first);
    });

    test('tell the newest complete one beside the newest', async () => {
      const [whole, failed] = await add(run(1), run(2, { status: 'failed', problem: 'X' }));
      const ofSource = (all: readonly SnapshotRecord[]) =>
        all.filter((one) => one.source === source).map(({ id }) => id);
      expect(ofSource(await store().snapshots.latestComplete())).toEqual([whole]);
      expect(ofSource(await store().snapshots.latest())).toEqual([failed]);
    });

    test('are forgotten after 90 days, the newest complete one apart', async () => {
      const failing = (at: number) => run(at, { status: 'failed', problem: 'X' });
      const [, kept] = await add(run(DAY), run(2 * DAY), failing(3 * DAY));
      const late = await add(failing(100 * DAY));
      expect(await history(false)).toEqual([...late, kept]);
    });
  });

  describe('who is gone', () => {
    const write = (changes: object, now: number) =>
      store().directory.write(source, { ...NO_CHANGES, ...changes }, now);
    const person = (key: string, userName: string, more = {}) =>
      entry(`${source}/${key}`, source, key, userName, more);
    const statusOf = async (key: string) => (await store().people.byKey(source, key))?.person.status;

    test('is archived after a time, whether suspended before or not; who is only disabled stays', async () => {
      const disabled = { status: 'suspended' as const };
      const people = [person('1', 'ada'), person('2', 'bob', disabled), person('3', 'cy', disabled)];
      await write({ people }, 1);
      await write({ suspend: [`${source}/1`, `${source}/2`] }, 10);
      expect(await store().directory.archiveGone(source, 9, 20)).toBe(0);
      expect(await store().directory.archiveGone(source, 10, 20)).toBe(2);
      expect([await statusOf('1'), await statusOf('2'), await statusOf('3')]).toEqual([
        'archived',
        'archived',
        'suspended',
      ]);
      expect(await store().directory.archiveGone(source, 30, 30)).toBe(0);
    });

    test('comes back as the same person, from suspended and from archived, and is not gone any more', async () => {
      await write({ people: [person('1', 'ada')] }, 1);
      for (const archived of [0, 1]) {
        await write({ suspend: [`${source}/1`] }, 10);
        expect(await store().directory.archiveGone(source, 9 + archived, 11)).toBe(archived);
        await write({ people: [{ ...person('1', 'ada'), id: 'another id' }] }, 12);
        expect(await store().people.byKey(source, '1')).toMatchObject({
          person: { id: `${source}/1`, status: 'active' },
        });
      }
      expect(await store().directory.archiveGone(source, 99, 99)).toBe(0);
    });

    test('gives the login up once archived', async () => {
      await write({ people: [person('1', 'ada')] }, 1);
      await write({ suspend: [`${source}/1`] }, 10);
      const other = { person: { userName: 'ada' } };
      const insert = () =>
        store().people.insert(
          { source, key: 'new', userName: 'ada', displayName: 'Ada', status: 'active', attributes: {} },
          12,
        );
      await expect(insert()).rejects.toMatchObject(problem('STORE_CONFLICT'));
      await store().directory.archiveGone(source, 10, 11);
      expect(await insert()).toMatchObject(other);
    });
  });
}

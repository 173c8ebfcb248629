import { beforeEach, describe, expect, test } from 'vitest';
import type { SnapshotRecord, Store } from '../../connector/store/store.ts';
import type { Override } from '../../shared/model/permission.ts';
import type { ItemKey } from '../../shared/plan/item.ts';
import { newPerson, oneStore, problem, unique } from './store-example.ts';

export function portalContract(open: () => Promise<Store>): void {
  const store = oneStore(open);
  let portal: string;
  let person: string;
  beforeEach(async () => {
    portal = unique('portal');
    person = (await store().people.insert(newPerson(unique('hr'), 'ada'), 1)).person.id;
  });

  describe('snapshots', () => {
    test('the newest of each source is kept in mind', async () => {
      const [a, b] = [unique('source'), unique('source')];
      const failed: SnapshotRecord = {
        id: unique('snapshot'),
        source: a,
        status: 'failed',
        startedAt: 1_700_000_000_000,
        finishedAt: 1_700_000_000_001,
        people: 0,
        groups: 0,
        memberships: 0,
        problem: 'LDAP_DOWN',
        problemText: { fr: 'En panne', en: 'Down' },
      };
      const { problem: _problem, problemText: _text, ...rest } = failed;
      const good: SnapshotRecord = {
        ...rest,
        id: unique('snapshot'),
        source: b,
        status: 'complete',
        people: 3,
      };
      await store().snapshots.add({ ...good, id: unique('snapshot'), source: a });
      await store().snapshots.add(good);
      await store().snapshots.add(failed);
      const latest = await store().snapshots.latest();
      expect(latest.filter(({ source }) => [a, b].includes(source))).toStrictEqual([failed, good]);
    });
  });

  describe('sites', () => {
    test('keep their order, and are retired rather than removed', async () => {
      const company = { id: 'z', name: 'Company', kind: 'company' };
      const agency = { id: 'a', name: 'Agency', kind: 'agency', parent: 'z' };
      const old = { id: 'old', name: 'Old', kind: 'residence', parent: 'a', retired: true };
      await store().sites.replaceAll(portal, [company, agency, old]);
      expect(await store().sites.all(portal)).toStrictEqual([company, agency, old]);

      const moved = { id: 'old', name: 'Back', kind: 'residence', parent: 'z' };
      await store().sites.replaceAll(portal, [moved, company]);
      const found = await store().sites.all(portal);
      expect(found.filter((site) => !site.retired)).toStrictEqual([moved, company]);
      expect(found.filter((site) => site.retired)).toStrictEqual([{ ...agency, retired: true }]);
      expect(await store().sites.all(unique('portal'))).toEqual([]);
    });
  });

  describe('accounts', () => {
    test('are planned and managed unless said otherwise, and found without case', async () => {
      await store().accounts.upsert(portal, [{ key: 'JDupont' }], 1);
      const account = await store().accounts.byKey(portal, 'jdupont');
      expect(account).toStrictEqual({
        id: expect.any(String),
        portal,
        key: 'JDupont',
        status: 'planned',
        mode: 'managed',
      });
      expect(await store().accounts.byKey(unique('portal'), 'jdupont')).toBeUndefined();
    });

    test('tells the suspended and the archived apart from the others', async () => {
      const portal = unique('portal');
      const statuses = ['planned', 'active', 'suspended', 'archived'] as const;
      await store().accounts.upsert(
        portal,
        statuses.map((status) => ({ key: status, status })),
        1,
      );
      const ended = await store().accounts.ended(portal);
      expect(ended.map(({ key, status }) => [key, status])).toEqual([
        ['archived', 'archived'],
        ['suspended', 'suspended'],
      ]);
    });

    test('keep what a later patch does not give', async () => {
      await store().accounts.upsert(
        portal,
        [{ key: 'a', person, status: 'active', email: 'a@x', comment: 'c', parent: 'chef' }],
        1,
      );
      const before = await store().accounts.byKey(portal, 'a');
      await store().accounts.upsert(
        portal,
        [{ key: 'A', mode: 'protected' }, { key: 'A', comment: 'd' }, { key: 'a' }],
        2,
      );
      expect(await store().accounts.byKey(portal, 'a')).toStrictEqual({
        ...before,
        mode: 'protected',
        comment: 'd',
        parent: 'chef',
      });
      await store().accounts.upsert(portal, [{ key: 'a', person: null }], 3);
      expect(await store().accounts.byKey(portal, 'a')).not.toHaveProperty('person');
    });

    test('are listed by key and counted without the archived', async () => {
      await store().accounts.upsert(
        portal,
        [{ key: 'b' }, { key: 'A' }, { key: 'c', status: 'archived' }],
        1,
      );
      expect((await store().accounts.all(portal)).map((account) => account.key)).toEqual(['A', 'b', 'c']);
      expect(await store().accounts.count(portal)).toBe(2);
    });

    test('belong to people who exist, and one that does not leaves no patch behind', async () => {
      await expect(
        store().accounts.upsert(portal, [{ key: 'a' }, { key: 'b', person: 'nobody' }], 1),
      ).rejects.toMatchObject(problem('STORE_UNKNOWN'));
      expect(await store().accounts.all(portal)).toEqual([]);
    });
  });

  describe('observations', () => {
    const account = async (key = 'a') => {
      await store().accounts.upsert(portal, [{ key }], 1);
      return (await store().accounts.byKey(portal, key))?.id ?? '';
    };
    const items = (...ticked: [ItemKey, boolean][]) => new Map(ticked);

    test('of a tab replace the earlier ones, in the order of the page, unless they are older', async () => {
      const id = await account();
      const first = { tab: 'rights', readAt: 10, items: items(['feature:z', true], ['feature:a', false]) };
      const newer = { tab: 'rights', readAt: 20, items: items(['feature:z', false]) };
      const sites = { tab: 'sites', readAt: 5, items: items(['site:a', true]) };
      await store().observations.record(id, first);
      await store().observations.record(id, sites);
      const [read] = await store().observations.of(id);
      expect([...(read?.items ?? [])]).toEqual([...first.items]);
      await store().observations.record(id, newer);
      await store().observations.record(id, first);
      expect(await store().observations.of(id)).toEqual([newer, sites]);
      const again = { ...newer, items: items() };
      await store().observations.record(id, again);
      expect(await store().observations.of(id)).toEqual([again, sites]);
    });

    test('keep the profile of each module that was read, also when there is none', async () => {
      const id = await account();
      const profiles = new Map([
        ['crm', 'Vente'],
        ['accounting', undefined],
      ]);
      const reading = { tab: 'profiles', readAt: 1, items: items(['feature:a', true]), profiles };
      await store().observations.record(id, reading);
      expect(await store().observations.of(id)).toEqual([reading]);
      expect((await store().observations.of(id))[0]?.profiles?.has('accounting')).toBe(true);
    });

    test('of a portal are read by account, those never read absent', async () => {
      const [a, b] = [await account('a'), await account('b')];
      await account('c');
      const reading = { tab: 't', readAt: 1, items: items(['site:x', true]) };
      await store().observations.record(b, reading);
      await store().observations.record(a, reading);
      expect(await store().observations.all(portal)).toEqual(
        new Map([
          [a, [reading]],
          [b, [reading]],
        ]),
      );
      expect(await store().observations.all(unique('portal'))).toEqual(new Map());
      expect(await store().observations.of(await account('c'))).toEqual([]);
    });

    test('and what was applied is remembered item by item', async () => {
      const [a, b] = [await account('a'), await account('b')];
      await store().observations.markApplied(a, items(['feature:x', true], ['site:y', true]), 1);
      await store().observations.markApplied(a, items(['feature:x', false]), 2);
      await store().observations.markApplied(a, items(), 3);
      await store().observations.markApplied(b, items(['site:y', false]), 1);
      const expected = items(['feature:x', false], ['site:y', true]);
      expect(await store().observations.appliedOf(a)).toEqual(expected);
      expect(await store().observations.allApplied(portal)).toEqual(
        new Map([
          [a, expected],
          [b, items(['site:y', false])],
        ]),
      );
    });

    test('of an account that does not exist are refused', async () => {
      const reading = { tab: 't', readAt: 1, items: items() };
      await expect(store().observations.record('nothing', reading)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
      await expect(store().observations.markApplied('nothing', items(), 1)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
    });
  });

  describe('overrides', () => {
    const override = (more: Partial<Override> = {}): Override => ({
      id: unique('override'),
      portal,
      person,
      effect: 'allow',
      feature: 'open',
      sites: ['avalon', '*'],
      reason: 'Remplacement d’été',
      author: 'chef',
      node: 'root',
      createdAt: 1_700_000_000_000,
      ...more,
    });

    test('come back as written, expired ones too, ended ones only by id', async () => {
      const [plain, expiring] = [override(), override({ effect: 'deny', expiresAt: 5, sites: [] })];
      await store().overrides.add(plain);
      await store().overrides.add(expiring);
      expect(await store().overrides.ofPerson(portal, person)).toStrictEqual([plain, expiring]);
      expect(await store().overrides.all(portal)).toStrictEqual([plain, expiring]);
      expect(await store().overrides.ofPerson(portal, 'nobody')).toEqual([]);
      expect(await store().overrides.all(unique('portal'))).toEqual([]);

      await store().overrides.end(plain.id, 9);
      await store().overrides.end(plain.id, 10);
      expect(await store().overrides.ofPerson(portal, person)).toStrictEqual([expiring]);
      expect(await store().overrides.all(portal)).toStrictEqual([expiring]);
      expect(await store().overrides.get(plain.id)).toStrictEqual({ ...plain, endedAt: 9 });
      expect(await store().overrides.get('nothing')).toBeUndefined();
    });

    test('are refused twice, for nobody, and cannot end when they are not there', async () => {
      const one = override();
      await store().overrides.add(one);
      await expect(store().overrides.add(one)).rejects.toMatchObject(problem('STORE_CONFLICT'));
      await expect(store().overrides.add(override({ person: 'nobody' }))).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
      await expect(store().overrides.end('nothing', 1)).rejects.toMatchObject(problem('STORE_UNKNOWN'));
    });
  });
}

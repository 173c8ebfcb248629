import { beforeEach, describe, expect, test } from 'vitest';
import type { Store, TabReading } from '../../connector/store/store.ts';
import type { ItemKey } from '../../shared/plan/item.ts';
import { newPerson, oneStore, problem, unique } from './store-example.ts';

/** What a portal's pages show beside boxes: names, states, hours, and tabs that are read page after page. */
export function shownContract(open: () => Promise<Store>): void {
  const store = oneStore(open);
  let portal: string;
  beforeEach(() => {
    portal = unique('portal');
  });
  const account = async (key = 'a') => {
    await store().accounts.upsert(portal, [{ key }], 1);
    return (await store().accounts.byKey(portal, key))!.id;
  };
  const items = (...ticked: [ItemKey, boolean][]) => new Map(ticked);

  describe('what a page shows of an account', () => {
    test('is kept: its name, its state, and when', async () => {
      await store().accounts.upsert(
        portal,
        [{ key: 'a', name: 'LÉROY Antony', state: 'mfa', shownAt: 7 }],
        1,
      );
      await store().accounts.upsert(portal, [{ key: 'a', comment: 'c' }], 2);
      expect(await store().accounts.byKey(portal, 'A')).toMatchObject({
        name: 'LÉROY Antony',
        state: 'mfa',
        shownAt: 7,
        comment: 'c',
      });
    });

    test('finds it by its name in any order, by its address, and several by their keys', async () => {
      await store().accounts.upsert(
        portal,
        [
          { key: 'a', name: 'Leroy  Antony', email: 'Antony.Leroy@x' },
          { key: 'b', name: 'Léroy, ANTONY' },
          { key: 'c', name: 'Antony Leroyer' },
          { key: 'd' },
        ],
        1,
      );
      const keys = (found: readonly { key: string }[]) => found.map(({ key }) => key);
      expect(keys(await store().accounts.named(portal, 'Antony LÉROY'))).toEqual(['a', 'b']);
      expect(keys(await store().accounts.named(portal, ' '))).toEqual([]);
      expect(keys(await store().accounts.named(unique('portal'), 'Antony Leroy'))).toEqual([]);
      expect(keys(await store().accounts.withEmail(portal, 'antony.leroy@X'))).toEqual(['a']);
      await store().accounts.upsert(portal, [{ key: 'a', email: 'other@x' }], 2);
      expect(await store().accounts.withEmail(portal, 'antony.leroy@x')).toEqual([]);
      const several = await store().accounts.byKeys(portal, ['D', 'nobody', 'a']);
      expect(keys(several).toSorted()).toEqual(['a', 'd']);
      expect(await store().accounts.byKeys(portal, [])).toEqual([]);
    });
  });

  test('people are found by their display name, of any source, those who left included', async () => {
    const name = unique('Zoé Lemaître');
    const one = await store().people.insert(newPerson(unique('hr'), 'z1', { displayName: name }), 1);
    const other = await store().people.insert(newPerson(unique('hr'), 'z2', { displayName: 'Other' }), 1);
    await store().people.replace(
      other.person.id,
      newPerson(other.person.source, 'z2', {
        displayName: name.toUpperCase().split(' ').toReversed().join(' '),
      }),
      2,
    );
    await store().people.setStatus(one.person.id, 'archived', 2);
    const found = await store().people.named(name.replace('é', 'e'));
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set([one.person.id, other.person.id]));
    expect(await store().people.named('')).toEqual([]);
  });

  describe('a reading of a tab', () => {
    test('keeps hours, what was seen before, and how far a walk through its pages has come', async () => {
      const id = await account();
      const reading: TabReading = {
        tab: 'sites',
        readAt: 20,
        items: items(['site:a', true], ['site:b', false]),
        profiles: new Map([
          ['crm', '?Unknown'],
          ['stock', undefined],
        ]),
        hours: [{ days: [1, 2], from: 480, to: 1080 }],
        seenAt: new Map([
          ['site:a', 10],
          ['profile:stock', 11],
          ['hours', 12],
        ]),
        partial: true,
        walk: { id: 'w', of: 3, pages: [3, 1], since: 10 },
      };
      await store().observations.record(id, reading);
      expect(await store().observations.of(id)).toStrictEqual([reading]);
      const always: TabReading = { tab: 'user', readAt: 30, items: items(), hours: 'always', wholeAt: 25 };
      await store().observations.record(id, always);
      expect(await store().observations.of(id)).toStrictEqual([reading, always]);
    });

    test('is amended for several accounts at once, whatever its age', async () => {
      const [a, b] = [await account('a'), await account('b')];
      const first: TabReading = { tab: 't', readAt: 9, items: items(['site:x', true]) };
      await store().observations.record(a, first);
      const seen = new Map<string, readonly TabReading[]>();
      await store().observations.amend([a, b, a], (one, tabs) => {
        seen.set(one, tabs);
        return one === a
          ? [{ tab: 't', readAt: 3, items: items(['site:x', false]), partial: true }]
          : [{ tab: 'u', readAt: 4, items: items() }];
      });
      expect(seen).toEqual(
        new Map([
          [a, [first]],
          [b, []],
        ]),
      );
      expect(await store().observations.of(a)).toStrictEqual([
        { tab: 't', readAt: 3, items: items(['site:x', false]), partial: true },
      ]);
      expect(await store().observations.of(b)).toStrictEqual([{ tab: 'u', readAt: 4, items: items() }]);
      await store().observations.amend([], () => []);
      await expect(store().observations.amend(['nothing'], () => [])).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
    });

    test('is amended by one transaction after the other: no page gets lost', async () => {
      const id = await account();
      const pages = Array.from({ length: 8 }, (_, number): ItemKey => `site:${number}`);
      await Promise.all(
        pages.map((page) =>
          store().observations.amend([id], (_, [tab]) => [
            { tab: 't', readAt: 1, items: new Map([...(tab?.items ?? []), [page, true]]), partial: true },
          ]),
        ),
      );
      const [read] = await store().observations.of(id);
      expect([...(read?.items.keys() ?? [])].toSorted()).toEqual(pages);
    });
  });
}

import { beforeAll, describe, expect, test } from 'vitest';
import type { Page, Sort, Store } from '../../connector/store/store.ts';
import { newPerson, oneStore } from './store-example.ts';

const ALL: Page = { offset: 0, limit: 100 };

export function searchContract(open: () => Promise<Store>): void {
  describe('pages of a search', () => {
    const store = oneStore(open);
    const names = (items: readonly { person: { userName: string } }[]) =>
      items.map((row) => row.person.userName);
    const sorted = async (by: Sort['by'], descending = false) =>
      names((await store().people.search('s', undefined, ALL, { by, descending })).items);

    beforeAll(async () => {
      const rows = [
        { userName: 'b', displayName: 'ÉMILE', externalId: 'x2', resource: { title: 'chef', n: 10 } },
        { userName: 'C', displayName: 'emma', resource: { title: 'Agent', n: 9 } },
        { userName: 'a', displayName: 'Émilie', externalId: 'x1', resource: { n: 'text' } },
        { userName: 'd', displayName: 'Zoé', status: 'suspended' as const },
      ];
      for (const [index, { userName, ...more }] of rows.entries()) {
        await store().people.insert(newPerson('s', userName, { id: `id-${index}`, ...more }), 100 - index);
      }
      await store().people.insert(newPerson('s', 'gone', { status: 'archived' }), 1);
      await store().people.insert(newPerson('elsewhere', 'z'), 1);
    });

    test('hold the not archived people of one source by id', async () => {
      const { total, items } = await store().people.search('s', undefined, ALL);
      expect({ total, names: names(items) }).toEqual({ total: 4, names: ['b', 'C', 'a', 'd'] });
      expect(await store().people.search('nowhere', undefined, ALL)).toEqual({ total: 0, items: [] });
    });

    test('keep the total whatever the page', async () => {
      const page = async (offset: number, limit: number) => {
        const { total, items } = await store().people.search('s', undefined, { offset, limit });
        return [total, ...names(items)];
      };
      expect(await page(1, 2)).toEqual([4, 'C', 'a']);
      expect(await page(3, 2)).toEqual([4, 'd']);
      expect(await page(4, 2)).toEqual([4]);
      expect(await page(0, 0)).toEqual([4]);
    });

    test('follow a column without case, either way, by code point', async () => {
      expect(await sorted({ column: 'userName' })).toEqual(['a', 'b', 'C', 'd']);
      expect(await sorted({ column: 'userName' }, true)).toEqual(['d', 'C', 'b', 'a']);
      expect(await sorted({ column: 'displayName' })).toEqual(['C', 'd', 'b', 'a']);
      expect(await sorted({ column: 'createdAt' })).toEqual(['d', 'a', 'C', 'b']);
      expect(await sorted({ column: 'active' })).toEqual(['d', 'b', 'C', 'a']);
    });

    test('put who has no value last ascending and first descending', async () => {
      expect(await sorted({ column: 'externalId' })).toEqual(['a', 'b', 'C', 'd']);
      expect(await sorted({ column: 'externalId' }, true)).toEqual(['C', 'd', 'b', 'a']);
      expect(await sorted({ path: ['title'] })).toEqual(['C', 'b', 'a', 'd']);
    });

    test('order numbers as numbers, before texts', async () => {
      expect(await sorted({ path: ['n'] })).toEqual(['C', 'b', 'a', 'd']);
    });

    test('ignore an order by something that cannot be an attribute', async () => {
      expect(await sorted({ path: ['a"b'] })).toEqual(['b', 'C', 'a', 'd']);
    });
  });
}

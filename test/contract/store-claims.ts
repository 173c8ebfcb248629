import { describe, expect, test } from 'vitest';
import type { AccountClaim, ClaimSearch, Store } from '../../connector/store/store.ts';
import { newPerson, oneStore, unique } from './store-example.ts';

const ALL = { offset: 0, limit: 10 };

const byKey = ([a = '']: readonly string[], [b = '']: readonly string[]) => (a < b ? -1 : 1);

/** Whose a portal's accounts are, as the people of one source claim them. */
export function claimsContract(open: () => Promise<Store>): void {
  const store = oneStore(open);
  const person = async (source: string, userName: string, email?: string) => {
    const given = newPerson(source, userName, email ? { email } : {});
    return (await store().people.insert(given, 1)).person.id;
  };
  const claimed = async (
    source: string,
    claims: readonly AccountClaim[],
    more: Partial<ClaimSearch> = {},
  ) => {
    const { total, items } = await store().accounts.claimed({ source, claims, ...more }, ALL);
    expect(total).toBe(items.length);
    return items.map(({ account, people }) => [account.key, ...people]).toSorted(byKey);
  };

  describe('the accounts that people claim', () => {
    test('are found by userName or e-mail, without case, and not those of other sources', async () => {
      const [source, portal, login] = [unique('source'), unique('portal'), unique('login')];
      const own = await person(source, login, `${login}@X.example`);
      const foreign = await person(unique('source'), `${login}2`, `${login}2@x.example`);
      const keys = [login.toUpperCase(), `${login}2`, `${login}@x.EXAMPLE`, `${login}2@x.example`, 'orphan'];
      await store().accounts.upsert(
        portal,
        keys.map((key) => ({ key })),
        1,
      );
      expect(await claimed(source, [{ portal, by: 'userName' }])).toEqual([[login.toUpperCase(), own]]);
      expect(await claimed(source, [{ portal, by: 'email' }])).toEqual([[`${login}@x.EXAMPLE`, own]]);
      expect(await claimed(source, [{ portal: unique('portal'), by: 'email' }])).toEqual([]);
      expect(await claimed(source, [])).toEqual([]);
      await store().people.setStatus(own, 'archived', 2);
      expect(await claimed(source, [{ portal, by: 'userName' }])).toEqual([]);
      expect((await store().people.get(foreign))!.person.status).toBe('active');
    });

    test('are found by keys that are given, narrowed by key, id and state, and paged by id', async () => {
      const [source, portal, other] = [unique('source'), unique('portal'), unique('portal')];
      const keys = new Map([
        ['a', ['p1']],
        ['b', ['p2', 'p3']],
        ['none', ['p4']],
      ]);
      const claims = [{ portal, keys }, { portal: other, by: 'userName' } as const];
      await store().accounts.upsert(portal, [{ key: 'A', status: 'active' }, { key: 'b' }, { key: 'c' }], 1);
      expect(await claimed(source, claims)).toEqual([
        ['A', 'p1'],
        ['b', 'p2', 'p3'],
      ]);
      expect(await claimed(source, claims, { key: 'a' })).toEqual([['A', 'p1']]);
      expect(await claimed(source, claims, { active: true })).toEqual([['A', 'p1']]);
      expect(await claimed(source, claims, { active: false })).toEqual([['b', 'p2', 'p3']]);
      const { id } = (await store().accounts.byKey(portal, 'B'))!;
      expect(await claimed(source, claims, { id })).toEqual([['b', 'p2', 'p3']]);
      const first = await store().accounts.claimed({ source, claims }, { offset: 0, limit: 1 });
      const second = await store().accounts.claimed({ source, claims }, { offset: 1, limit: 1 });
      expect([first.total, second.total]).toEqual([2, 2]);
      expect(first.items[0]!.account.id < second.items[0]!.account.id).toBe(true);
    });
  });
}

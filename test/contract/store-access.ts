import { describe, expect, test } from 'vitest';
import type { Store, TokenRecord } from '../../connector/store/store.ts';
import { oneStore, problem, unique } from './store-example.ts';

export function accessContract(open: () => Promise<Store>): void {
  const store = oneStore(open);

  describe('policies', () => {
    test('grow one version at a time, and only from the version that the author saw', async () => {
      const policy = { yaml: 'rules: [é]\n', hash: 'h', author: 'ada', appliedAt: 1_700_000_000_000 };
      expect(await store().policies.current()).toBeUndefined();
      await expect(store().policies.add(policy, 1)).rejects.toMatchObject(problem('STORE_STALE'));
      expect(await store().policies.add(policy, 0)).toEqual({ ...policy, version: 1 });
      await expect(store().policies.add(policy, 0)).rejects.toMatchObject(problem('STORE_STALE'));
      const second = { ...policy, author: 'bob' };
      await store().policies.add(second, 1);
      expect(await store().policies.current()).toEqual({ ...second, version: 2 });
    });

    test('are kept, each version by its number, and listed without their texts', async () => {
      const base = (await store().policies.current())?.version ?? 0;
      const policy = { yaml: 'a: 1\n', hash: 'h1', author: 'ada', appliedAt: 1_700_000_000_000 };
      await store().policies.add(policy, base);
      await store().policies.add({ ...policy, yaml: 'a: 2\n', hash: 'h2' }, base + 1);
      expect(await store().policies.get(base + 1)).toStrictEqual({ ...policy, version: base + 1 });
      expect(await store().policies.get(base + 3)).toBeUndefined();
      const { yaml: _yaml, ...listed } = policy;
      expect(await store().policies.list(2)).toStrictEqual([
        { ...listed, hash: 'h2', version: base + 2 },
        { ...listed, version: base + 1 },
      ]);
      expect(await store().policies.list(1_000)).toHaveLength(base + 2);
    });

    test('of several authors who saw the same version take one', async () => {
      const expected = (await store().policies.current())?.version ?? 0;
      const added = await Promise.allSettled(
        Array.from({ length: 5 }, (_, index) =>
          store().policies.add({ yaml: '', hash: '', author: `a${index}`, appliedAt: 1 }, expected),
        ),
      );
      expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await store().policies.current())?.version).toBe(expected + 1);
    });
  });

  describe('tokens', () => {
    const token = (more: Partial<TokenRecord> = {}): TokenRecord => ({
      id: unique('token'),
      name: 'Entra',
      scope: 'scim',
      hash: unique('hash'),
      createdAt: 1_700_000_000_000,
      ...more,
    });

    test('are found by the hash of their secret, and listed in order', async () => {
      const plain = token();
      const full = token({
        scope: 'self',
        source: 's',
        subject: 'p',
        expiresAt: 2,
        revokedAt: 3,
        lastUsedAt: 4,
      });
      await store().tokens.add(plain);
      await store().tokens.add(full);
      expect(await store().tokens.byHash(full.hash)).toStrictEqual(full);
      expect(await store().tokens.byHash(plain.hash)).toStrictEqual(plain);
      expect(await store().tokens.byHash('unknown')).toBeUndefined();
      expect((await store().tokens.list()).slice(-2)).toStrictEqual([plain, full]);
      await expect(store().tokens.add(token({ hash: plain.hash }))).rejects.toMatchObject(
        problem('STORE_CONFLICT'),
      );
      await expect(store().tokens.add(token({ id: plain.id }))).rejects.toMatchObject(
        problem('STORE_CONFLICT'),
      );
    });

    test('are revoked once and for all', async () => {
      const one = token();
      await store().tokens.add(one);
      expect(await store().tokens.revoke(one.id, 7)).toBe(true);
      expect(await store().tokens.revoke(one.id, 8)).toBe(true);
      expect(await store().tokens.byHash(one.hash)).toStrictEqual({ ...one, revokedAt: 7 });
      expect(await store().tokens.revoke('unknown', 7)).toBe(false);
    });

    test('remember their last use to the minute', async () => {
      const one = token();
      await store().tokens.add(one);
      const lastUsedAt = async () => (await store().tokens.byHash(one.hash))?.lastUsedAt;
      await store().tokens.touch(one.id, 100_000);
      await store().tokens.touch(one.id, 159_999);
      expect(await lastUsedAt()).toBe(100_000);
      await store().tokens.touch(one.id, 160_000);
      expect(await lastUsedAt()).toBe(160_000);
      await store().tokens.touch('unknown', 1);
    });
  });

  describe('pairings', () => {
    const pairing = () => ({
      hash: unique('code'),
      scope: 'admin' as const,
      subject: 'ada',
      expiresAt: 1_000,
    });

    test('are used once, before they expire', async () => {
      const [one, late] = [pairing(), pairing()];
      await store().pairings.add(one);
      await store().pairings.add(late);
      expect(await store().pairings.use('unknown', 1)).toBeUndefined();
      expect(await store().pairings.use(late.hash, 1_000)).toBeUndefined();
      expect(await store().pairings.use(late.hash, 999)).toStrictEqual(late);
      expect(await store().pairings.use(one.hash, 999)).toStrictEqual(one);
      expect(await store().pairings.use(one.hash, 999)).toBeUndefined();
      await expect(store().pairings.add(one)).rejects.toMatchObject(problem('STORE_CONFLICT'));
    });

    test('are used once however many try at once', async () => {
      const one = pairing();
      await store().pairings.add(one);
      const used = await Promise.all(Array.from({ length: 10 }, () => store().pairings.use(one.hash, 1)));
      expect(used.filter((pairingUsed) => pairingUsed)).toEqual([one]);
    });
  });
}

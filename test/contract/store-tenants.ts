import { describe, expect, test } from 'vitest';
import type { RequestLine, Store, TenantClient } from '../../connector/store/store.ts';
import { newTenant, newToken, oneStore, problem, unique } from './store-example.ts';

export function tenantsContract(open: () => Promise<Store>): void {
  const store = oneStore(open);
  const [tenant, token] = [newTenant, newToken];

  describe('tenants', () => {
    test('are added once, listed by source, and changed part by part', async () => {
      const one = tenant({ rate: 30, switches: { flatNames: 'refuse' } });
      await store().tenants.add(one);
      await expect(store().tenants.add(one)).rejects.toMatchObject(problem('STORE_CONFLICT'));
      expect(await store().tenants.get(one.source)).toStrictEqual(one);
      expect(await store().tenants.get('unknown')).toBeUndefined();
      expect(await store().tenants.change(one.source, { state: 'disabled', switches: {} })).toBe(true);
      expect(await store().tenants.change(one.source, {})).toBe(true);
      expect(await store().tenants.change('unknown', { name: 'x' })).toBe(false);
      expect(await store().tenants.list()).toContainEqual({ ...one, state: 'disabled', switches: {} });
    });

    test('come with the tokens of their source', async () => {
      const one = tenant();
      const [own, other] = [token({ source: one.source }), token({ source: unique('other') })];
      await store().tokens.add(own);
      expect(await store().tokens.byHash(own.hash)).toStrictEqual(own);
      await store().tenants.add(one);
      await store().tokens.add(other);
      expect(await store().tokens.byHash(own.hash)).toStrictEqual({ ...own, tenant: one });
      expect(await store().tokens.byHash(other.hash)).toStrictEqual(other);
    });
  });

  describe('the end of a token', () => {
    test('is brought forward, never put off', async () => {
      const [open_, ending] = [token({}), token({ expiresAt: 100 })];
      for (const one of [open_, ending]) await store().tokens.add(one);
      expect(await store().tokens.endBy(open_.id, 200)).toBe(true);
      expect(await store().tokens.endBy(ending.id, 200)).toBe(true);
      expect(await store().tokens.endBy('unknown', 200)).toBe(false);
      expect((await store().tokens.byHash(open_.hash))?.expiresAt).toBe(200);
      expect((await store().tokens.byHash(ending.hash))?.expiresAt).toBe(100);
    });

    test('of an OAuth client’s is forgotten', async () => {
      const issued = token({ client: 'c', expiresAt: 100 });
      const created = token({ expiresAt: 100 });
      for (const one of [issued, created]) await store().tokens.add(one);
      await store().tokens.forgetIssued(99);
      expect(await store().tokens.byHash(issued.hash)).toStrictEqual(issued);
      await store().tokens.forgetIssued(100);
      expect(await store().tokens.byHash(issued.hash)).toBeUndefined();
      expect(await store().tokens.byHash(created.hash)).toBeDefined();
    });
  });

  describe('clients of a tenant', () => {
    const client = (more: Partial<TenantClient> = {}): TenantClient => ({
      id: unique('client'),
      source: 'entra',
      name: 'Entra',
      createdAt: 1,
      ...more,
    });

    test('hold a secret’s hash, keys, or the address of their keys', async () => {
      const source = unique('source');
      const [secret, keys, address] = [
        client({ source, hash: 'h' }),
        client({ source, jwks: { keys: [{ kty: 'EC' }] }, createdAt: 2 }),
        client({ source, jwksUrl: 'https://idp.example/jwks', createdAt: 3 }),
      ];
      for (const one of [secret, keys, address]) await store().tenantClients.add(one);
      await expect(store().tenantClients.add(secret)).rejects.toMatchObject(problem('STORE_CONFLICT'));
      expect(await store().tenantClients.get(keys.id)).toStrictEqual(keys);
      expect(await store().tenantClients.list(source)).toStrictEqual([secret, keys, address]);
    });

    test('are revoked with every token that they got', async () => {
      const one = client();
      const [own, other] = [token({ client: one.id }), token({ client: 'another' })];
      await store().tenantClients.add(one);
      for (const each of [own, other]) await store().tokens.add(each);
      expect(await store().tenantClients.revoke(one.id, 7)).toBe(true);
      expect(await store().tenantClients.revoke(one.id, 8)).toBe(true);
      expect(await store().tenantClients.revoke('unknown', 8)).toBe(false);
      expect((await store().tenantClients.get(one.id))?.revokedAt).toBe(7);
      expect((await store().tokens.byHash(own.hash))?.revokedAt).toBe(7);
      expect((await store().tokens.byHash(other.hash))?.revokedAt).toBeUndefined();
    });

    test('use an assertion once while it lasts, however many try at once', async () => {
      const id = unique('client');
      const tries = await Promise.all(
        Array.from({ length: 8 }, () => store().tenantClients.isFirstUse(id, 'j', 100, 1)),
      );
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await store().tenantClients.isFirstUse(unique('client'), 'j', 100, 1)).toBe(true);
      expect(await store().tenantClients.isFirstUse(id, 'j', 300, 99)).toBe(false);
      expect(await store().tenantClients.isFirstUse(id, 'j', 300, 100)).toBe(true);
    });
  });

  describe('the request log', () => {
    const line = (more: Partial<RequestLine> = {}): RequestLine => ({
      at: 1,
      method: 'GET',
      path: '/Users',
      status: 200,
      ms: 3,
      ...more,
    });

    test('answers the newest lines of a tenant, and those after a number', async () => {
      const name = unique('tenant');
      const full = line({
        tenant: name,
        actor: 'Entra',
        query: 'filter=é',
        status: 400,
        problem: {
          code: 'X',
          scimType: 'invalidPath',
          what: { fr: 'a', en: 'b' },
          todo: { fr: 'c', en: 'd' },
        },
        sent: '{}',
        answered: '[]',
      });
      await store().requests.add([line({ tenant: name }), line({ tenant: 'other' }), full]);
      const [first, second, ...rest] = await store().requests.recent(name, 10);
      expect([first, second]).toMatchObject([line({ tenant: name }), full]);
      expect(rest).toEqual([]);
      expect(await store().requests.recent(name, 1)).toStrictEqual([second]);
      expect(await store().requests.after(first!.seq, name, 10)).toStrictEqual([second]);
      expect(await store().requests.after(first!.seq, undefined, 1)).toMatchObject([{ tenant: 'other' }]);
      await store().requests.add([]);
    });

    test('forgets the oldest lines', async () => {
      const name = unique('tenant');
      await store().requests.add([line({ tenant: name })]);
      await store().requests.add(Array.from({ length: 5_000 }, () => line({ tenant: 'many' })));
      expect(await store().requests.recent(name, 1)).toEqual([]);
      expect(await store().requests.recent('many', 6_000)).toHaveLength(5_000);
    });
  });
}

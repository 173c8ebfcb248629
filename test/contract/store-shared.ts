import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_CHANGES } from '../../connector/intake/comparison.ts';
import type { Store } from '../../connector/store/store.ts';
import { entry, newGroup, newPerson, newTenant, newToken, unique } from './store-example.ts';

/** What two stores over one database must do: the command line beside a server, or two servers. */
export function sharedStoreContract(name: string, open: () => Promise<readonly [Store, Store]>): void {
  describe(`two ${name} stores over one database`, () => {
    let one: Store;
    let two: Store;
    beforeAll(async () => {
      [one, two] = await open();
    });
    afterAll(async () => {
      await one[Symbol.asyncDispose]();
      await two[Symbol.asyncDispose]();
    });

    test('see what the other has committed, and nothing before', async () => {
      const source = unique('s');
      const id = await one.transaction(async (inside) => {
        const { person } = await inside.people.insert(newPerson(source, 'a'), 1);
        expect(await two.people.get(person.id)).toBeUndefined();
        return person.id;
      });
      expect(await two.people.get(id)).toMatchObject({ person: { userName: 'a' } });
    });

    test('refuse a token from the moment when either has revoked it', async () => {
      const source = unique('s');
      const token = newToken({ source });
      const heldBy = async (store: Store) => await store.tokens.byHash(token.hash);
      await one.tokens.add(token);
      for (const store of [one, two, one, two]) expect(await heldBy(store)).toStrictEqual(token);
      await one.transaction(async (inside) => {
        await inside.tokens.revoke(token.id, 7);
        expect((await inside.tokens.byHash(token.hash))?.revokedAt).toBe(7);
        expect((await heldBy(two))?.revokedAt).toBeUndefined();
      });
      for (const store of [one, two]) expect((await heldBy(store))?.revokedAt).toBe(7);
      const tenant = newTenant({ source });
      await two.tenants.add(tenant);
      for (const store of [one, two]) expect((await heldBy(store))?.tenant).toStrictEqual(tenant);
      await two.tenants.change(tenant.source, { state: 'disabled' });
      for (const store of [one, two]) expect((await heldBy(store))?.tenant?.state).toBe('disabled');
    });

    test('give one user name once', async () => {
      const source = unique('s');
      const inserted = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 ? one : two).people.insert(newPerson(source, 'same'), 1),
        ),
      );
      expect(inserted.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const reasons = inserted.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(reasons).toEqual(
        Array.from({ length: 9 }, () => expect.objectContaining({ code: 'STORE_CONFLICT' })),
      );
    });

    test('rename to one user name once', async () => {
      const source = unique('s');
      const rows = await Promise.all(
        Array.from({ length: 6 }, (_, index) => one.people.insert(newPerson(source, `u${index}`), 1)),
      );
      const renamed = await Promise.allSettled(
        rows.map(({ person }, index) =>
          (index % 2 ? one : two).people.replace(person.id, { ...person, userName: 'same' }, 2),
        ),
      );
      expect(renamed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('keep every one of twenty additions to a group, and one chain of the audit', async () => {
      const source = unique('s');
      const { group } = await one.groups.insert(newGroup(source, 'G'), 1);
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? one : two).transaction(async ({ people, groups, audit }) => {
            const { person } = await people.insert(newPerson(source, `u${index}`), 1);
            await groups.addMembers(group.id, [{ kind: 'person', id: person.id }], 1);
            await audit.append({ at: 1, actor: 'a', action: 'add', subject: person.id, data: {} });
          }),
        ),
      );
      expect(await two.groups.members(group.id)).toHaveLength(20);
      expect(await one.groups.get(group.id)).toMatchObject({ version: 21 });
      expect(await two.audit.recent(100)).toHaveLength(20);
      expect(await one.audit.verify()).toBeUndefined();
    });

    test('write two whole directories at the same time', async () => {
      const write = (store: Store, source: string) =>
        store.transaction(async ({ directory }) => {
          const people = Array.from({ length: 300 }, (_, index) =>
            entry(`${source}-${index}`, source, `k${index}`, `u${index}`),
          );
          await directory.write(source, { ...NO_CHANGES, people }, 1);
        });
      const sources = [unique('s'), unique('s'), unique('s'), unique('s')];
      await Promise.all(sources.map((source, index) => write(index % 2 ? one : two, source)));
      for (const source of sources) expect((await one.directory.read(source)).people).toHaveLength(300);
    });

    test('write a directory beside single people with the same logins, each login once', async () => {
      const source = unique('s');
      const people = Array.from({ length: 60 }, (_, index) =>
        entry(`${source}-${index}`, source, `k${index}`, `u${index}`),
      );
      const [written, ...inserted] = await Promise.allSettled([
        one.directory.write(source, { ...NO_CHANGES, people }, 1),
        ...people.map((_, index) => two.people.insert(newPerson(source, `U${index}`), 1)),
      ]);
      const refused = written.status === 'fulfilled' ? written.value.refused.length : Number.NaN;
      expect(inserted.filter(({ status }) => status === 'fulfilled')).toHaveLength(refused);
      expect((await two.people.search(source, undefined, { offset: 0, limit: 0 })).total).toBe(60);
    });

    test('follow the journal of both without missing anybody, whoever commits first', async () => {
      const source = unique('s');
      const seen = new Set<string>();
      let head = await one.journal.head();
      const follow = async () => {
        const { head: next, people } = await one.journal.since(head);
        for (const person of people) seen.add(person);
        head = next;
      };
      const written = new AbortController();
      const reader = (async () => {
        while (!written.signal.aborted) {
          await follow();
          await setTimeout(1);
        }
      })();
      const ids = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          (index % 2 ? one : two).transaction(async ({ people }) => {
            const { person } = await people.insert(newPerson(source, `u${index}`), 1);
            await setTimeout((index * 7) % 13);
            return person.id;
          }),
        ),
      );
      written.abort();
      await reader;
      await follow();
      expect(ids.filter((id) => !seen.has(id))).toEqual([]);
    });

    test('move a plan from one state once', async () => {
      const id = unique('plan');
      await one.plans.add({ id, hash: 'h', author: 'a', createdAt: 1, state: 'open', parts: [] });
      const moved = await Promise.all(
        Array.from({ length: 6 }, (_, index) => (index % 2 ? one : two).plans.move(id, 'open', 'applying')),
      );
      expect(moved.filter((won) => won)).toEqual([true]);
    });

    test('use a pairing code and give a policy version once', async () => {
      const pairing = { hash: unique('code'), scope: 'self' as const, subject: 's', expiresAt: 10 };
      await one.pairings.add(pairing);
      const used = await Promise.all([one.pairings.use(pairing.hash, 1), two.pairings.use(pairing.hash, 1)]);
      expect(used.filter((found) => found)).toEqual([pairing]);
      const policy = { yaml: '', hash: '', author: 'a', appliedAt: 1 };
      const added = await Promise.allSettled([one.policies.add(policy, 0), two.policies.add(policy, 0)]);
      expect(added.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });
  });
}

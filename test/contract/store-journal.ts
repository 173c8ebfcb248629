import { beforeEach, describe, expect, test } from 'vitest';
import { NO_CHANGES } from '../../connector/intake/comparison.ts';
import type { Store } from '../../connector/store/store.ts';
import { entry, newGroup, newPerson, oneStore, problem, unique } from './store-example.ts';

export function journalContract(open: () => Promise<Store>): void {
  describe('the journal', () => {
    const store = oneStore(open);
    let source: string;
    let ada: string;
    let bob: string;
    let group: string;
    beforeEach(async () => {
      source = unique('s');
      ada = (await store().people.insert(newPerson(source, 'ada'), 1)).person.id;
      bob = (await store().people.insert(newPerson(source, 'bob'), 1)).person.id;
      group = (await store().groups.insert(newGroup(source, 'G'), 1)).group.id;
    });

    /** Whom `write` touched, in any order. */
    async function touchedBy(write: (store: Store) => Promise<unknown>): Promise<readonly string[] | 'all'> {
      const before = await store().journal.head();
      await write(store());
      const { head, people } = await store().journal.since(before);
      expect(head).toBe(await store().journal.head());
      return people === 'all' ? people : people.toSorted();
    }
    const person = (id: string) => ({ kind: 'person' as const, id });

    test('is empty in a new store', async () => {
      await using fresh = await open();
      expect(await fresh.journal.head()).toBe(0);
      expect(await fresh.journal.since(0)).toEqual({ head: 0, people: [] });
    });

    test('names whoever is written', async () => {
      let eve = '';
      const inserted = await touchedBy(async ({ people }) => {
        eve = (await people.insert(newPerson(source, 'eve'), 1)).person.id;
      });
      expect(inserted).toEqual([eve]);
      expect(await touchedBy(({ people }) => people.replace(eve, newPerson(source, 'eva'), 2))).toEqual([
        eve,
      ]);
      expect(await touchedBy(({ people }) => people.setStatus(ada, 'suspended', 2))).toEqual([ada]);
    });

    test('names who joined and who left, and nobody for what was so already', async () => {
      const both = [ada, bob].toSorted();
      const members = both.map(person);
      expect(await touchedBy(({ groups }) => groups.addMembers(group, [person(ada)], 1))).toEqual([ada]);
      expect(await touchedBy(({ groups }) => groups.addMembers(group, members, 1))).toEqual([bob]);
      expect(await touchedBy(({ groups }) => groups.addMembers(group, members, 1))).toEqual([]);
      expect(await touchedBy(({ groups }) => groups.removeMembers(group, [person(bob)], 1))).toEqual([bob]);
      expect(await touchedBy(({ groups }) => groups.removeMembers(group, [person(bob)], 1))).toEqual([]);
      expect(await touchedBy(({ groups }) => groups.removeAllMembers(group, 1))).toEqual([ada]);
    });

    test('names inside a transaction whom that has touched itself, and nobody once it is undone', async () => {
      const before = await store().journal.head();
      const undone = store().transaction(async (inside) => {
        await inside.groups.addMembers(group, [person(ada)], 1);
        expect(await inside.journal.since(before)).toEqual({ head: before, people: [ada] });
        await inside.groups.archive(group, 1);
        expect(await inside.journal.since(before)).toEqual({ head: before, people: 'all' });
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect(await store().journal.since(before)).toEqual({ head: before, people: [] });
    });

    test('names everybody for a change of the groups themselves', async () => {
      let child = '';
      const all = [
        async ({ groups }: Store) => {
          child = (await groups.insert(newGroup(source, 'C'), 1)).group.id;
        },
        ({ groups }: Store) => groups.addMembers(group, [{ kind: 'group', id: child }], 1),
        ({ groups }: Store) => groups.removeMembers(group, [{ kind: 'group', id: child }], 1),
        ({ groups }: Store) => groups.replace(child, newGroup(source, 'D'), 1),
        ({ groups }: Store) => groups.archive(child, 1),
      ];
      for (const write of all) expect(await touchedBy(write)).toBe('all');
    });

    test('names the person of an override and of an account', async () => {
      const override = {
        id: unique('override'),
        portal: 'p',
        person: ada,
        effect: 'allow' as const,
        feature: 'f',
        sites: [],
        reason: 'r',
        author: 'a',
        node: 'root',
        createdAt: 1,
      };
      expect(await touchedBy(({ overrides }) => overrides.add(override))).toEqual([ada]);
      expect(await touchedBy(({ overrides }) => overrides.end(override.id, 2))).toEqual([ada]);
      const portal = unique('portal');
      const upsert = (patch: object) =>
        touchedBy(({ accounts }) => accounts.upsert(portal, [{ key: 'k', ...patch }], 1));
      expect(await upsert({})).toEqual([]);
      expect(await upsert({ person: ada })).toEqual([ada]);
      expect(await upsert({ email: 'a@x' })).toEqual([]);
      expect(await upsert({ status: 'suspended' })).toEqual([ada]);
      expect(await upsert({ person: bob })).toEqual([ada, bob].toSorted());
      expect(await upsert({ person: null })).toEqual([bob]);
    });

    test('names everybody where it cannot tell whose account has ended, and where sites are replaced', async () => {
      const portal = unique('portal');
      const upsert = (status: 'active' | 'suspended' | 'archived') =>
        touchedBy(({ accounts }) => accounts.upsert(portal, [{ key: 'k', status }], 1));
      expect(await upsert('active')).toEqual([]);
      expect(await upsert('suspended')).toBe('all');
      expect(await upsert('archived')).toEqual([]);
      expect(await upsert('active')).toBe('all');
      const tree = [{ id: 'top', name: 'Top', kind: 'company' }];
      const readSites = () => touchedBy(({ sites }) => sites.replaceAll(portal, tree));
      expect(await readSites()).toBe('all');
      // A file that says what it said touches nobody, however often it is read.
      expect(await readSites()).toEqual([]);
    });

    test('follows a whole read by person, or names everybody when it is large or of groups', async () => {
      const write = (changes: object) =>
        touchedBy(({ directory }) => directory.write(source, { ...NO_CHANGES, ...changes }, 1));
      const people = Array.from({ length: 1_001 }, (_, index) =>
        entry(`${source}-${String(index).padStart(4, '0')}`, source, `k${index}`, `u${index}`),
      );
      const ids = people.map(({ id }) => id);
      expect(await write({})).toEqual([]);
      expect(await write({ people: people.slice(0, 1_000) })).toEqual(ids.slice(0, 1_000));
      expect(await write({ people })).toBe('all');
      expect(await write({ suspend: [ids[3]] })).toEqual([ids[3]]);
      expect(await write({ addMemberships: new Map([[group, [ids[1]]]]) })).toEqual([ids[1]]);
      expect(await write({ removeMemberships: new Map([[group, [ids[1]]]]) })).toEqual([ids[1]]);
      expect(await write({ archiveGroups: [group] })).toBe('all');
    });

    test('names each person of a transaction once, and nobody of one that fails', async () => {
      const touched = await touchedBy((outer) =>
        outer.transaction(async ({ people, groups }) => {
          await people.setStatus(ada, 'suspended', 1);
          await groups.addMembers(group, [person(ada), person(bob)], 1);
          await people.setStatus(ada, 'active', 1);
        }),
      );
      expect(touched).toEqual([ada, bob].toSorted());
      const failing = touchedBy((outer) =>
        outer.transaction(async ({ people }) => {
          await people.setStatus(ada, 'suspended', 1);
          throw new Error('undo');
        }),
      );
      await expect(failing).rejects.toThrow('undo');
      expect(await touchedBy(() => Promise.resolve())).toEqual([]);
      await expect(store().people.insert(newPerson(source, 'ADA'), 1)).rejects.toMatchObject(
        problem('STORE_CONFLICT'),
      );
      expect(await touchedBy(() => Promise.resolve())).toEqual([]);
    });

    test('answers what came after the number asked for, and everybody after one that it never gave', async () => {
      const start = await store().journal.head();
      await store().people.setStatus(ada, 'suspended', 1);
      const middle = await store().journal.head();
      await store().people.setStatus(bob, 'suspended', 1);
      const head = await store().journal.head();
      expect(await store().journal.since(start)).toEqual({ head, people: [ada, bob] });
      expect(await store().journal.since(middle)).toEqual({ head, people: [bob] });
      expect(await store().journal.since(head)).toEqual({ head, people: [] });
      expect(await store().journal.since(head + 1)).toEqual({ head, people: 'all' });
    });
  });
}

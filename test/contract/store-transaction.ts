import { describe, expect, test } from 'vitest';
import type { Store } from '../../connector/store/store.ts';
import { newGroup, newPerson, oneStore, problem, unique } from './store-example.ts';

export function transactionContract(open: () => Promise<Store>): void {
  describe('a transaction', () => {
    const store = oneStore(open);

    test('answers what its callback answers, and keeps all that it wrote', async () => {
      const source = unique('t');
      const id = await store().transaction(async ({ people, groups }) => {
        const { person } = await people.insert(newPerson(source, 'a'), 1);
        const { group } = await groups.insert(newGroup(source, 'G'), 1);
        await groups.addMembers(group.id, [{ kind: 'person', id: person.id }], 1);
        return person.id;
      });
      expect((await store().groups.ofPerson(id)).map((group) => group.name)).toEqual(['G']);
    });

    test('that fails leaves nothing behind', async () => {
      const source = unique('t');
      const failing = store().transaction(async ({ people }) => {
        const { person } = await people.insert(newPerson(source, 'a'), 1);
        expect(await people.get(person.id)).toBeDefined();
        throw new Error('undo');
      });
      await expect(failing).rejects.toThrow('undo');
      expect((await store().people.search(source, undefined, { offset: 0, limit: 1 })).total).toBe(0);
    });

    test('goes on after a conflict that its callback expected', async () => {
      const source = unique('t');
      await store().transaction(async ({ people }) => {
        const { person } = await people.insert(newPerson(source, 'a'), 1);
        const other = await people.insert(newPerson(source, 'b'), 1);
        await expect(people.insert(newPerson(source, 'A'), 1)).rejects.toMatchObject(
          problem('STORE_CONFLICT'),
        );
        await expect(people.replace(other.person.id, { ...person, key: 'k' }, 1)).rejects.toMatchObject(
          problem('STORE_CONFLICT'),
        );
        await expect(people.replace(person.id, person, 1, 7)).rejects.toMatchObject(problem('STORE_STALE'));
        await people.insert(newPerson(source, 'c'), 1);
      });
      expect((await store().people.search(source, undefined, { offset: 0, limit: 1 })).total).toBe(3);
    });

    test('that has ended is of no use any more, also while the next one is open', async () => {
      const source = unique('t');
      const ended = await store().transaction(async (inside) => {
        await inside.people.insert(newPerson(source, 'a'), 1);
        return inside;
      });
      const write = () => ended.people.insert(newPerson(source, 'b'), 1);
      await expect(write()).rejects.toThrow(/already/);
      await store().transaction(async (next) => {
        await next.people.insert(newPerson(source, 'c'), 1);
        await expect(write()).rejects.toThrow(/already/);
        await expect(ended.people.get('x')).rejects.toThrow(/already/);
      });
      expect((await store().people.search(source, undefined, { offset: 0, limit: 1 })).total).toBe(2);
    });

    test('inside another joins it', async () => {
      const source = unique('t');
      const failing = store().transaction(async (outer) => {
        await outer.transaction(async (inner) => {
          await inner.people.insert(newPerson(source, 'a'), 1);
        });
        throw new Error('undo');
      });
      await expect(failing).rejects.toThrow('undo');
      expect((await store().people.search(source, undefined, { offset: 0, limit: 1 })).total).toBe(0);
    });

    test('waits for another one, and a read waits for no half of it', async () => {
      const source = unique('t');
      const seen: number[] = [];
      const count = async () =>
        (await store().people.search(source, undefined, { offset: 0, limit: 1 })).total;
      const writers = Array.from({ length: 5 }, (_, index) =>
        store().transaction(async ({ people }) => {
          await people.insert(newPerson(source, `a${index}`), 1);
          await new Promise((resolve) => setTimeout(resolve, 5));
          await people.insert(newPerson(source, `b${index}`), 1);
        }),
      );
      const readers = Array.from({ length: 10 }, async () => seen.push(await count()));
      await Promise.all([...writers, ...readers]);
      expect(seen.filter((total) => total % 2 === 1)).toEqual([]);
      expect(await count()).toBe(10);
    });

    test('refuses the use of the outer store at once, which would never be answered', async () => {
      const failing = store().transaction(() => store().people.count());
      await expect(failing).rejects.toThrow('Inside a transaction');
      const nested = store().transaction(() => store().transaction(() => Promise.resolve()));
      await expect(nested).rejects.toThrow('Inside a transaction');
      expect(await store().people.count()).toEqual(expect.any(Number));
    });

    test('lets work that outlives it use the outer store', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      let later: Promise<number> | undefined;
      await store().transaction(async () => {
        later = promise.then(() => store().people.count());
      });
      resolve();
      expect(await later).toEqual(expect.any(Number));
    });
  });

  describe('a store', () => {
    test('answers a ping until it is disposed of', async () => {
      const store = await open();
      {
        await using used = store;
        await used.ping();
      }
      await expect(store.ping()).rejects.toThrow('destroyed');
    });
  });
}

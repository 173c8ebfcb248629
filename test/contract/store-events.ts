import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../connector/store/store.ts';
import { newPerson, oneStore, unique } from './store-example.ts';

export function eventsContract(open: () => Promise<Store>): void {
  describe('the events', () => {
    const store = oneStore(open);
    let source: string;
    beforeEach(() => {
      source = unique('s');
    });
    const append = (id: string, at = 1, own = source) =>
      store().events.append(own, { id, at, claims: { txn: id, text: 'é\u0001 «»' } });
    const due = async (now = 1, limit = 10) =>
      (await store().events.due(source, now, limit)).map(({ id }) => id);

    test('are due in the order in which they were appended, each source its own', async () => {
      const [first, second, other] = [unique('e'), unique('e'), unique('e')];
      await append(first, 5);
      await append(other, 5, unique('s'));
      await append(second, 4);
      expect(await due()).toEqual([first, second]);
      expect(await due(1, 1)).toEqual([first]);
      expect(await store().events.due(source, 1, 1)).toEqual([
        { id: first, at: 5, claims: { txn: first, text: 'é\u0001 «»' }, refusals: 0 },
      ]);
    });

    test('stay until they are acknowledged by their own source', async () => {
      const [first, second] = [unique('e'), unique('e')];
      await append(first);
      await append(second);
      await store().events.acknowledge(unique('s'), [first]);
      expect(await due()).toEqual([first, second]);
      await store().events.acknowledge(source, [first, 'never there']);
      await store().events.acknowledge(source, []);
      expect(await due()).toEqual([second]);
    });

    test('wait when they were refused, while the others go on', async () => {
      const [first, second] = [unique('e'), unique('e')];
      await append(first, 7);
      await append(second, 8);
      await store().events.refuse(source, first, 100, 'invalid_key');
      expect(await due(99)).toEqual([second]);
      expect((await store().events.due(source, 100, 1))[0]).toMatchObject({ id: first, refusals: 1 });
      const mine = (await store().events.backlogs()).filter((backlog) => backlog.source === source);
      expect(mine).toEqual([{ source, count: 2, oldestAt: 7, refusal: 'invalid_key' }]);
    });

    test('are there with the change that they tell, or not at all', async () => {
      const person = newPerson(source, unique('ada'));
      const failed = store().transaction(async (inside) => {
        await inside.people.insert(person, 1);
        await inside.events.append(source, { id: unique('e'), at: 1, claims: {} });
        throw new Error('changed its mind');
      });
      await expect(failed).rejects.toThrow('changed its mind');
      expect(await due()).toEqual([]);
      expect((await store().events.backlogs()).map((backlog) => backlog.source)).not.toContain(source);
    });
  });
}

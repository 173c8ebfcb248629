import { beforeEach, describe, expect, test } from 'vitest';
import type { KeyedRow, Store } from '../../connector/store/store.ts';
import { newPerson, oneStore, unique } from './store-example.ts';

export function linksContract(open: () => Promise<Store>): void {
  describe('links', () => {
    const store = oneStore(open);
    let source: string;
    let ids: readonly string[];
    beforeEach(async () => {
      source = unique('s');
      const rows = [];
      for (const name of ['ada', 'bob', 'eve', 'kim'])
        rows.push(await store().people.insert(newPerson(source, name), 1));
      ids = rows.map(({ person }) => person.id);
    });
    const member = (person: number, lead: number, held = false) => ({
      person: ids[person]!,
      lead: ids[lead]!,
      by: 'email',
      held,
    });
    const names = async (...people: number[]) =>
      (await store().links.of(people.map((at) => ids[at]!)))
        .map(({ person, lead, held }) => `${ids.indexOf(person)}-${ids.indexOf(lead)}${held ? ' held' : ''}`)
        .toSorted();

    test('name everybody of a link by any of its members', async () => {
      const { links, population } = store();
      const before = await links.count();
      await links.write([member(0, 0), member(1, 0, true), member(2, 2), member(3, 2)], []);
      expect(await names(1)).toEqual(['0-0', '1-0 held']);
      expect(await names(0, 3)).toEqual(['0-0', '1-0 held', '2-2', '3-2']);
      expect(await links.count()).toBe(before + 2);
      const own = (await links.all()).filter(({ person }) => ids.includes(person));
      expect(own.map(({ person }) => person)).toEqual(ids);
      expect(own[1]).toMatchObject({
        row: await population.rowOf(ids[1]!),
        leadRow: await population.rowOf(ids[0]!),
        by: 'email',
      });
    });

    test('hold nobody twice, let people out, and tell the journal of both', async () => {
      const { links, journal } = store();
      await links.write([member(0, 0), member(1, 0)], []);
      const head = await journal.head();
      await links.write([member(1, 1), member(2, 1)], [ids[0]!]);
      expect(await names(0, 1, 2)).toEqual(['1-1', '2-1']);
      expect((await journal.since(head)).people).toEqual([ids[0], ids[1], ids[2]]);
    });

    test('find a lead whose source let them go, by name', async () => {
      const { links, people } = store();
      await links.write([member(0, 0), member(1, 0), member(2, 2), member(3, 2)], []);
      const name = (await people.get(ids[0]!))!.person.userName;
      const other = (await people.get(ids[3]!))!.person.userName;
      expect(await links.departed(name)).toEqual([]);
      await people.setStatus(ids[0]!, 'archived', 2);
      await people.setStatus(ids[3]!, 'archived', 2);
      expect(await links.departed(name.toUpperCase())).toContain(ids[0]);
      expect(await links.departed(other)).not.toContain(ids[3]);
    });

    const keyed = (at: number, keys: Record<string, string>, living = true): KeyedRow => ({
      id: ids[at]!,
      source,
      living,
      keys: new Map(Object.entries(keys)),
    });

    test('keep what people are recognised by', async () => {
      const { links } = store();
      const [mail, number] = [unique('m'), unique('n')];
      await links.writeKeys([keyed(0, { mail, number }), keyed(1, { mail }, false)]);
      expect((await links.meeting('mail', [mail])).toSorted()).toEqual(ids.slice(0, 2).toSorted());
      expect(await links.meeting('number', [mail])).toEqual([]);
      const rows = await links.keyed(ids.slice(0, 3));
      expect(new Map(rows.map((row) => [row.id, row]))).toEqual(
        new Map(
          [keyed(0, { mail, number }), keyed(1, { mail }, false), keyed(2, {})].map((row) => [row.id, row]),
        ),
      );
      expect(await links.keyless([source])).toBe(2);
      await links.writeKeys([keyed(0, { mail: unique('m') })]);
      expect(await links.meeting('mail', [mail])).toEqual([ids[1]]);
      expect(await links.meeting('number', [number])).toEqual([]);
    });

    test('keep doubts, replaced for whom they are written again', async () => {
      const { links } = store();
      const own = async () =>
        (await links.doubts()).filter(({ people }) => people.some((id) => ids.includes(id)));
      const doubt = { by: 'mail', value: unique('m'), why: 'twice' as const, people: ids.slice(0, 2) };
      await links.writeDoubts(ids, [doubt]);
      expect(await own()).toEqual([doubt]);
      const other = { by: 'mail', value: unique('m'), why: 'differs' as const, people: ids.slice(2) };
      await links.writeDoubts(ids.slice(2), [other]);
      expect(await own()).toHaveLength(2);
      await links.writeDoubts(ids.slice(0, 2), []);
      expect(await own()).toEqual([other]);
    });

    test('know up to where they take account of everything', async () => {
      await using fresh = await open();
      expect(await fresh.links.state()).toEqual({ settings: '', seq: 0 });
      await fresh.transaction(async ({ links }) => {
        expect(await links.state()).toEqual({ settings: '', seq: 0 });
        await links.setState('by mail', 7);
      });
      expect(await fresh.links.state()).toEqual({ settings: 'by mail', seq: 7 });
      const { person } = await fresh.people.insert(newPerson(source, 'ada'), 1);
      await fresh.links.writeKeys([{ id: person.id, source, living: true, keys: new Map([['mail', 'a']]) }]);
      await fresh.links.forgetKeys();
      expect(await fresh.links.meeting('mail', ['a'])).toEqual([]);
    });
  });
}

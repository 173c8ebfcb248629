import { beforeEach, describe, expect, test } from 'vitest';
import { NO_CHANGES } from '../../connector/intake/comparison.ts';
import type { Member, MemberPlace, MemberRef, Store } from '../../connector/store/store.ts';
import { newId } from '../../shared/text/new-id.ts';
import { entry, newGroup, oneStore, unique } from './store-example.ts';

const PAGE = 1_000;

/** Members page after page, beside writes between two pages. */
export function memberPagesContract(open: () => Promise<Store>): void {
  describe('pages of members', () => {
    const store = oneStore(open);
    let source: string;
    let group: string;
    const person = (id: string): MemberRef => ({ kind: 'person', id });
    const idsOf = (members: readonly Member[]) => members.map(({ id }) => id);
    const add = (members: readonly MemberRef[]) => store().groups.addMembers(group, members, 2);
    const remove = (ids: readonly string[]) => store().groups.removeMembers(group, ids.map(person), 3);

    /** Ids that are out of order: the order is not theirs. */
    async function people(count: number): Promise<readonly string[]> {
      const ids = Array.from({ length: count }, newId).toReversed();
      const rows = ids.map((id, index) => entry(id, source, `${id}-key`, `u${index}-${id}`));
      await store().directory.write(source, { ...NO_CHANGES, people: rows }, 1);
      return ids;
    }

    async function subgroups(count: number): Promise<readonly string[]> {
      const ids: string[] = [];
      while (ids.length < count)
        ids.push((await store().groups.insert(newGroup(source, unique('Sub')), 1)).group.id);
      return ids;
    }

    async function rest(after?: MemberPlace): Promise<readonly (readonly Member[])[]> {
      const { items, next } = await store().groups.memberPage(group, after);
      return next ? [items, ...(await rest(next))] : [items];
    }

    beforeEach(async () => {
      source = unique('ad');
      group = (await store().groups.insert(newGroup(source, 'Group'), 1)).group.id;
    });

    test.each([
      [0, 0, [0]],
      [3, 2, [5]],
      [PAGE, 0, [PAGE]],
      [PAGE, 1, [PAGE, 1]],
      [PAGE - 1, 3, [PAGE, 2]],
      [2 * PAGE + 1, 2, [PAGE, PAGE, 3]],
    ])('of %i people and %i groups are as long as %j', async (persons, groups, lengths) => {
      await add((await people(persons)).map(person));
      await add((await subgroups(groups)).map((id) => ({ kind: 'group', id })));
      const pages = await rest();
      expect(pages.map(({ length }) => length)).toEqual(lengths);
      expect(pages.flat()).toEqual(await store().groups.members(group));
      expect(pages.flat()).toEqual((await store().groups.membersOfMany([group])).get(group));
    });

    test('have whoever stays once, whoever comes and goes between them', async () => {
      const everybody = await people(2 * PAGE + 500);
      const [early, late, outside] = [
        everybody.slice(0, 100),
        everybody.slice(-100),
        everybody.slice(500, 600),
      ];
      const child = await subgroups(1);
      await add(everybody.filter((id) => !outside.includes(id)).map(person));
      await add([{ kind: 'group', id: child[0]! }]);
      const first = await store().groups.memberPage(group);
      await remove([...early, ...late]);
      await add(outside.map(person));
      const second = await store().groups.memberPage(group, first.next);
      await add([...early, ...late].map(person));
      await store().people.setStatus(everybody[2 * PAGE + 300]!, 'archived', 4);
      const seen = idsOf([...first.items, ...second.items, ...(await rest(second.next)).flat()]);
      expect(new Set(seen).size).toBe(seen.length);
      const moved = new Set([...early, ...late, ...outside, everybody[2 * PAGE + 300]!]);
      expect(seen.filter((id) => !moved.has(id))).toEqual([
        ...everybody.filter((id) => !moved.has(id)),
        ...child,
      ]);
    });

    test('are counted before they are read, no further than is asked', async () => {
      const [child] = await subgroups(1);
      await add([...(await people(5)).map(person), { kind: 'group', id: child! }]);
      const count = (most: number) => store().groups.countMembers([child!, group], most);
      expect([await count(100), await count(6), await count(3)]).toEqual([6, 6, 3]);
      expect(await store().groups.countMembers([], 9)).toBe(0);
    });

    test('end with an empty one when all who were to follow have left', async () => {
      const everybody = await people(PAGE + 5);
      await add(everybody.map(person));
      const { next } = await store().groups.memberPage(group);
      await remove(everybody.slice(PAGE));
      expect(await store().groups.memberPage(group, next)).toEqual({ items: [] });
      expect(await store().groups.memberPage('nothing')).toEqual({ items: [] });
    });
  });
}

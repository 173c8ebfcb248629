import { beforeEach, describe, expect, test } from 'vitest';
import type { MemberRef, MembershipPair, Store } from '../../connector/store/store.ts';
import { newGroup, newPerson, oneStore, problem, unique } from './store-example.ts';

export function membersContract(open: () => Promise<Store>): void {
  describe('members', () => {
    const store = oneStore(open);
    let source: string;
    let group: string;
    let child: string;
    let ada: string;
    let bob: string;
    const person = (id: string): MemberRef => ({ kind: 'person', id });
    const version = async () => (await store().groups.get(group))?.version;

    beforeEach(async () => {
      source = unique('ad');
      ada = (await store().people.insert(newPerson(source, 'ada'), 1)).person.id;
      bob = (await store().people.insert(newPerson(source, 'bob'), 1)).person.id;
      group = (await store().groups.insert(newGroup(source, 'Group'), 1)).group.id;
      child = (await store().groups.insert(newGroup(source, 'Child'), 1)).group.id;
    });

    test('people and groups are added once, and listed in the order in which they are known', async () => {
      const all = [person(bob), person(ada), { kind: 'group', id: child }] as const;
      expect(await store().groups.addMembers(group, all, 5)).toBe(3);
      expect(await store().groups.addMembers(group, all, 6)).toBe(0);
      expect(await store().groups.addMembers(group, [person(bob), person(bob)], 6)).toBe(0);
      expect(await store().groups.addMembers(group, [], 6)).toBe(0);
      expect(await store().groups.members(group)).toEqual([
        { kind: 'person', id: ada, displayName: 'Display ada' },
        { kind: 'person', id: bob, displayName: 'Display bob' },
        { kind: 'group', id: child, displayName: 'Child' },
      ]);
      expect(await store().groups.get(group)).toMatchObject({ version: 2, updatedAt: 5 });
    });

    test('are removed once', async () => {
      await store().groups.addMembers(group, [person(ada), person(bob), { kind: 'group', id: child }], 1);
      const gone = [person(ada), { kind: 'group', id: child }, person('nobody')] as const;
      expect(await store().groups.removeMembers(group, gone, 7)).toBe(2);
      expect(await store().groups.removeMembers(group, gone, 8)).toBe(0);
      expect((await store().groups.members(group)).map((member) => member.id)).toEqual([bob]);
      expect(await store().groups.get(group)).toMatchObject({ version: 3, updatedAt: 7 });
    });

    test('are removed all at once', async () => {
      await store().groups.addMembers(group, [person(ada), person(bob), { kind: 'group', id: child }], 1);
      expect(await store().groups.removeAllMembers(group, 2)).toBe(3);
      expect(await store().groups.removeAllMembers(group, 3)).toBe(0);
      expect(await store().groups.members(group)).toEqual([]);
      expect(await version()).toBe(3);
    });

    test('an unknown group or member is refused by name, and nothing is added', async () => {
      await expect(store().groups.addMembers('nothing', [person(ada)], 1)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
      await expect(store().groups.removeMembers('nothing', [person(ada)], 1)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
      await expect(store().groups.removeAllMembers('nothing', 1)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
      await expect(
        store().groups.addMembers(group, [person(ada), person('nobody')], 1),
      ).rejects.toMatchObject(problem('STORE_UNKNOWN'));
      // A group's id is no person's.
      await expect(store().groups.addMembers(group, [person(child)], 1)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
      expect(await store().groups.members(group)).toEqual([]);
      expect(await version()).toBe(1);
    });

    test('who is archived is no member to see', async () => {
      await store().groups.addMembers(group, [person(ada), person(bob)], 1);
      await store().people.setStatus(ada, 'archived', 2);
      await store().people.setStatus(bob, 'suspended', 2);
      expect((await store().groups.members(group)).map((member) => member.id)).toEqual([bob]);
    });

    test('of many groups are read together, every group that was asked for with its own', async () => {
      await store().groups.addMembers(group, [person(ada)], 1);
      const members = await store().groups.membersOfMany([child, group]);
      expect([...members.keys()]).toEqual([child, group]);
      expect(members.get(child)).toEqual([]);
      expect(members.get(group)).toEqual([{ kind: 'person', id: ada, displayName: 'Display ada' }]);
      expect(await store().groups.membersOfMany([])).toEqual(new Map());
    });

    test('give a person their direct groups', async () => {
      await store().groups.addMembers(group, [person(ada), { kind: 'group', id: child }], 1);
      await store().groups.addMembers(child, [person(bob)], 1);
      expect((await store().groups.ofPerson(ada)).map((found) => found.name)).toEqual(['Group']);
      expect((await store().groups.ofPerson(bob)).map((found) => found.name)).toEqual(['Child']);
      expect(await store().groups.ofPerson('nobody')).toEqual([]);
    });

    test('nest groups, a cycle too', async () => {
      await store().groups.addMembers(group, [{ kind: 'group', id: child }], 1);
      await store().groups.addMembers(child, [{ kind: 'group', id: group }], 1);
      const ours = (await store().groups.nestings()).filter(({ parent }) => [group, child].includes(parent));
      expect(ours).toEqual([
        { child, parent: group },
        { child: group, parent: child },
      ]);
    });

    test('twenty additions at once are all kept', async () => {
      const people = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store().people.insert(newPerson(source, `p${index}`), 1)),
      );
      const added = await Promise.all(
        people.map((row) => store().groups.addMembers(group, [person(row.person.id)], 2)),
      );
      expect(added).toEqual(Array.from({ length: 20 }, () => 1));
      expect(await store().groups.members(group)).toHaveLength(20);
      expect(await version()).toBe(21);
    });

    test('every living membership is visited once', async () => {
      await store().groups.addMembers(group, [person(ada), person(bob)], 1);
      await store().groups.addMembers(child, [person(ada)], 1);
      await store().people.setStatus(bob, 'archived', 2);
      const visited: MembershipPair[] = [];
      await store().groups.eachMembership((page) => {
        visited.push(...page.filter((pair) => [group, child].includes(pair.group)));
      });
      expect(visited).toEqual([
        { person: ada, group },
        { person: ada, group: child },
      ]);
    });
  });
}

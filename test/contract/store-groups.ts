import { describe, expect, test } from 'vitest';
import type { Store } from '../../connector/store/store.ts';
import { newGroup, newPerson, oneStore, problem, unique } from './store-example.ts';

export function groupsContract(open: () => Promise<Store>): void {
  describe('groups', () => {
    const store = oneStore(open);

    test('a group comes back with everything that was written, and nothing else', async () => {
      const source = unique('ad');
      const group = { ...newGroup(source, 'Gardiens', { dn: 'cn=gardiens' }) };
      const row = await store().groups.insert({ ...group, externalId: 'x', resource: { a: [1] } }, 5);
      expect(row).toStrictEqual({
        group: { ...group, id: row.group.id },
        externalId: 'x',
        resource: { a: [1] },
        version: 1,
        createdAt: 5,
        updatedAt: 5,
      });
      expect(await store().groups.get(row.group.id)).toEqual(row);
      expect(await store().groups.byKey(source, group.key)).toEqual(row);
      expect(await store().groups.get('nothing')).toBeUndefined();
      expect(await store().groups.byKey(source, 'nothing')).toBeUndefined();
    });

    test('groups may share a name but not a key', async () => {
      const source = unique('ad');
      await store().groups.insert(newGroup(source, 'Same', { key: 'k' }), 1);
      await store().groups.insert(newGroup(source, 'Same', { key: 'l' }), 1);
      await expect(store().groups.insert(newGroup(source, 'Other', { key: 'k' }), 1)).rejects.toMatchObject(
        problem('STORE_CONFLICT'),
      );
    });

    test('a replacement changes everything but the id and the creation, and counts the version up', async () => {
      const source = unique('ad');
      const { group } = await store().groups.insert(
        newGroup(source, 'Before', { dn: 'x', externalId: 'e' }),
        1,
      );
      const next = newGroup(source, 'After', { resource: { b: 1 } });
      const { resource, ...plain } = next;
      const row = await store().groups.replace(group.id, next, 2, 1);
      expect(row).toStrictEqual({
        group: { ...plain, id: group.id },
        externalId: null,
        resource,
        version: 2,
        createdAt: 1,
        updatedAt: 2,
      });
      await expect(store().groups.replace(group.id, next, 3, 1)).rejects.toMatchObject(
        problem('STORE_STALE'),
      );
      expect(await store().groups.get(group.id)).toEqual(row);
    });

    test('a replacement by the key of another, or of nothing, is refused', async () => {
      const source = unique('ad');
      const a = await store().groups.insert(newGroup(source, 'A', { key: 'a' }), 1);
      await store().groups.insert(newGroup(source, 'B', { key: 'b' }), 1);
      await expect(
        store().groups.replace(a.group.id, newGroup(source, 'A', { key: 'b' }), 2),
      ).rejects.toMatchObject(problem('STORE_CONFLICT'));
      await expect(store().groups.replace('nothing', newGroup(source, 'C'), 2)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
      await expect(store().groups.replace('nothing', newGroup(source, 'C'), 2, 1)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
    });

    test('an archived group leaves lists, searches, nestings and its members’ groups, but can still be read', async () => {
      const source = unique('ad');
      const person = (await store().people.insert(newPerson(source, 'p'), 1)).person.id;
      const old = (await store().groups.insert(newGroup(source, 'Old'), 1)).group.id;
      const parent = (await store().groups.insert(newGroup(source, 'Parent'), 1)).group;
      await store().groups.addMembers(old, [{ kind: 'person', id: person }], 1);
      await store().groups.addMembers(parent.id, [{ kind: 'group', id: old }], 1);
      const count = await store().groups.count();

      await store().groups.archive(old, 9);
      expect(await store().groups.get(old)).toMatchObject({
        group: { status: 'archived' },
        version: 3,
        updatedAt: 9,
      });
      expect(await store().groups.count()).toBe(count - 1);
      expect((await store().groups.all()).filter((group) => group.source === source)).toEqual([parent]);
      expect((await store().groups.search(source, undefined, { offset: 0, limit: 9 })).total).toBe(1);
      expect(await store().groups.ofPerson(person)).toEqual([]);
      expect(await store().groups.members(parent.id)).toEqual([]);
      expect((await store().groups.nestings()).filter((nesting) => nesting.child === old)).toEqual([]);
      const pairs: unknown[] = [];
      await store().groups.eachMembership((page) => {
        pairs.push(...page.filter((pair) => pair.group === old));
      });
      expect(pairs).toEqual([]);
      await expect(store().groups.archive('nothing', 1)).rejects.toMatchObject(problem('STORE_UNKNOWN'));
    });
  });
}

import { beforeEach, describe, expect, test } from 'vitest';
import { NO_CHANGES } from '../../connector/intake/comparison.ts';
import type { DirectoryChanges, Store } from '../../connector/store/store.ts';
import { entry, newPerson, oneStore, unique } from './store-example.ts';
import { membersOf } from '../fixture/members.ts';

export function directoryContract(open: () => Promise<Store>): void {
  describe('a directory that is read whole', () => {
    const store = oneStore(open);
    let source: string;
    const write = (changes: Partial<DirectoryChanges>, now = 5) =>
      store().directory.write(source, { ...NO_CHANGES, ...changes }, now);
    const person = (key: string, userName: string, more = {}) =>
      entry(`${source}/${key}`, source, key, userName, more);
    const group = (key: string, name: string) => ({
      id: `${source}/${key}`,
      group: { id: `${source}/${key}`, source, key, name, status: 'active' as const },
      digest: `digest of ${name}`,
    });
    const logins = async () => {
      const { items } = await store().people.search(source, undefined, { offset: 0, limit: 100 });
      return Object.fromEntries(items.map((row) => [row.person.key, row.person.userName]));
    };
    const refusedIds = ({ refused }: { refused: readonly { id: string }[] }) => refused.map(({ id }) => id);

    beforeEach(() => {
      source = unique('ldap');
    });

    test('is empty at first', async () => {
      expect(await store().directory.read(source)).toEqual({
        people: [],
        groups: [],
        memberships: new Map(),
        nestings: [],
      });
    });

    test('is written and read back for the next comparison', async () => {
      const written = await write({
        people: [person('1', 'ada'), person('2', 'bob', { status: 'suspended' })],
        groups: [group('g', 'Group'), group('h', 'Child')],
        addMemberships: membersOf([
          { person: `${source}/1`, group: `${source}/g` },
          { person: `${source}/2`, group: `${source}/h` },
        ]),
        addNestings: [{ child: `${source}/h`, parent: `${source}/g` }],
      });
      expect(written).toEqual({ refused: [] });
      expect(await store().directory.read(source)).toEqual({
        people: [
          { id: `${source}/1`, key: '1', status: 'active', digest: 'digest of ada' },
          { id: `${source}/2`, key: '2', status: 'suspended', digest: 'digest of bob' },
        ],
        groups: [
          { id: `${source}/g`, key: 'g', status: 'active', digest: 'digest of Group' },
          { id: `${source}/h`, key: 'h', status: 'active', digest: 'digest of Child' },
        ],
        memberships: new Map([
          [`${source}/g`, [`${source}/1`]],
          [`${source}/h`, [`${source}/2`]],
        ]),
        nestings: [{ child: `${source}/h`, parent: `${source}/g` }],
      });
    });

    test('replaces what has a known key, under the id that it had', async () => {
      await write({ people: [person('1', 'ada', { email: 'a@x' })], groups: [group('g', 'Group')] }, 1);
      await write(
        {
          people: [{ ...person('1', 'ada2', { phone: '1' }), id: 'another id' }],
          groups: [{ ...group('g', 'Renamed'), id: 'another id' }],
        },
        2,
      );
      const row = await store().people.get(`${source}/1`);
      expect(row).toMatchObject({
        person: { userName: 'ada2', phone: '1' },
        version: 2,
        createdAt: 1,
        updatedAt: 2,
      });
      expect(row?.person).not.toHaveProperty('email');
      expect(await store().groups.get(`${source}/g`)).toMatchObject({
        group: { name: 'Renamed' },
        version: 2,
      });
    });

    test('suspends who is gone, archives groups that are gone, and forgets their digests', async () => {
      await write({
        people: [person('1', 'ada'), person('2', 'bob'), person('3', 'cy', { status: 'archived' })],
        groups: [group('g', 'Group')],
        addMemberships: membersOf([{ person: `${source}/1`, group: `${source}/g` }]),
      });
      await write({
        suspend: [`${source}/1`, `${source}/3`, 'nobody'],
        archiveGroups: [`${source}/g`],
      });
      const state = await store().directory.read(source);
      expect(state.people.map(({ key, status, digest }) => [key, status, digest])).toEqual([
        ['1', 'suspended', ''],
        ['2', 'active', 'digest of bob'],
        ['3', 'archived', 'digest of cy'],
      ]);
      expect(state.groups).toEqual([{ id: `${source}/g`, key: 'g', status: 'archived', digest: '' }]);
      // The comparison sees what the store still holds.
      expect(state.memberships.get(`${source}/g`)).toEqual([`${source}/1`]);
    });

    test('never touches another source', async () => {
      const other = await store().people.insert(newPerson(unique('other'), 'ada'), 1);
      const foreign = await store().groups.insert(
        { source: unique('other'), key: 'k', name: 'F', status: 'active' },
        1,
      );
      await write({
        people: [person('1', 'ada')],
        suspend: [other.person.id],
        archiveGroups: [foreign.group.id],
        addMemberships: membersOf([{ person: `${source}/1`, group: foreign.group.id }]),
      });
      expect(await store().people.get(other.person.id)).toEqual(other);
      expect(await store().groups.get(foreign.group.id)).toEqual(foreign);
      expect(await store().groups.members(foreign.group.id)).toEqual([]);
    });

    test('adds and removes memberships and nestings, and the groups’ versions follow', async () => {
      const pairs = [
        { person: `${source}/1`, group: `${source}/g` },
        { person: `${source}/2`, group: `${source}/g` },
      ];
      const nesting = { child: `${source}/h`, parent: `${source}/g` };
      await write({
        people: [person('1', 'ada'), person('2', 'bob')],
        groups: [group('g', 'Group'), group('h', 'Child')],
        addMemberships: membersOf([
          ...pairs,
          { person: 'nobody', group: `${source}/g` },
          { person: `${source}/1`, group: 'none' },
        ]),
        addNestings: [nesting],
      });
      await write({ addMemberships: membersOf(pairs), addNestings: [nesting] });
      expect(await store().groups.get(`${source}/g`)).toMatchObject({ version: 3 });
      await write({ removeMemberships: membersOf(pairs.slice(0, 1)), removeNestings: [nesting] });
      const state = await store().directory.read(source);
      expect(state).toMatchObject({
        memberships: new Map([[`${source}/g`, [`${source}/2`]]]),
        nestings: [],
      });
      expect(await store().groups.get(`${source}/g`)).toMatchObject({ version: 5 });
    });

    test('lets logins swap, and move around in a ring', async () => {
      await write({ people: [person('1', 'a'), person('2', 'b'), person('3', 'c'), person('4', 'd')] });
      const { refused } = await write({
        people: [person('1', 'B'), person('2', 'A'), person('3', 'd'), person('4', 'e')],
      });
      expect(refused).toEqual([]);
      expect(await logins()).toEqual({ 1: 'B', 2: 'A', 3: 'd', 4: 'e' });
    });

    test('gives the login of someone who is archived in the same read to another', async () => {
      await write({ people: [person('1', 'a'), person('2', 'b')] });
      const { refused } = await write({
        people: [person('2', 'a'), person('1', 'a', { status: 'archived' })],
      });
      expect(refused).toEqual([]);
      expect(await logins()).toEqual({ 2: 'a' });
    });

    test('refuses the later of two that want one login, and writes all the others', async () => {
      const written = await write({
        people: [person('1', 'same'), person('2', 'SAME'), person('3', 'other'), person('3', 'twice')],
        groups: [group('g', 'Group')],
        addMemberships: new Map([[`${source}/g`, ['1', '2', '3'].map((key) => `${source}/${key}`)]]),
      });
      expect(refusedIds(written)).toEqual([`${source}/2`, `${source}/3`]);
      expect(written.refused[0]?.problem).toMatchObject({ code: 'STORE_CONFLICT' });
      expect(await logins()).toEqual({ 1: 'same', 3: 'other' });
      expect((await store().directory.read(source)).memberships.get(`${source}/g`)).toHaveLength(2);
    });

    test('refuses the login of someone whom the read does not name, and of who keeps theirs for that', async () => {
      await write({ people: [person('1', 'a'), person('2', 'b'), person('3', 'c')] });
      // 1 cannot become c, so it stays a, so 2 cannot become a and stays b.
      const written = await write({ people: [person('1', 'c'), person('2', 'a'), person('4', 'd')] });
      expect(refusedIds(written)).toEqual([`${source}/1`, `${source}/2`]);
      expect(await logins()).toEqual({ 1: 'a', 2: 'b', 3: 'c', 4: 'd' });
      expect((await store().people.get(`${source}/1`))?.version).toBe(1);
    });

    test('prefers who has the login already to who comes first', async () => {
      await write({ people: [person('1', 'a'), person('2', 'b')] });
      const written = await write({ people: [person('1', 'b'), person('2', 'B', { phone: 'new' })] });
      expect(refusedIds(written)).toEqual([`${source}/1`]);
      expect(await logins()).toEqual({ 1: 'a', 2: 'B' });
    });

    test('is written as a whole or not at all inside a transaction', async () => {
      const failing = store().transaction(async (inside) => {
        await inside.directory.write(source, { ...NO_CHANGES, people: [person('1', 'a')] }, 1);
        throw new Error('the snapshot could not be recorded');
      });
      await expect(failing).rejects.toThrow('the snapshot could not be recorded');
      expect((await store().directory.read(source)).people).toEqual([]);
    });

    test('of two thousand people and their memberships comes back complete', async () => {
      const keys = Array.from({ length: 2_000 }, (_, index) => `${index}`);
      await write({
        people: keys.map((key) => person(key, `user${key}`)),
        groups: [group('g', 'Everybody')],
        addMemberships: new Map([[`${source}/g`, keys.map((key) => `${source}/${key}`)]]),
      });
      const state = await store().directory.read(source);
      expect(new Set(state.people.map(({ key }) => key))).toEqual(new Set(keys));
      expect(state.people).toHaveLength(keys.length);
      const members = state.memberships.get(`${source}/g`) ?? [];
      expect(members).toHaveLength(2_000);
      await write({ removeMemberships: state.memberships, suspend: state.people.map(({ id }) => id) });
      const after = await store().directory.read(source);
      expect(after.memberships).toEqual(new Map());
      expect(new Set(after.people.map(({ status }) => status))).toEqual(new Set(['suspended']));
    });
  });
}

import { beforeEach, describe, expect, test } from 'vitest';
import { NO_CHANGES } from '../../connector/intake/comparison.ts';
import type { Cursor, DirectoryChanges, Store } from '../../connector/store/store.ts';
import { entry, oneStore, unique } from './store-example.ts';
import { membersOf } from '../fixture/members.ts';

export function entriesContract(open: () => Promise<Store>): void {
  describe('the entries of a directory', () => {
    const store = oneStore(open);
    let source: string;
    beforeEach(() => {
      source = unique('ldap');
    });
    const write = (changes: Partial<DirectoryChanges>) =>
      store().directory.write(source, { ...NO_CHANGES, ...changes }, 5);
    const person = (key: string, dn: string) =>
      entry(`${source}/${key}`, source, key, `login-${key}`, { dn });
    const group = (key: string, dn: string) => ({
      id: `${source}/${key}`,
      group: { id: `${source}/${key}`, source, key, name: key, dn, status: 'active' as const },
      digest: 'd',
    });
    const pair = (member: string, parent: string) => ({
      person: `${source}/${member}`,
      group: `${source}/${parent}`,
    });
    const brought = () =>
      write({
        people: [person('1', 'uid=ada,dc=x'), person('2', 'uid=bob,dc=x'), person('3', 'uid=cy,dc=x')],
        groups: [group('g', 'cn=G,dc=x'), group('h', 'cn=H,dc=x'), group('i', 'cn=I,dc=x')],
        addMemberships: membersOf([pair('1', 'g'), pair('2', 'g'), pair('2', 'h'), pair('3', 'h')]),
        addNestings: [
          { child: `${source}/h`, parent: `${source}/g` },
          { child: `${source}/i`, parent: `${source}/h` },
        ],
      });
    const named = async (...dns: string[]) => [...(await store().entries.named(source, dns)).entries()];

    test('are found by their DN, however it is spelled, and by no other', async () => {
      await brought();
      expect(await named('UID=Ada, DC=X', 'cn=g,dc=x', 'uid=ada,dc=y')).toEqual([
        ['UID=Ada, DC=X', { kind: 'person', id: `${source}/1`, key: '1' }],
        ['cn=g,dc=x', { kind: 'group', id: `${source}/g`, key: 'g' }],
      ]);
      expect(await named()).toEqual([]);
      expect((await store().entries.named(unique('other'), ['uid=ada,dc=x'])).size).toBe(0);
    });

    test('are found by the DN that they have now, and by none once they are gone', async () => {
      await brought();
      await write({
        people: [person('1', 'uid=ada,ou=new,dc=x')],
        suspend: [`${source}/2`],
        archiveGroups: [`${source}/g`],
      });
      const now = await named('uid=ada,dc=x', 'uid=ada,ou=new,dc=x', 'uid=bob,dc=x', 'cn=g,dc=x');
      expect(now.map(([dn]) => dn)).toEqual(['uid=ada,ou=new,dc=x']);
      const held = await store().entries.withKeys(source, ['1', '2', 'g', 'none']);
      expect(held).toEqual([
        { kind: 'person', id: `${source}/1`, key: '1', status: 'active', dn: 'uid=ada,ou=new,dc=x' },
        { kind: 'person', id: `${source}/2`, key: '2', status: 'suspended' },
        { kind: 'group', id: `${source}/g`, key: 'g', status: 'archived' },
      ]);
      const present = await store().entries.present(source);
      expect(present.map(({ key, dn }) => [key, dn])).toEqual([
        ['1', 'uid=ada,ou=new,dc=x'],
        ['3', 'uid=cy,dc=x'],
        ['h', 'cn=H,dc=x'],
        ['i', 'cn=I,dc=x'],
      ]);
      expect(await store().entries.presentKeys(source, 'person')).toEqual(['1', '3']);
      expect(await store().entries.presentKeys(source, 'group')).toEqual(['h', 'i']);
    });

    test('are read in part, with every pair that one of them is in', async () => {
      await brought();
      const { entries } = store();
      const ofPerson = await entries.part(source, { people: ['2'], groups: [], moved: ['2'] });
      expect(ofPerson).toMatchObject({
        people: [{ key: '2', digest: 'digest of login-2' }],
        groups: [],
        nestings: [],
      });
      expect(ofPerson.memberships).toEqual([pair('2', 'g'), pair('2', 'h')]);
      const unmoved = await entries.part(source, { people: ['2'], groups: [], moved: [] });
      expect(unmoved).toEqual({ ...ofPerson, memberships: [] });
      const ofGroup = await entries.part(source, { people: [], groups: ['h'], moved: [] });
      expect(ofGroup.memberships).toEqual([pair('2', 'h'), pair('3', 'h')]);
      expect(ofGroup.nestings).toHaveLength(2);
      const nothing = await entries.part(source, { people: [], groups: [], moved: [] });
      expect(nothing).toEqual({ people: [], groups: [], memberships: [], nestings: [] });
    });

    test('are counted', async () => {
      await brought();
      await write({ suspend: [`${source}/1`] });
      const sizes = await store().entries.sizes(source);
      expect(sizes).toEqual({ people: 2, groups: 3, memberships: 4, nestings: 2 });
    });
  });

  describe('the cursors', () => {
    const store = oneStore(open);
    const cursor = (more: Partial<Cursor> = {}): Cursor => ({
      source: unique('ldap'),
      method: 'syncrepl',
      binding: { base: 'dc=é,dc=x' },
      cookie: '{"a":"\u00e9"}',
      wholeAt: 1,
      at: 2,
      ...more,
    });

    test('are one for each source, replaced and removed', async () => {
      const { cursors } = store();
      const [one, other] = [cursor(), cursor()];
      expect(await cursors.get(one.source)).toBeUndefined();
      await cursors.put(one);
      await cursors.put(other);
      const next = { ...one, cookie: 'next', at: 3 };
      await cursors.put(next);
      expect(await cursors.get(one.source)).toEqual(next);
      await cursors.remove(one.source);
      expect(await cursors.get(one.source)).toBeUndefined();
      expect(await cursors.get(other.source)).toEqual(other);
    });

    test('are written with the changes that they stand for, or not at all', async () => {
      const lost = cursor();
      const failing = store().transaction(async (inside) => {
        await inside.cursors.put(lost);
        throw new Error('too late');
      });
      await expect(failing).rejects.toThrow('too late');
      expect(await store().cursors.get(lost.source)).toBeUndefined();
    });
  });
}

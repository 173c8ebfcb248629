import { describe, expect, test } from 'vitest';
import type { NewPerson, Store } from '../../connector/store/store.ts';
import type { Person } from '../../shared/model/person.ts';
import { newPerson, oneStore, problem, unique } from './store-example.ts';

export function peopleContract(open: () => Promise<Store>): void {
  describe('people', () => {
    const store = oneStore(open);

    test('a person comes back with everything that was written, and nothing else', async () => {
      const source = unique('hr');
      const full: NewPerson = {
        source,
        key: 'entry-1',
        userName: 'Élise.Dupont',
        displayName: 'Élise Dupont',
        givenName: 'Élise',
        familyName: 'Dupont',
        email: 'Elise@Example.org',
        phone: '+33 1 23 45 67 89',
        status: 'active',
        type: 'employee',
        home: 'avalon',
        attributes: { level: 3, manager: true, title: 'Gardienne', sites: ['a', 'b'] },
        externalId: 'EXT-1',
        resource: {
          schemas: ['urn:x'],
          name: { familyName: 'Dupont' },
          emails: [{ value: 'e', primary: true }],
        },
      };
      const { externalId, resource, ...person } = full;
      const row = await store().people.insert(full, 1_700_000_000_123);
      expect(row).toEqual({
        person: { ...person, id: row.person.id },
        externalId,
        resource,
        version: 1,
        createdAt: 1_700_000_000_123,
        updatedAt: 1_700_000_000_123,
      });
      expect(row.person.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(await store().people.get(row.person.id)).toEqual(row);
      expect(await store().people.byKey(source, 'entry-1')).toEqual(row);
    });

    test('a person without the optional properties comes back without them', async () => {
      const plain = newPerson(unique('hr'), 'plain');
      const row = await store().people.insert(plain, 1);
      expect(row.person).toStrictEqual({ ...plain, id: row.person.id });
      expect(row).toMatchObject({ externalId: null, resource: null });
    });

    test('what SCIM shows of a person is the text that was written, or none, with the stamp', async () => {
      const source = unique('hr');
      const resource = { userName: 'a', emails: [{ value: 'a@x', primary: true }] };
      const written = await store().people.insert(newPerson(source, 'a', { resource }), 5);
      const unwritten = await store().people.insert(newPerson(source, 'b', { status: 'suspended' }), 6);
      const shown = await store().people.shown(written.person.id);
      expect(shown).toEqual({
        id: written.person.id,
        source,
        status: 'active',
        resource: expect.any(String) as unknown,
        version: 1,
        createdAt: 5,
        updatedAt: 5,
      });
      expect(JSON.parse(shown!.resource!)).toEqual(resource);
      expect(await store().people.shown(unwritten.person.id)).toMatchObject({
        status: 'suspended',
        resource: null,
      });
      expect(await store().people.shown('nobody')).toBeUndefined();
    });

    test('they are searched for as they are shown, as rows are', async () => {
      const source = unique('hr');
      for (const name of ['c', 'a', 'b']) await store().people.insert(newPerson(source, name), 1);
      const named = {
        kind: 'compare',
        target: { column: 'userName' },
        op: 'eq',
        value: 'A',
        caseExact: false,
      } as const;
      const page = { offset: 0, limit: 2 };
      const byName = { by: { column: 'userName' }, descending: true };
      for (const [where, sort] of [[named], [undefined, byName], [undefined]] as const) {
        const { items, ...rows } = await store().people.search(source, where, page, sort);
        const { items: shown, ...found } = await store().people.searchShown(source, where, page, sort);
        expect(found).toEqual(rows);
        expect(shown.map(({ id }) => id)).toEqual(items.map(({ person }) => person.id));
      }
    });

    test('an id that is given is kept, and can be given once only', async () => {
      const source = unique('hr');
      const id = '0198c0de-0000-7000-8000-000000000001';
      const { person } = await store().people.insert(newPerson(source, 'a', { id }), 1);
      expect(person.id).toBe(id);
      await expect(store().people.insert(newPerson(source, 'b', { id }), 1)).rejects.toMatchObject(
        problem('STORE_CONFLICT'),
      );
    });

    test('nobody is found under an unknown id or key', async () => {
      expect(await store().people.get('nobody')).toBeUndefined();
      expect(await store().people.byKey('nowhere', 'nobody')).toBeUndefined();
      expect(await store().people.getMany([])).toEqual([]);
    });

    test('many are read in the order in which they are asked for, without the unknown', async () => {
      const source = unique('hr');
      const a = await store().people.insert(newPerson(source, 'a'), 1);
      const b = await store().people.insert(newPerson(source, 'b'), 1);
      const found = await store().people.getMany([b.person.id, 'nobody', a.person.id]);
      expect(found).toEqual([b, a]);
    });

    test('of many ids those are named that are living people of a source, one or a thousand asked for', async () => {
      const [source, other] = [unique('hr'), unique('hr')];
      const add = async (of: string, name: string, status: Person['status'] = 'active') =>
        (await store().people.insert({ ...newPerson(of, name), status }, 1)).person.id;
      const [active, suspended] = [await add(source, 'a'), await add(source, 'b', 'suspended')];
      const [archived, stranger] = [await add(source, 'c', 'archived'), await add(other, 'a')];
      const living = (of: string, ids: readonly string[]) => store().people.living(of, ids);
      expect(await living(source, [])).toEqual([]);
      for (const id of [archived, stranger, 'nobody']) expect(await living(source, [id])).toEqual([]);
      expect(await living(source, [suspended])).toEqual([suspended]);
      const many = Array.from({ length: 2_500 }, (_, index) => `nobody ${index}`);
      const found = await living(source, [active, ...many, archived, stranger, suspended]);
      expect(new Set(found)).toEqual(new Set([active, suspended]));
      expect(found).toHaveLength(2);
    });

    test('a source refuses the same user name in another case, another source takes it', async () => {
      const source = unique('hr');
      await store().people.insert(newPerson(source, 'Élise@X.org'), 1);
      await expect(store().people.insert(newPerson(source, 'élise@x.ORG'), 1)).rejects.toMatchObject(
        problem('STORE_CONFLICT'),
      );
      // The same letters, composed otherwise.
      await expect(store().people.insert(newPerson(source, 'E\u0301lise@x.org'), 1)).rejects.toMatchObject(
        problem('STORE_CONFLICT'),
      );
      await store().people.insert(newPerson(unique('hr'), 'élise@x.org'), 1);
    });

    test('a source refuses the same key, even of an archived person', async () => {
      const source = unique('hr');
      await store().people.insert(newPerson(source, 'a', { key: 'k', status: 'archived' }), 1);
      await expect(store().people.insert(newPerson(source, 'b', { key: 'k' }), 1)).rejects.toMatchObject(
        problem('STORE_CONFLICT'),
      );
    });

    test('the user name of an archived person is free again, and the archived one cannot come back to it', async () => {
      const source = unique('hr');
      const old = await store().people.insert(newPerson(source, 'again'), 1);
      await store().people.setStatus(old.person.id, 'archived', 2);
      const young = await store().people.insert(newPerson(source, 'Again'), 3);
      expect(young.person.id).not.toBe(old.person.id);
      await expect(store().people.setStatus(old.person.id, 'active', 4)).rejects.toMatchObject(
        problem('STORE_CONFLICT'),
      );
      expect(await store().people.get(old.person.id)).toMatchObject({
        person: { status: 'archived' },
        version: 2,
      });
    });

    test('a replacement changes everything but the id and the creation, and counts the version up', async () => {
      const source = unique('hr');
      const before = await store().people.insert(
        newPerson(source, 'before', { email: 'a@x', externalId: 'x', resource: { a: 1 } }),
        10,
      );
      const next = newPerson(source, 'after', { attributes: { b: 2 } });
      const after = await store().people.replace(before.person.id, next, 20);
      expect(after).toStrictEqual({
        person: { ...next, id: before.person.id },
        externalId: null,
        resource: null,
        version: 2,
        createdAt: 10,
        updatedAt: 20,
      });
      expect(await store().people.get(before.person.id)).toEqual(after);
    });

    test('a replacement that leaves every name alone changes the rest, and one that archives frees them', async () => {
      const source = unique('hr');
      const { person } = await store().people.insert(newPerson(source, 'a', { dn: 'uid=a,dc=x' }), 1);
      const { id: _, ...plain } = person;
      const next = { ...plain, status: 'suspended' as const, phone: '+33 6', attributes: { b: 2 } };
      const suspended = await store().people.replace(person.id, { ...next, resource: { r: 1 } }, 2);
      expect(suspended).toMatchObject({ person: next, resource: { r: 1 }, version: 2, updatedAt: 2 });
      expect(await store().people.get(person.id)).toEqual(suspended);
      await store().people.replace(person.id, { ...next, status: 'archived' }, 3);
      expect(await store().people.find(person.id)).toEqual([]);
      const again = await store().people.insert(newPerson(source, 'A'), 4);
      expect(await store().people.find(again.person.id)).toEqual([again]);
    });

    test('a replacement for a version that is no longer there is refused and changes nothing', async () => {
      const source = unique('hr');
      const { person } = await store().people.insert(newPerson(source, 'v'), 1);
      const second = await store().people.replace(person.id, { ...person, displayName: 'second' }, 2, 1);
      await expect(
        store().people.replace(person.id, { ...person, displayName: 'lost' }, 3, 1),
      ).rejects.toMatchObject(problem('STORE_STALE'));
      expect(await store().people.get(person.id)).toEqual(second);
      await store().people.replace(person.id, person, 3, 2);
    });

    test('a replacement by a user name that is taken is refused, one by its own name in another case is not', async () => {
      const source = unique('hr');
      const a = await store().people.insert(newPerson(source, 'a'), 1);
      await store().people.insert(newPerson(source, 'b'), 1);
      await expect(
        store().people.replace(a.person.id, { ...a.person, userName: 'B' }, 2),
      ).rejects.toMatchObject(problem('STORE_CONFLICT'));
      await expect(
        store().people.replace(a.person.id, { ...a.person, userName: 'B' }, 2, 1),
      ).rejects.toMatchObject(problem('STORE_CONFLICT'));
      expect(await store().people.replace(a.person.id, { ...a.person, userName: 'A' }, 2)).toMatchObject({
        person: { userName: 'A' },
      });
    });

    test('what is not there cannot be changed', async () => {
      await expect(store().people.replace('nobody', newPerson('x', 'y'), 1)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
      await expect(store().people.replace('nobody', newPerson('x', 'y'), 1, 1)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
      await expect(store().people.setStatus('nobody', 'archived', 1)).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
    });

    test('people are found in any source by user name, e-mail or id without case, unless archived', async () => {
      const name = unique('Zoé');
      const byName = await store().people.insert(newPerson(unique('hr'), name.toUpperCase()), 1);
      const byMail = await store().people.insert(
        newPerson(unique('hr'), unique('other'), { email: name }),
        1,
      );
      const archived = newPerson(unique('hr'), name, { status: 'archived' });
      await store().people.insert(archived, 1);
      const suspended = newPerson(unique('hr'), name, { status: 'suspended' });
      const third = await store().people.insert(suspended, 1);
      expect(await store().people.find(name)).toEqual([byName, byMail, third]);
      expect(await store().people.find(byName.person.id.toUpperCase())).toEqual([byName]);
      expect(await store().people.find(name.slice(0, -1))).toEqual([]);
    });

    test('a text that no database keeps is refused by name', async () => {
      const source = unique('hr');
      for (const displayName of ['nul \0', 'half \ud83d']) {
        await expect(store().people.insert(newPerson(source, 'a', { displayName }), 1)).rejects.toMatchObject(
          problem('STORE_TEXT'),
        );
        const resource = { displayName };
        await expect(store().people.insert(newPerson(source, 'a', { resource }), 1)).rejects.toMatchObject(
          problem('STORE_TEXT'),
        );
      }
      const spelled = String.raw`\u0000 and \ud83d, spelled out, and a whole 😀`;
      const row = await store().people.insert(
        newPerson(source, 'a', { displayName: spelled, resource: { spelled } }),
        1,
      );
      expect(row).toMatchObject({ person: { displayName: spelled }, resource: { spelled } });
    });
  });

  describe('everybody', () => {
    const store = oneStore(open);

    test('is visited once each, archived included, and counted without the archived', async () => {
      await store().transaction(async ({ people }) => {
        for (let index = 0; index < 1_001; index++) await people.insert(newPerson('bulk', `user${index}`), 1);
        await people.insert(newPerson('other', 'gone', { status: 'archived' }), 1);
      });
      const visited: Person[] = [];
      await store().people.each((page) => {
        visited.push(...page);
      });
      expect(visited.map((person) => person.userName)).toEqual([
        ...Array.from({ length: 1_001 }, (_, index) => `user${index}`),
        'gone',
      ]);
      expect(await store().people.count()).toBe(1_001);
    });
  });
}

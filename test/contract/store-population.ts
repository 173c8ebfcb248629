import { beforeAll, describe, expect, test } from 'vitest';
import { NO_CHANGES } from '../../connector/intake/comparison.ts';
import type { PersonFacts, Store } from '../../connector/store/store.ts';
import { entry, newGroup, newPerson, oneStore, unique } from './store-example.ts';

export function populationContract(open: () => Promise<Store>): void {
  describe('a scan of the population', () => {
    const store = oneStore(open);
    const source = unique('s');
    const rowOf = async (id: string) => (await store().population.rowOf(id)) ?? Number.NaN;
    let ada: string;
    let sue: string;
    let gone: string;
    beforeAll(async () => {
      const { people } = store();
      const full = {
        type: 'employee',
        home: 'avalon',
        email: 'ada@x.fr',
        givenName: 'Ada',
        attributes: { Department: 'R&D', tags: ['a', 'b'], level: 0, remote: false, phone: '17' },
      };
      ada = (await people.insert(newPerson(source, 'Ada', full), 1)).person.id;
      sue = (await people.insert(newPerson(source, 'sue', { status: 'suspended', phone: '18' }), 1)).person
        .id;
      gone = (await people.insert(newPerson(source, 'gone', { status: 'archived' }), 1)).person.id;
    });

    async function scan(asked: readonly string[]): Promise<PersonFacts[]> {
      const found: PersonFacts[] = [];
      await store().population.people(asked, (page) => void found.push(...page));
      return found;
    }

    test('reads the suspended and leaves out the archived', async () => {
      expect(await scan([])).toStrictEqual([
        { row: await rowOf(ada), status: 'active', type: 'employee', home: 'avalon', attributes: {} },
        { row: await rowOf(sue), status: 'suspended', attributes: {} },
      ]);
    });

    test('brings the attributes and fields that are asked for, by those names, and no others', async () => {
      const [first, second] = await scan([
        'department',
        'tags',
        'level',
        'remote',
        'USERNAME',
        'email',
        'phone',
      ]);
      expect(first?.attributes).toStrictEqual({
        department: 'R&D',
        tags: ['a', 'b'],
        level: 0,
        remote: false,
        USERNAME: 'Ada',
        email: 'ada@x.fr',
        phone: '17',
      });
      expect(second?.attributes).toStrictEqual({ USERNAME: 'sue', phone: '18' });
      // The names of SCIM and LDAP mean the same fields.
      const urn = 'urn:ietf:params:scim:schemas:core:2.0:User:userName';
      expect((await scan(['mail', urn]))[0]?.attributes).toStrictEqual({ mail: 'ada@x.fr', [urn]: 'Ada' });
      expect((await scan(['givenName', 'toString', '__proto__']))[0]?.attributes).toStrictEqual({
        givenName: 'Ada',
      });
    });

    test('knows rows by ids and ids by rows, the archived too', async () => {
      const rows = await Promise.all([gone, ada, sue].map(rowOf));
      expect(await store().population.idsOf([rows[2]!, 999_999, rows[0]!, rows[1]!, rows[2]!])).toEqual([
        sue,
        undefined,
        gone,
        ada,
        sue,
      ]);
      expect(await store().population.rowOf('nobody')).toBeUndefined();
      expect(await store().population.idsOf([])).toEqual([]);
    });

    test('reads memberships ascending by person, between the living only', async () => {
      const groups = [];
      for (const name of ['g', 'h', 'old']) {
        groups.push((await store().groups.insert(newGroup(source, unique(name)), 1)).group.id);
      }
      const [g = '', h = '', old = ''] = groups;
      const everybody = [ada, sue, gone].map((id) => ({ kind: 'person' as const, id }));
      for (const group of [old, h, g]) await store().groups.addMembers(group, everybody, 1);
      await store().groups.archive(old, 2);
      const rows = await store().population.groups();
      expect([...rows.keys()].toSorted()).toEqual([g, h].toSorted());
      const pairs: [number, number][] = [];
      await store().population.memberships((people, of, count) => {
        for (let index = 0; index < count; index++) pairs.push([people[index]!, of[index]!]);
      });
      const [a, s] = [await rowOf(ada), await rowOf(sue)];
      expect(pairs).toEqual([a, s].flatMap((row) => [g, h].map((id) => [row, rows.get(id)])));
    });

    test('goes on over pages, and lets others have their turn', async () => {
      await using large = await open();
      const people = Array.from({ length: 2_500 }, (_, index) =>
        entry(`${source}-${index}`, source, `k${index}`, `u${index}`),
      );
      const groups = ['a', 'b', 'c'].map((id) => ({
        id,
        digest: '',
        group: { id, source, key: id, name: id, status: 'active' as const },
      }));
      const everybody = people.map(({ id }) => id);
      const addMemberships = new Map(groups.map(({ id }) => [id, everybody]));
      await large.directory.write(source, { ...NO_CHANGES, people, groups, addMemberships }, 1);
      let turns = 0;
      const clock = setInterval(() => turns++, 0);
      const rows: number[] = [];
      let pages = 0;
      await large.population.people(['userName'], (page) => {
        pages++;
        rows.push(...page.map(({ row }) => row));
      });
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      expect(new Set(rows).size).toBe(2_500);
      const pairs: string[] = [];
      let last = 0;
      await large.population.memberships(async (persons, of, count) => {
        pages++;
        await Promise.resolve();
        for (let index = 0; index < count; index++) {
          expect(persons[index]).toBeGreaterThanOrEqual(last);
          last = persons[index]!;
          pairs.push(`${last} ${of[index]}`);
        }
      });
      clearInterval(clock);
      expect(new Set(pairs).size).toBe(7_500);
      expect(pages).toBeGreaterThanOrEqual(4);
      expect(turns).toBeGreaterThan(1);
    });
  });
}

import { beforeAll, describe, expect, test } from 'vitest';
import type { Column, Comparison, Predicate, Target } from '../../connector/store/predicate.ts';
import type { Store } from '../../connector/store/store.ts';
import { newGroup, newPerson, oneStore } from './store-example.ts';

type Value = string | number | boolean;

const column = (name: Column): Target => ({ column: name });
const path = (...names: string[]): Target => ({ path: names });
const element = (...names: string[]): Target => ({ element: names });
const compare = (target: Target, op: Comparison, value: Value, caseExact = false): Predicate => ({
  kind: 'compare',
  target,
  op,
  value,
  caseExact,
});
const present = (target: Target): Predicate => ({ kind: 'present', target });
const and = (...of: Predicate[]): Predicate => ({ kind: 'and', of });
const or = (...of: Predicate[]): Predicate => ({ kind: 'or', of });
const not = (of: Predicate): Predicate => ({ kind: 'not', of });
const member = (where: Predicate): Predicate => ({ kind: 'memberWhere', where });
const some = (array: string, where: Predicate): Predicate => ({ kind: 'some', path: [array], where });

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const PEOPLE = [
  {
    userName: 'Ada',
    displayName: 'Ada Élan',
    externalId: 'EXT-a',
    email: 'Ada@X.org',
    resource: {
      title: 'Chef de Projet',
      level: 10,
      remote: true,
      hired: '2024-03-01T00:00:00Z',
      name: { familyName: 'Élan' },
      emails: [
        { type: 'work', value: 'ada@x.org', primary: true },
        { type: 'home', value: 'ada@home.org' },
      ],
      tags: ['Alpha', 'beta', 7],
      [ENTERPRISE]: { department: '100%_sure' },
    },
  },
  {
    userName: 'bob_1%',
    displayName: 'Bob',
    email: 'bob@x.org',
    status: 'suspended' as const,
    resource: {
      title: 'projet',
      level: 9.5,
      remote: false,
      hired: '2023-12-31T23:59:59Z',
      name: { familyName: '' },
      emails: [{ type: 'home', value: 'ada@x.org' }],
      tags: [],
      [ENTERPRISE]: { department: '100 sure' },
    },
  },
  {
    userName: 'bobx1',
    displayName: 'ＢＯＢ X',
    resource: { title: null, level: '10', remote: 'true', tags: 'Alpha', emails: {} },
  },
  { userName: 'zoe', displayName: 'Zoé', externalId: '' },
];

const CASES: readonly (readonly [string, Predicate, readonly string[]])[] = [
  ['eq without case', compare(column('userName'), 'eq', 'ADA'), ['Ada']],
  ['eq with case', compare(column('userName'), 'eq', 'ada', true), []],
  ['eq with case, exact', compare(column('userName'), 'eq', 'Ada', true), ['Ada']],
  ['eq with accents without case', compare(column('displayName'), 'eq', 'ADA ÉLAN'), ['Ada']],
  ['eq with full-width letters', compare(column('displayName'), 'eq', 'bob x'), ['bobx1']],
  ['ne', compare(column('userName'), 'ne', 'ada'), ['bob_1%', 'bobx1', 'zoe']],
  [
    'ne holds where the column is absent',
    compare(column('email'), 'ne', 'ada@x.org'),
    ['bob_1%', 'bobx1', 'zoe'],
  ],
  ['co', compare(column('displayName'), 'co', 'É'), ['Ada', 'zoe']],
  ['co with case', compare(column('displayName'), 'co', 'é', true), ['zoe']],
  ['co takes _ literally', compare(column('userName'), 'co', 'b_1'), ['bob_1%']],
  ['co takes % literally', compare(column('userName'), 'co', '%'), ['bob_1%']],
  ['co takes \\ literally', compare(column('userName'), 'co', '\\'), []],
  ['co of nothing', compare(column('email'), 'co', ''), ['Ada', 'bob_1%']],
  ['sw', compare(column('userName'), 'sw', 'BOB'), ['bob_1%', 'bobx1']],
  ['sw takes _ literally', compare(column('userName'), 'sw', 'bob_'), ['bob_1%']],
  ['sw with case', compare(column('userName'), 'sw', 'a', true), []],
  ['sw of nothing', compare(column('email'), 'sw', ''), ['Ada', 'bob_1%']],
  ['ew', compare(column('email'), 'ew', '@X.ORG'), ['Ada', 'bob_1%']],
  ['ew takes % literally', compare(column('userName'), 'ew', '1%'), ['bob_1%']],
  ['ew longer than the value', compare(column('userName'), 'ew', 'xxxxxxzoe'), []],
  ['ew of nothing', compare(column('email'), 'ew', ''), ['Ada', 'bob_1%']],
  ['gt', compare(column('userName'), 'gt', 'bob_1%'), ['bobx1', 'zoe']],
  ['ge', compare(column('userName'), 'ge', 'bobx1'), ['bobx1', 'zoe']],
  ['lt', compare(column('userName'), 'lt', 'bob'), ['Ada']],
  [
    'le by code point, not by language',
    compare(column('displayName'), 'le', 'zo~'),
    ['Ada', 'bob_1%', 'bobx1'],
  ],
  ['id', compare(column('id'), 'eq', 'ID-1'), ['bob_1%']],
  ['externalId with case', compare(column('externalId'), 'eq', 'EXT-a', true), ['Ada']],
  ['externalId without case', compare(column('externalId'), 'eq', 'ext-A'), ['Ada']],
  ['a text column and a number', compare(column('userName'), 'eq', 1), []],
  ['a text column is not a number', compare(column('userName'), 'ne', 1), ['Ada', 'bob_1%', 'bobx1', 'zoe']],
  ['active', compare(column('active'), 'eq', true), ['Ada', 'bobx1', 'zoe']],
  ['not active', compare(column('active'), 'eq', false), ['bob_1%']],
  ['active ne', compare(column('active'), 'ne', true), ['bob_1%']],
  ['active has no order', compare(column('active'), 'gt', false), []],
  ['active and a text', compare(column('active'), 'eq', 'true'), []],
  ['createdAt as epoch ms', compare(column('createdAt'), 'ge', Date.UTC(2026, 0, 3)), ['bobx1', 'zoe']],
  ['createdAt as text', compare(column('createdAt'), 'lt', '2026-01-02T00:00:00Z'), ['Ada']],
  [
    'createdAt in another time zone',
    compare(column('createdAt'), 'eq', '2026-01-02T02:00:00+02:00'),
    ['bob_1%'],
  ],
  ['updatedAt', compare(column('updatedAt'), 'gt', '2026-01-03T00:00:00Z'), ['zoe']],
  ['a date that is none', compare(column('createdAt'), 'eq', 'yesterday'), []],
  ['a date with a fraction of a ms', compare(column('createdAt'), 'gt', 0.5), []],
  ['a date has no beginning', compare(column('createdAt'), 'sw', '2026'), []],

  ['a path', compare(path('title'), 'eq', 'chef de projet'), ['Ada']],
  ['a path with case', compare(path('title'), 'co', 'projet', true), ['bob_1%']],
  ['a path without case', compare(path('title'), 'co', 'PROJET'), ['Ada', 'bob_1%']],
  ['a path with accents without case', compare(path('name', 'familyName'), 'sw', 'éL'), ['Ada']],
  ['a path, ew', compare(path('title'), 'ew', 'Projet', true), ['Ada']],
  ['a path, ne holds where absent or null', compare(path('title'), 'ne', 'PROJET'), ['Ada', 'bobx1', 'zoe']],
  ['a path of a schema extension', compare(path(ENTERPRISE, 'department'), 'eq', '100%_SURE'), ['Ada']],
  ['a path takes % and _ literally', compare(path(ENTERPRISE, 'department'), 'co', '%_'), ['Ada']],
  ['a path to a number', compare(path('level'), 'eq', 10), ['Ada']],
  ['a path to a number, gt', compare(path('level'), 'gt', 9), ['Ada', 'bob_1%']],
  ['a path to a number, lt', compare(path('level'), 'lt', 10), ['bob_1%']],
  ['a path to a number never starts', compare(path('level'), 'sw', 1), []],
  ['a number is no text', compare(path('level'), 'eq', '10'), ['bobx1']],
  ['a number holds no text', compare(path('level'), 'co', '0', true), ['bobx1']],
  ['an object holds no text', compare(path('name'), 'co', 'Élan', true), []],
  ['a path to a boolean', compare(path('remote'), 'eq', true), ['Ada']],
  ['a path to false', compare(path('remote'), 'eq', false), ['bob_1%']],
  ['a boolean is no text', compare(path('remote'), 'eq', 'true'), ['bobx1']],
  ['a boolean has no order', compare(path('remote'), 'ge', false), []],
  ['a path to a date', compare(path('hired'), 'ge', '2024-01-01T00:00:00Z'), ['Ada']],
  ['a path into a scalar', compare(path('title', 'deeper'), 'eq', 'x'), []],
  ['a path to an object', compare(path('name'), 'eq', 'Élan'), []],
  ['a path that cannot be', compare(path('a"b'), 'eq', 'x'), []],
  ['a path that cannot be, ne', compare(path("a') --"), 'ne', 'x'), ['Ada', 'bob_1%', 'bobx1', 'zoe']],
  ['an index is no attribute', compare(path('emails', '0', 'type'), 'eq', 'work'), []],

  ['pr of a column', present(column('externalId')), ['Ada']],
  ['pr of a column that is always there', present(column('createdAt')), ['Ada', 'bob_1%', 'bobx1', 'zoe']],
  ['pr of a text', present(path('title')), ['Ada', 'bob_1%']],
  ['pr of an empty text', present(path('name', 'familyName')), ['Ada']],
  ['pr of an empty array', present(path('tags')), ['Ada', 'bobx1']],
  ['pr of an empty object', present(path('emails')), ['Ada', 'bob_1%']],
  ['pr of false', present(path('remote')), ['Ada', 'bob_1%', 'bobx1']],
  ['pr of a number', present(path('level')), ['Ada', 'bob_1%', 'bobx1']],
  ['pr of a path that cannot be', present(path('\\')), []],

  [
    'some: both conditions in one element',
    some('emails', and(compare(element('type'), 'eq', 'WORK'), compare(element('value'), 'eq', 'ada@x.org'))),
    ['Ada'],
  ],
  [
    'some: not one condition in each of two elements',
    some('emails', and(compare(element('type'), 'eq', 'home'), compare(element('primary'), 'eq', true))),
    [],
  ],
  ['some: not inside', some('emails', not(compare(element('type'), 'eq', 'home'))), ['Ada']],
  [
    'some: not outside',
    not(some('emails', compare(element('type'), 'eq', 'work'))),
    ['bob_1%', 'bobx1', 'zoe'],
  ],
  [
    'some: ne holds where the element lacks it',
    some('emails', compare(element('primary'), 'ne', true)),
    ['Ada', 'bob_1%'],
  ],
  ['some: pr', some('emails', present(element('primary'))), ['Ada']],
  ['some of texts', some('tags', compare(element(), 'eq', 'alpha')), ['Ada']],
  ['some of texts with case', some('tags', compare(element(), 'sw', 'B', true)), []],
  ['some of numbers', some('tags', compare(element(), 'ge', 7)), ['Ada']],
  ['some: an element of a scalar', some('tags', compare(element('value'), 'eq', 'Alpha')), []],
  ['some: pr of the element', some('tags', present(element())), ['Ada']],
  ['some of no array', some('title', present(element())), []],
  ['some of a path that cannot be', some('"', present(element())), []],

  [
    'and binds its own parts only',
    or(
      compare(column('userName'), 'eq', 'zoe'),
      and(present(column('email')), compare(column('active'), 'eq', true)),
    ),
    ['Ada', 'zoe'],
  ],
  [
    'or inside and',
    and(
      or(compare(column('userName'), 'eq', 'zoe'), present(column('email'))),
      compare(column('active'), 'eq', true),
    ),
    ['Ada', 'zoe'],
  ],
  [
    'not of and',
    not(and(present(column('email')), compare(column('active'), 'eq', true))),
    ['bob_1%', 'bobx1', 'zoe'],
  ],
  ['not of not', not(not(compare(column('userName'), 'eq', 'ada'))), ['Ada']],
  ['not of an absent value', not(compare(path('title'), 'eq', 'x')), ['Ada', 'bob_1%', 'bobx1', 'zoe']],
  ['and of nothing', and(), ['Ada', 'bob_1%', 'bobx1', 'zoe']],
  ['or of nothing', or(), []],
  ['never', { kind: 'never' }, []],
  ['never, negated', not({ kind: 'never' }), ['Ada', 'bob_1%', 'bobx1', 'zoe']],
  ['members are of groups only', { kind: 'member', id: 'id-0' }, []],
  ['and so are their parts', member(and()), []],

  ['a quote in a value', compare(column('userName'), 'eq', "' or 1=1 --"), []],
  ['a quote in a value of a path', compare(path('title'), 'eq', `x'") or (true`), []],
  ['a quote in a value of some', some('emails', compare(element('value'), 'co', "' union select 1 --")), []],
];

export function predicateContract(open: () => Promise<Store>): void {
  describe('a predicate over people', () => {
    const store = oneStore(open);

    beforeAll(async () => {
      for (const [index, { userName, ...more }] of PEOPLE.entries()) {
        const person = newPerson('p', userName, { id: `id-${index}`, ...more });
        await store().people.insert(person, Date.UTC(2026, 0, index + 1));
      }
    });

    const found = async (where: Predicate) => {
      const { total, items } = await store().people.search('p', where, { offset: 0, limit: 10 });
      expect(total).toBe(items.length);
      return items.map((row) => row.person.userName);
    };

    test.each(CASES)('%s', async (_, where, expected) => {
      expect(await found(where)).toEqual(expected);
    });

    test('can be as wide as an identity provider makes it', async () => {
      const wide = or(
        ...Array.from({ length: 3_000 }, (_, index) => compare(column('userName'), 'eq', `u${index}`)),
      );
      expect(await found(or(wide, compare(column('userName'), 'eq', 'ada')))).toEqual(['Ada']);
    });

    test('refuses a value that no database keeps', async () => {
      await expect(found(compare(column('userName'), 'eq', 'a\0'))).rejects.toMatchObject({
        code: 'STORE_TEXT',
      });
    });

    test('folds inside the resource as in the columns, whatever the script', async () => {
      const words = ['ΟΔΟΣ', 'İstanbul', 'ǅungla', 'ﬁn', 'STRASSE', 'Straße', 'ΣΊΣΥΦΟΣ', 'ЁЛКА', 'Å', 'ﾊﾝ'];
      for (const [index, word] of words.entries()) {
        await store().people.insert(
          newPerson('folds', `f${index}`, { displayName: word, resource: { word } }),
          1,
        );
      }
      for (const word of words) {
        const matches = async (target: Target) => {
          const where = compare(target, 'eq', word.toLowerCase());
          return (await store().people.search('folds', where, { offset: 0, limit: 10 })).items.map(
            (row) => row.person.displayName,
          );
        };
        expect(await matches(path('word'))).toEqual(await matches(column('displayName')));
        expect(await matches(path('word'))).toContain(word);
      }
    });
  });

  describe('a predicate over groups', () => {
    const store = oneStore(open);
    const found = async (where: Predicate) =>
      (await store().groups.search('g', where, { offset: 0, limit: 10 })).items.map((row) => row.group.name);

    beforeAll(async () => {
      const { groups, people } = store();
      const person = await people.insert(newPerson('g', 'in', { id: 'person' }), 1);
      await people.insert(newPerson('g', 'out', { id: 'archived', status: 'archived' }), 1);
      await groups.insert(
        newGroup('g', 'Parents', { id: 'g-0', externalId: 'x', resource: { kind: 'team' } }),
        1,
      );
      await groups.insert(newGroup('g', 'children', { id: 'g-1' }), 1);
      await groups.addMembers(
        'g-0',
        [
          { kind: 'person', id: person.person.id },
          { kind: 'group', id: 'g-1' },
        ],
        2,
      );
      await groups.addMembers('g-1', [{ kind: 'person', id: 'archived' }], 2);
    });

    test.each<readonly [string, Predicate, readonly string[]]>([
      ['displayName', compare(column('displayName'), 'eq', 'PARENTS'), ['Parents']],
      ['a path', compare(path('kind'), 'eq', 'Team'), ['Parents']],
      ['a person as member', { kind: 'member', id: 'person' }, ['Parents']],
      ['a group as member', { kind: 'member', id: 'g-1' }, ['Parents']],
      ['an archived person is no member', { kind: 'member', id: 'archived' }, []],
      ['nobody as member', { kind: 'member', id: "x' or '1'='1" }, []],
      ['not a member', not({ kind: 'member', id: 'person' }), ['children']],
      [
        'a member by several of its parts',
        member(and(compare(element('type'), 'eq', 'USER'), compare(element('display'), 'sw', 'display i'))),
        ['Parents'],
      ],
      ['a member of another kind', member(compare(element('type'), 'eq', 'Group', true)), ['Parents']],
      [
        'parts of two members',
        member(and(compare(element('type'), 'eq', 'Group'), compare(element('value'), 'eq', 'person', true))),
        [],
      ],
      ['a member but for one', member(compare(element('value'), 'ne', 'person', true)), ['Parents']],
      ['any member, archived ones aside', member(and()), ['Parents']],
      ['what members have not', member(present(element('address'))), []],
      ['a column that groups lack', compare(column('userName'), 'eq', 'x'), []],
      ['a column that groups lack, ne', compare(column('userName'), 'ne', 'x'), ['Parents', 'children']],
      ['a column that groups lack, pr', present(column('email')), []],
    ])('%s', async (_, where, expected) => {
      expect(await found(where)).toEqual(expected);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { filterPredicate } from '../../../../connector/intake/scim/filter.ts';
import { groupType, userType } from '../../../../connector/intake/scim/schema/index.ts';
import type { Column, Comparison, Predicate } from '../../../../connector/store/predicate.ts';
import { keywordOf } from './fail.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const users = (filter: string) => filterPredicate(filter, userType);
const groups = (filter: string) => filterPredicate(filter, groupType);

type Value = string | number | boolean;
const column = (name: Column, op: Comparison, value: Value, caseExact = false): Predicate => ({
  kind: 'compare',
  target: { column: name },
  op,
  value,
  caseExact,
});
const path = (names: readonly string[], op: Comparison, value: Value, caseExact = false): Predicate => ({
  kind: 'compare',
  target: { path: names },
  op,
  value,
  caseExact,
});
const element = (name: string, op: Comparison, value: Value): Predicate => ({
  kind: 'compare',
  target: { element: [name] },
  op,
  value,
  caseExact: false,
});
const and = (...of: readonly Predicate[]): Predicate => ({ kind: 'and', of });
const or = (...of: readonly Predicate[]): Predicate => ({ kind: 'or', of });
const not = (of: Predicate): Predicate => ({ kind: 'not', of });
const someEmail = (where: Predicate): Predicate => ({ kind: 'some', path: ['emails'], where });
const never: Predicate = { kind: 'never' };

const title = path(['title'], 'eq', 'a');
const nick = path(['nickName'], 'eq', 'b');
const locale = path(['locale'], 'eq', 'c');

describe('a filter on users', () => {
  const filters: readonly (readonly [filter: string, predicate: Predicate])[] = [
    ['userName eq "Alice"', column('userName', 'eq', 'Alice')],
    ['USERNAME EQ "Alice"', column('userName', 'eq', 'Alice')],
    ['externalId eq "A-1"', column('externalId', 'eq', 'A-1', true)],
    ['id eq "x"', column('id', 'eq', 'x', true)],
    ['active eq true', column('active', 'eq', true)],
    ['active eq "False"', column('active', 'eq', false)],
    ['meta.created gt "2026-01-01T00:00:00Z"', column('createdAt', 'gt', Date.UTC(2026, 0), true)],
    ['meta.lastModified le "2026-01-01T01:00:00+01:00"', column('updatedAt', 'le', Date.UTC(2026, 0), true)],
    ['displayName eq "A"', and(column('displayName', 'eq', 'A'), path(['displayName'], 'eq', 'A'))],
    ['displayName sw "A"', path(['displayName'], 'sw', 'A')],
    ['name.familyName co "o"', path(['name', 'familyName'], 'co', 'o')],
    ['title ne "a"', path(['title'], 'ne', 'a')],
    ['title gt "m"', path(['title'], 'gt', 'm')],
    ['title pr', { kind: 'present', target: { path: ['title'] } }],
    ['title eq null', not({ kind: 'present', target: { path: ['title'] } })],
    ['title ne null', { kind: 'present', target: { path: ['title'] } }],
    ['title eq 12', path(['title'], 'eq', '12')],
    ['title eq "a\\"b\\\\c\\u00e9"', path(['title'], 'eq', 'a"b\\cé')],
    ['urn:ietf:params:scim:schemas:core:2.0:User:title eq "a"', title],
    [`${ENTERPRISE}:department eq "Sales"`, path([ENTERPRISE, 'department'], 'eq', 'Sales')],
    [`${ENTERPRISE}:manager eq "M"`, path([ENTERPRISE, 'manager', 'value'], 'eq', 'M', true)],
    [`${ENTERPRISE}[department eq "Sales"]`, path([ENTERPRISE, 'department'], 'eq', 'Sales')],
    ['name[familyName eq "a"]', path(['name', 'familyName'], 'eq', 'a')],
    ['emails eq "a@x"', someEmail(element('value', 'eq', 'a@x'))],
    ['emails.value ew "x"', someEmail(element('value', 'ew', 'x'))],
    ['emails pr', { kind: 'present', target: { path: ['emails'] } }],
    ['emails.type pr', someEmail({ kind: 'present', target: { element: ['type'] } })],
    ['emails[primary eq "True"]', someEmail(element('primary', 'eq', true))],
    [
      'emails[type eq "work" and value co "@x"]',
      someEmail(and(element('type', 'eq', 'work'), element('value', 'co', '@x'))),
    ],
    [
      'emails[type eq "work"].value eq "a@x"',
      someEmail(and(element('type', 'eq', 'work'), element('value', 'eq', 'a@x'))),
    ],
    [
      'emails[type eq "work" or type eq "home"].value pr and title eq "a"',
      and(
        someEmail(
          and(or(element('type', 'eq', 'work'), element('type', 'eq', 'home')), {
            kind: 'present',
            target: { element: ['value'] },
          }),
        ),
        title,
      ),
    ],
    ['emails[not (type eq "work")]', someEmail(not(element('type', 'eq', 'work')))],
    ['title eq "a" or nickName eq "b" and locale eq "c"', or(title, and(nick, locale))],
    ['title eq "a" and nickName eq "b" or locale eq "c"', or(and(title, nick), locale)],
    ['(title eq "a" or nickName eq "b") and locale eq "c"', and(or(title, nick), locale)],
    ['not (title eq "a") and nickName eq "b"', and(not(title), nick)],
    ['not (title eq "a" and nickName eq "b")', not(and(title, nick))],
    ['meta.resourceType eq "User"', not(never)],
    ['meta.resourceType eq "Group"', never],
    ['schemas eq "urn:ietf:params:scim:schemas:core:2.0:User"', not(never)],
    [`schemas eq "${ENTERPRISE}"`, or({ kind: 'present', target: { path: [ENTERPRISE] } })],
  ];
  it.each(filters)('%s', (filter, predicate) => {
    expect(users(filter)).toEqual(predicate);
  });
});

it('a user is asked for by its groups', () => {
  expect(filterPredicate('groups.value eq "g"', userType)).toEqual({ kind: 'member', id: 'g' });
});

describe('a filter on groups', () => {
  const filters: readonly (readonly [filter: string, predicate: Predicate])[] = [
    ['displayName eq "Sales"', column('displayName', 'eq', 'Sales')],
    ['members eq "a"', { kind: 'member', id: 'a' }],
    ['members.value eq "a"', { kind: 'member', id: 'a' }],
    ['members[value eq "a"]', { kind: 'member', id: 'a' }],
    ['members[value eq "a" or value eq "b"]', or({ kind: 'member', id: 'a' }, { kind: 'member', id: 'b' })],
    ['not (members.value eq "a")', not({ kind: 'member', id: 'a' })],
    ['members pr', { kind: 'memberWhere', where: and() }],
    ['members.type eq "User"', { kind: 'memberWhere', where: element('type', 'eq', 'User') }],
    [
      'members[display sw "A" and type eq "User"]',
      { kind: 'memberWhere', where: and(element('display', 'sw', 'A'), element('type', 'eq', 'User')) },
    ],
    ['id eq "g" and members eq "a"', and(column('id', 'eq', 'g', true), { kind: 'member', id: 'a' })],
  ];
  it.each(filters)('%s', (filter, predicate) => {
    expect(groups(filter)).toEqual(predicate);
  });
});

describe('a filter that is refused', () => {
  it.each([
    'userName',
    'userName eq',
    'userName eq alice',
    'userName eq "alice',
    'userName is "a"',
    'userName eq "a" and',
    'userName eq "a" nickName eq "b"',
    'userName pr not title pr',
    '(userName pr',
    'userName pr)',
    'emails[type eq "work"',
    'emails[type eq "work"].',
    'emails[emails[type eq "work"]]',
    'name.first eq "a"',
    'shoeSize eq 42',
    'emails[shoeSize eq 42]',
    'groups.$ref eq "g"',
    'meta.version eq "1"',
    'meta[version eq "1"]',
    'urn:ietf:params:scim:schemas:core:2.0:User:meta.location pr',
    'active gt true',
    'active co "r"',
    'active eq "maybe"',
    'meta.created co "2026"',
    'meta.created gt "yesterday"',
    'title eq true',
    'title gt null',
    'name eq "a"',
    'userName[value eq "a"]',
    '\0',
  ])('%j', (filter) => {
    expect(keywordOf(() => users(filter))).toBe('invalidFilter');
  });

  it.each(['members.$ref pr', 'members[$ref pr]', 'members.shoeSize pr', 'members[members[value pr]]'])(
    '%j',
    (filter) => {
      expect(keywordOf(() => groups(filter))).toBe('invalidFilter');
    },
  );

  it.each([
    ['userName eq', 12],
    ['userName eq "a" nickName pr', 17],
    ['userName eq "a" and  # eq "b"', 22],
    ['  userName is "a"', 12],
    ['title pr not title pr', 10],
    ['emails[type eq "work"].value is "a"', 30],
  ])('%j says where: at character %i', (filter, position) => {
    expect(() => users(filter)).toThrow(`at character ${position} `);
  });

  it('is longer than 4,000 characters', () => {
    const filter = (length: number) => `userName eq "${'a'.repeat(length - 14)}"`;
    expect(users(filter(4000))).toHaveProperty('kind', 'compare');
    expect(() => users(filter(4001))).toThrow('SCIM_FILTER_TOO_LARGE');
  });

  it('is deeper than 20', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}title pr${')'.repeat(depth)}`;
    expect(users(nested(20))).toHaveProperty('kind', 'present');
    expect(() => users(nested(21))).toThrow('SCIM_FILTER_TOO_LARGE');
    expect(() => users(`${'not '.repeat(21)}title pr`)).toThrow('SCIM_FILTER_TOO_LARGE');
  });
});

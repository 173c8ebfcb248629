import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../connector/intake/scim/normalise.ts';
import { groupType, userType } from '../../../../connector/intake/scim/schema/index.ts';
import type { Json } from '../../../../connector/store/store.ts';
import { keywordOf } from './fail.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user = (body: Json) => normalise({ userName: 'a', ...body }, userType);

describe('a User that a client sends', () => {
  const shapes: readonly (readonly [title: string, body: Json, kept: Json])[] = [
    [
      'names have their schema’s case',
      { DISPLAYNAME: 'A', Name: { GIVENNAME: 'B' } },
      { displayName: 'A', name: { givenName: 'B' } },
    ],
    [
      'unknown attributes are left out',
      { shoeSize: 42, name: { first: 'A' }, 'urn:custom:User': { a: 1 } },
      {},
    ],
    ['a password is stored nowhere', { password: 's3cret' }, {}],
    [
      'what we own is left out',
      { id: 'x', meta: { version: '1' }, schemas: ['x'], groups: [{ value: 'g' }] },
      {},
    ],
    ['booleans may be texts', { active: 'False' }, { active: false }],
    [
      'booleans inside of lists too',
      { emails: [{ value: 'a@x', primary: 'True' }] },
      { emails: [{ value: 'a@x', primary: true }] },
    ],
    ['numbers may stand for texts', { title: 7 }, { title: '7' }],
    [
      'null, empty texts, lists and objects are no values',
      { title: null, nickName: '', emails: [], name: {} },
      {},
    ],
    ['a list of nothing is nothing', { emails: [null, { type: null }] }, {}],
    ['one element needs no list', { emails: { value: 'a@x' } }, { emails: [{ value: 'a@x' }] }],
    ['an element may be its value alone', { emails: ['a@x'] }, { emails: [{ value: 'a@x' }] }],
    [
      'no value stands twice',
      { emails: [{ value: 'a@x' }, { value: 'a@x' }] },
      { emails: [{ value: 'a@x' }] },
    ],
    [
      'the same value may have two types',
      {
        emails: [
          { value: 'a@x', type: 'work' },
          { value: 'a@x', type: 'home' },
        ],
      },
      {
        emails: [
          { value: 'a@x', type: 'work' },
          { value: 'a@x', type: 'home' },
        ],
      },
    ],
    [
      'the last of two primary values is it',
      {
        emails: [
          { value: 'a@x', primary: true },
          { value: 'b@x', primary: true },
        ],
      },
      {
        emails: [
          { value: 'a@x', primary: false },
          { value: 'b@x', primary: true },
        ],
      },
    ],
    [
      'dotted and URN-flattened names are parts',
      { 'name.givenName': 'A', name: { familyName: 'B' }, [`${ENTERPRISE}:department`]: 'Sales' },
      { name: { givenName: 'A', familyName: 'B' }, [ENTERPRISE]: { department: 'Sales' } },
    ],
    [
      'an extension’s URN has no case',
      { [ENTERPRISE.toUpperCase()]: { Department: 'Sales' } },
      { [ENTERPRISE]: { department: 'Sales' } },
    ],
    [
      'a manager may be its id alone',
      { [ENTERPRISE]: { manager: 'M' } },
      { [ENTERPRISE]: { manager: { value: 'M' } } },
    ],
    [
      'a manager’s name is not for the client to say',
      { [ENTERPRISE]: { manager: { value: 'M', displayName: 'Boss' } } },
      { [ENTERPRISE]: { manager: { value: 'M' } } },
    ],
    [
      'names of JavaScript’s own are unknown too',
      JSON.parse('{"__proto__":{"x":1},"constructor":{"y":2}}') as Json,
      {},
    ],
  ];
  it.each(shapes)('%s', (_title, body, kept) => {
    expect(user(body)).toEqual({ userName: 'a', ...kept });
  });

  it.each([
    [{ userName: '' }, 'userName'],
    [{ userName: null }, 'userName'],
    [{ userName: { a: 1 } }, 'userName'],
    [{ active: 'maybe' }, 'active'],
    [{ active: 1 }, 'active'],
    [{ title: true }, 'title'],
    [{ title: ['a', 'b'] }, 'title'],
    [{ name: 'Alice' }, 'name'],
    [{ addresses: ['1 Main St'] }, 'addresses'],
    [{ emails: [{ value: { a: 1 } }] }, 'value'],
  ])('%j is refused and %s is named', (body, name) => {
    expect(keywordOf(() => user(body))).toBe('invalidValue');
    expect(() => user(body)).toThrow(`“${name}”`);
  });

  it.each([[undefined], [null], ['text'], [[{ userName: 'a' }]]])('%j is no User at all', (body) => {
    expect(keywordOf(() => normalise(body, userType))).toBe('invalidSyntax');
  });
});

it('A Group needs its name.', () => {
  expect(keywordOf(() => normalise({ members: [] }, groupType))).toBe('invalidValue');
});

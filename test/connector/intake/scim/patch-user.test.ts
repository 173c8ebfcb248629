import { describe, expect, it } from 'vitest';
import { readPatch } from '../../../../connector/intake/scim/message.ts';
import { applyPatch } from '../../../../connector/intake/scim/patch.ts';
import { userType } from '../../../../connector/intake/scim/schema/index.ts';
import type { Json } from '../../../../connector/store/store.ts';
import { keywordOf } from './fail.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const alice: Json = {
  active: true,
  userName: 'alice@contoso.example',
  externalId: 'E-1',
  displayName: 'Alice Martin',
  name: { givenName: 'Alice', familyName: 'Martin' },
  emails: [
    { type: 'work', value: 'alice@contoso.example', primary: true },
    { type: 'home', value: 'alice@home.example' },
  ],
  roles: [{ value: 'admin', primary: true }, { value: 'reader' }],
  [ENTERPRISE]: { department: 'Sales', manager: { value: 'M-1', $ref: '../Users/M-1' } },
};

const patch = (operations: readonly unknown[], user: Json = alice): Json =>
  applyPatch(user, readPatch({ Operations: operations }), userType).resource;

const emailsOf = (user: Json) => user['emails'];
const enterpriseOf = (user: Json) => user[ENTERPRISE];

/** What changed, the rest being as it was. */
function changed(operations: readonly unknown[], user: Json = alice): Json {
  const after = patch(operations, user);
  const names = [...new Set([...Object.keys(user), ...Object.keys(after)])];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(after[name]) !== JSON.stringify(user[name]))
      .map((name) => [name, after[name]]),
  );
}

describe('the shapes that identity providers send', () => {
  const shapes: readonly (readonly [title: string, operation: unknown, change: Json])[] = [
    ['Entra ID disables with a string', { op: 'Replace', path: 'active', value: 'False' }, { active: false }],
    ['Okta disables without a path', { op: 'replace', value: { active: false } }, { active: false }],
    [
      'old Entra ID wraps a single value in a list',
      { op: 'Replace', path: 'displayName', value: [{ $ref: null, value: 'A. Martin' }] },
      { displayName: 'A. Martin' },
    ],
    [
      'Entra ID adds a part of the name by a dotted path',
      { op: 'Add', path: 'name.givenName', value: 'Alicia' },
      { name: { givenName: 'Alicia', familyName: 'Martin' } },
    ],
    [
      'Entra ID sends dotted and URN-flattened keys without a path',
      {
        op: 'Add',
        value: {
          'name.familyName': 'Durand',
          [`${ENTERPRISE}:department`]: 'Legal',
          [`${ENTERPRISE}:costCenter`]: 7,
        },
      },
      {
        name: { givenName: 'Alice', familyName: 'Durand' },
        [ENTERPRISE]: {
          department: 'Legal',
          manager: { value: 'M-1', $ref: '../Users/M-1' },
          costCenter: '7',
        },
      },
    ],
    [
      'a value path may be a key too',
      { op: 'Replace', value: { 'emails[type eq "home"].value': 'new@home.example' } },
      {
        emails: [
          { type: 'work', value: 'alice@contoso.example', primary: true },
          { type: 'home', value: 'new@home.example' },
        ],
      },
    ],
    [
      'the extension object may be sent whole',
      { op: 'replace', value: { [ENTERPRISE]: { department: 'Legal' } } },
      { [ENTERPRISE]: { department: 'Legal', manager: { value: 'M-1', $ref: '../Users/M-1' } } },
    ],
    [
      'Entra ID sends the manager as its id alone',
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: 'M-2' },
      { [ENTERPRISE]: { department: 'Sales', manager: { value: 'M-2' } } },
    ],
    [
      'another manager takes nothing over from the one before',
      { op: 'Replace', path: `${ENTERPRISE}:manager`, value: { value: 'M-2' } },
      { [ENTERPRISE]: { department: 'Sales', manager: { value: 'M-2' } } },
    ],
    [
      'an empty manager is none',
      { op: 'Replace', path: `${ENTERPRISE}:manager`, value: '' },
      { [ENTERPRISE]: { department: 'Sales' } },
    ],
    [
      'names are compared without case',
      { op: 'REPLACE', path: 'NAME.GIVENNAME', value: 'Alicia' },
      { name: { givenName: 'Alicia', familyName: 'Martin' } },
    ],
    [
      'the core schema’s URN may stand before a name',
      { op: 'replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:title', value: 'CEO' },
      { title: 'CEO' },
    ],
    [
      'what Okta repeats without a path and we own is ignored',
      { op: 'replace', value: { id: 'x', meta: {}, schemas: [], groups: [], nickName: 'Al' } },
      { nickName: 'Al' },
    ],
    [
      'an attribute that no schema knows is ignored',
      { op: 'Add', path: 'urn:custom:2.0:User:badge', value: '7' },
      {},
    ],
    ['so is one without a path', { op: 'replace', value: { shoeSize: 42, title: 'CEO' } }, { title: 'CEO' }],
    ['null unassigns', { op: 'replace', path: 'displayName', value: null }, { displayName: undefined }],
    [
      'null unassigns one part of several',
      { op: 'replace', value: { name: { givenName: null } } },
      { name: { familyName: 'Martin' } },
    ],
    ['adding null adds nothing', { op: 'add', path: 'displayName', value: null }, {}],
  ];
  it.each(shapes)('%s', (_title, operation, change) => {
    expect(changed([operation])).toEqual(change);
  });
});

describe('a value path', () => {
  it.each(['Add', 'Replace'])('creates the element that %s asks for when it is absent', (op) => {
    const after = patch([{ op, path: 'phoneNumbers[type eq "mobile"].value', value: '+33 6' }]);
    expect(after['phoneNumbers']).toEqual([{ type: 'mobile', value: '+33 6' }]);
  });

  it('creates an address from several conditions', () => {
    const path = 'addresses[type eq "work" and primary eq "True"].country';
    expect(patch([{ op: 'Add', path, value: 'FR' }])['addresses']).toEqual([
      { type: 'work', primary: true, country: 'FR' },
    ]);
  });

  it('reads the boolean of Entra ID’s roles[primary eq "True"].value', () => {
    const after = patch([{ op: 'Replace', path: 'roles[primary eq "True"].value', value: 'owner' }]);
    expect(after['roles']).toEqual([{ value: 'owner', primary: true }, { value: 'reader' }]);
  });

  it('has no target when its filter does not say what to create', () => {
    const path = 'emails[value sw "bob"].type';
    expect(keywordOf(() => patch([{ op: 'replace', path, value: 'work' }]))).toBe('noTarget');
  });

  it('has no target when it names a value that is not there', () => {
    const path = 'emails[value eq "bob@x.example"].type';
    expect(keywordOf(() => patch([{ op: 'replace', path, value: 'work' }]))).toBe('noTarget');
  });

  it('replaces parts of a whole element and keeps the others', () => {
    const operation = { op: 'replace', path: 'emails[type eq "home"]', value: { value: 'h@x.example' } };
    expect(emailsOf(patch([operation]))).toContainEqual({ type: 'home', value: 'h@x.example' });
  });

  it('removes the elements that it selects', () => {
    expect(emailsOf(patch([{ op: 'remove', path: 'emails[type eq "work"]' }]))).toEqual([
      { type: 'home', value: 'alice@home.example' },
    ]);
  });

  it('removes an element whose value it removes', () => {
    expect(emailsOf(patch([{ op: 'Remove', path: 'emails[type eq "home"].value' }]))).toEqual([
      { type: 'work', value: 'alice@contoso.example', primary: true },
    ]);
  });

  it('removes nothing when it selects nothing', () => {
    expect(patch([{ op: 'remove', path: 'emails[type eq "other"]' }])).toEqual(alice);
    expect(patch([{ op: 'remove', path: 'photos[type eq "photo"]' }])).toEqual(alice);
  });

  it('survives brackets and quotes inside of its strings', () => {
    const path = 'emails[display eq "a]\\"b" or type eq "home"].value';
    expect(emailsOf(patch([{ op: 'replace', path, value: 'h@x.example' }]))).toContainEqual({
      type: 'home',
      value: 'h@x.example',
    });
  });

  it('without a filter changes every element', () => {
    const after = patch([{ op: 'replace', path: 'roles.type', value: 'app' }]);
    expect(after['roles']).toEqual([
      { value: 'admin', primary: true, type: 'app' },
      { value: 'reader', type: 'app' },
    ]);
  });
});

describe('a list of values', () => {
  it('gains what is added and keeps what it had', () => {
    const after = patch([{ op: 'add', path: 'emails', value: [{ type: 'other', value: 'o@x.example' }] }]);
    expect(emailsOf(after)).toHaveLength(3);
  });

  it('holds no value twice', () => {
    const value = [{ type: 'work', value: 'alice@contoso.example', display: 'Work' }];
    expect(emailsOf(patch([{ op: 'add', path: 'emails', value }]))).toEqual([
      { type: 'work', value: 'alice@contoso.example', primary: true, display: 'Work' },
      { type: 'home', value: 'alice@home.example' },
    ]);
  });

  it('has one primary, the last that was set', () => {
    const value = [{ type: 'other', value: 'o@x.example', primary: true }];
    expect(emailsOf(patch([{ op: 'add', path: 'emails', value }]))).toEqual([
      { type: 'work', value: 'alice@contoso.example', primary: false },
      { type: 'home', value: 'alice@home.example' },
      { type: 'other', value: 'o@x.example', primary: true },
    ]);
    const byPath = patch([{ op: 'replace', path: 'emails[type eq "home"].primary', value: true }]);
    expect(emailsOf(byPath)).toEqual([
      { type: 'work', value: 'alice@contoso.example', primary: false },
      { type: 'home', value: 'alice@home.example', primary: true },
    ]);
  });

  it('is replaced whole', () => {
    expect(emailsOf(patch([{ op: 'replace', path: 'emails', value: [{ value: 'x@x.example' }] }]))).toEqual([
      { value: 'x@x.example' },
    ]);
  });

  it('loses just the values that a removal lists', () => {
    const value = [{ value: 'ALICE@home.example' }];
    expect(emailsOf(patch([{ op: 'Remove', path: 'emails', value }]))).toEqual([
      { type: 'work', value: 'alice@contoso.example', primary: true },
    ]);
  });

  it('is gone when it is removed without a list', () => {
    expect(patch([{ op: 'remove', path: 'emails' }])).not.toHaveProperty('emails');
  });
});

describe('a refusal', () => {
  const refusals: readonly (readonly [title: string, operation: unknown, keyword: string])[] = [
    ['a read-only attribute named by a path', { op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    ['a read-only part', { op: 'replace', path: 'meta.version', value: 'x' }, 'mutability'],
    ['groups, which follow from the groups', { op: 'add', path: 'groups', value: [] }, 'mutability'],
    ['the removal of a required attribute', { op: 'remove', path: 'userName' }, 'mutability'],
    ['an empty required attribute', { op: 'replace', path: 'userName', value: '' }, 'invalidValue'],
    ['a removal of nothing in particular', { op: 'remove' }, 'noTarget'],
    ['a path that is none', { op: 'replace', path: 'emails[type eq', value: 'x' }, 'invalidPath'],
    ['a path with blanks', { op: 'replace', path: 'name given', value: 'x' }, 'invalidPath'],
    ['a part that the attribute has not', { op: 'replace', path: 'name.first', value: 'x' }, 'invalidPath'],
    [
      'an unknown part behind a filter',
      { op: 'replace', path: 'emails[type eq "work"].x', value: '' },
      'invalidPath',
    ],
    [
      'a filter on a single value',
      { op: 'replace', path: 'name[givenName eq "A"].x', value: '' },
      'invalidPath',
    ],
    [
      'a filter that cannot be read',
      { op: 'replace', path: 'emails[type is "work"]', value: {} },
      'invalidFilter',
    ],
    ['a value of the wrong type', { op: 'replace', path: 'active', value: 'maybe' }, 'invalidValue'],
    ['an object where a text belongs', { op: 'replace', path: 'title', value: { a: 1 } }, 'invalidValue'],
    ['several values where one belongs', { op: 'replace', path: 'title', value: ['a', 'b'] }, 'invalidValue'],
    ['no value to add', { op: 'add', path: 'title' }, 'invalidValue'],
    ['a path-less value that is no object', { op: 'add', value: 'x' }, 'invalidSyntax'],
    ['an operation that is none', { op: 'move', path: 'title', value: 'x' }, 'invalidSyntax'],
  ];
  it.each(refusals)('is told of %s', (_title, operation, keyword) => {
    expect(keywordOf(() => patch([operation]))).toBe(keyword);
  });

  it('of one operation leaves nothing of the others', () => {
    const before = structuredClone(alice);
    const operations = [
      { op: 'replace', path: 'title', value: 'CEO' },
      { op: 'remove', path: 'emails[type eq "work"]' },
      { op: 'replace', path: 'active', value: 'maybe' },
    ];
    expect(() => patch(operations)).toThrow('active');
    expect(alice).toEqual(before);
  });

  it('is told of a message without operations', () => {
    expect(keywordOf(() => readPatch({ Operations: [] }))).toBe('invalidSyntax');
    expect(keywordOf(() => readPatch(undefined))).toBe('invalidSyntax');
    expect(() => readPatch({ operations: [{ op: 1 }] })).toThrow('operations.0.op');
  });
});

it('Operations apply in their order.', () => {
  const operations = [
    { op: 'remove', path: 'emails' },
    { op: 'add', path: 'emails', value: [{ value: 'x@x.example' }] },
    { op: 'replace', path: `${ENTERPRISE}:department`, value: 'Legal' },
    { op: 'remove', path: `${ENTERPRISE}:manager` },
  ];
  const after = patch(operations);
  expect(emailsOf(after)).toEqual([{ value: 'x@x.example' }]);
  expect(enterpriseOf(after)).toEqual({ department: 'Legal' });
});

it('An extension that loses its last attribute is gone.', () => {
  const operations = [
    { op: 'remove', path: `${ENTERPRISE}:department` },
    { op: 'remove', path: `${ENTERPRISE}:manager` },
  ];
  expect(patch(operations)).not.toHaveProperty([ENTERPRISE]);
});

import { describe, expect, it } from 'vitest';
import { projection } from '../../../../connector/intake/scim/projection.ts';
import { groupType, userType } from '../../../../connector/intake/scim/schema/index.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
  id: '1',
  userName: 'alice',
  name: { givenName: 'Alice', familyName: 'Martin' },
  emails: [{ value: 'a@x', type: 'work' }, { value: 'b@x' }],
  [ENTERPRISE]: { department: 'Sales', costCenter: '7' },
  meta: { version: 'W/"1"', created: 'now' },
};
const { schemas, id } = user;

describe('attributes', () => {
  it.each([
    ['userName', { userName: 'alice' }],
    ['USERNAME, meta.version', { userName: 'alice', meta: { version: 'W/"1"' } }],
    ['name.givenName', { name: { givenName: 'Alice' } }],
    ['name.givenName,name', { name: user.name }],
    ['emails.value', { emails: [{ value: 'a@x' }, { value: 'b@x' }] }],
    [`${ENTERPRISE}:department`, { [ENTERPRISE]: { department: 'Sales' } }],
    [ENTERPRISE, { [ENTERPRISE]: user[ENTERPRISE] }],
    ['name.middleName', {}],
    ['nonsense,', {}],
    ['', {}],
  ])('%s', (list, kept) => {
    expect(projection(userType, list, undefined).apply(user)).toEqual({ schemas, id, ...kept });
  });

  it('wins over excludedAttributes', () => {
    expect(projection(userType, 'userName', 'userName').apply(user)).toEqual({
      schemas,
      id,
      userName: 'alice',
    });
  });
});

describe('excludedAttributes', () => {
  it('leaves out what it names, but never what is always returned', () => {
    const { emails: _emails, name: _name, ...others } = user;
    expect(projection(userType, undefined, 'emails,name.familyName,id,schemas').apply(user)).toEqual({
      ...others,
      name: { givenName: 'Alice' },
    });
  });

  it('spares the look-up of what it leaves out', () => {
    expect(projection(groupType, undefined, 'members').wants('members')).toBe(false);
    expect(projection(groupType, undefined, undefined).wants('members')).toBe(true);
    expect(projection(groupType, 'displayName', undefined).wants('members')).toBe(false);
    expect(projection(groupType, 'members.value', undefined).wants('members')).toBe(true);
  });
});

it('The groups of a user are looked up when they are asked for.', () => {
  expect(projection(userType, undefined, undefined).wants('groups')).toBe(false);
  expect(projection(userType, 'groups', undefined).wants('groups')).toBe(true);
});

it('Without either list a resource stays as it is.', () => {
  expect(projection(userType, undefined, undefined).apply(user)).toBe(user);
});

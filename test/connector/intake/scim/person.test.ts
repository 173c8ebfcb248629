import { describe, expect, it } from 'vitest';
import { toProfile, toUser } from '../../../../connector/intake/scim/person.ts';
import type { Json } from '../../../../connector/store/store.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const profile = (user: Json) => toProfile({ userName: 'alice', ...user });

describe('a User as a person', () => {
  it('has what rules ask for', () => {
    const user = {
      displayName: 'Alice Martin',
      name: { givenName: 'Alice', familyName: 'Martin' },
      emails: [
        { value: 'home@x', type: 'home' },
        { value: 'work@x', type: 'work' },
      ],
      phoneNumbers: [
        { value: '06', type: 'mobile' },
        { value: '01', type: 'work' },
      ],
      userType: 'contractor',
      title: 'Gardienne',
      roles: [{ value: 'admin', primary: true }, { value: 'reader' }],
      entitlements: [{ display: 'no value' }],
      [ENTERPRISE]: { department: 'Sales', costCenter: '7', manager: { value: 'M', $ref: '../Users/M' } },
    };
    expect(profile(user)).toEqual({
      userName: 'alice',
      displayName: 'Alice Martin',
      givenName: 'Alice',
      familyName: 'Martin',
      email: 'work@x',
      phone: '01',
      type: 'contractor',
      status: 'active',
      attributes: {
        title: 'Gardienne',
        userType: 'contractor',
        department: 'Sales',
        costCenter: '7',
        manager: 'M',
        roles: ['admin', 'reader'],
      },
    });
  });

  it.each([
    [{ displayName: 'D', name: { formatted: 'F', givenName: 'G' } }, 'D'],
    [{ name: { formatted: 'F', givenName: 'G' } }, 'F'],
    [{ name: { givenName: 'G', familyName: 'N' } }, 'G N'],
    [{ name: { familyName: 'N' } }, 'N'],
    [{}, 'alice'],
  ])('%j is shown as %s', (user, name) => {
    expect(profile(user).displayName).toBe(name);
  });

  it.each([
    [[{ value: 'a' }, { value: 'b', primary: true }, { value: 'c', type: 'work' }], 'b'],
    [[{ value: 'a' }, { value: 'c', type: 'Work' }], 'c'],
    [
      [
        { value: 'a', type: 'home' },
        { value: 'b', type: 'other' },
      ],
      'a',
    ],
    [[{ type: 'work' }, { value: 'b' }], 'b'],
    [undefined, undefined],
  ])('of the e-mails %j has %s', (emails, email) => {
    expect(profile({ emails }).email).toBe(email);
  });

  it('is suspended when it is not active', () => {
    expect(profile({ active: false }).status).toBe('suspended');
  });
});

it('A person of another source is a User too.', () => {
  const person = {
    id: 'i',
    source: 'ldap',
    key: 'k',
    userName: 'bob',
    displayName: 'Bob',
    familyName: 'Roy',
    email: 'b@x',
    status: 'suspended',
    attributes: {},
  } as const;
  expect(toUser(person)).toEqual({
    userName: 'bob',
    displayName: 'Bob',
    name: { familyName: 'Roy' },
    emails: [{ value: 'b@x', primary: true }],
    active: false,
  });
});

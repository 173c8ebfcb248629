import { describe, expect, test } from 'vitest';
import { accountKey } from '../../../connector/policy/identifier.ts';
import type { Person } from '../../../shared/model/person.ts';

const ana: Person = {
  id: '1',
  source: 'directory',
  key: 'k',
  userName: 'ana.leroy@regle.example',
  displayName: 'Ana Leroy',
  familyName: 'Leroy',
  email: 'a.leroy@regle.example',
  status: 'active',
  attributes: { employeeNumber: 42, codes: ['x1', 'x2'], empty: '', none: [], 'home.local': 'kept' },
};

describe('the account key', () => {
  test.each([
    ['{userName}', 'ana.leroy@regle.example'],
    ['{username}', 'ana.leroy@regle.example'],
    ['{userName.local}', 'ana.leroy'],
    ['{email.local}', 'a.leroy'],
    ['regle-{employeeNumber}', 'regle-42'],
    ['{codes}', 'x1'],
    ['{familyName}.{employeenumber}', 'Leroy.42'],
    ['{home.local}', 'kept'],
    ['{familyName.local}', 'Leroy'],
  ])('of %s is %s', (template, key) => {
    expect(accountKey(template, ana)).toBe(key);
  });

  test.each(['{missing}', '{givenName}', '{empty}', '{none}', '{userName}{missing}', '{constructor}', ''])(
    'of %j is not guessed',
    (template) => {
      expect(accountKey(template, ana)).toBeUndefined();
    },
  );

  test('is not taken from an e-mail that begins with @', () => {
    expect(accountKey('{email.local}', { ...ana, email: '@regle.example' })).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { compileFilter, soughtBy } from '../../../connector/engine/filter.ts';
import { person } from './small.ts';

const ana = person({
  email: 'ana@regle.example',
  type: 'Employee',
  familyName: 'Leroy',
  attributes: {
    title: 'Gardienne',
    level: 3,
    floor: '12',
    on: 'TRUE',
    active: false,
    zone: ['Paris', 'Lyon'],
    empty: '',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department': 'Sécurité',
  },
});

describe('a SCIM filter over a person', () => {
  test.each([
    'title eq "gardienne"',
    'TITLE Eq "Gardienne"',
    'title ne "accueil"',
    'title sw "gard" and title ew "NNE" and title co "dien"',
    'level gt 2 and level ge 3 and level lt 4 and level le 3',
    'floor gt 9',
    'on eq true',
    'active eq false',
    'zone eq "lyon"',
    'zone ne "paris"',
    'zone pr',
    'not (title eq "x")',
    'not (missing pr)',
    'missing eq null',
    'title ne null',
    'title eq "x" or level eq 3',
    'title gt "f"',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "sécurité"',
    'urn:ietf:params:scim:schemas:core:2.0:User:title eq "gardienne"',
    'emails.value ew "@regle.example" and mail pr',
    'userType eq "employee" and sn eq "leroy" and name.familyName eq "leroy"',
  ])('%s holds', (filter) => {
    expect(compileFilter(filter)(ana)).toBe(true);
  });

  test.each([
    'title eq "accueil"',
    'missing eq "x"',
    'missing ne "x"',
    'missing gt 1',
    'empty pr',
    'empty eq ""',
    'title eq null',
    'missing ne null',
    'title gt null',
    'title gt 3',
    'floor lt 9',
    'constructor pr',
    '__proto__ pr',
    'emails[type eq "work"]',
    'no filter at all',
    'title eq',
    '',
  ])('%s does not', (filter) => {
    expect(compileFilter(filter)(ana)).toBe(false);
  });

  test('is looked up by its value only when it asks for one text', () => {
    expect(soughtBy('Agency eq "A3"')).toEqual({ attribute: 'agency', value: 'a3' });
    for (const other of ['agency ne "A3"', 'level eq 3', 'a eq "x" or b eq "y"', 'agency eq'])
      expect(soughtBy(other)).toBeUndefined();
  });
});

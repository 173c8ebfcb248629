import { expect, it } from 'vitest';
import { narrow } from '../../../../../connector/intake/scim/catalogue/narrow.ts';
import { filterPredicate } from '../../../../../connector/intake/scim/filter.ts';
import { accountType } from '../../../../../connector/intake/scim/schema/index.ts';

const narrowed = (filter: string) => narrow(filterPredicate(filter, accountType));

it('Equalities that are joined by `and` are looked up.', () => {
  expect(narrow(undefined)).toEqual({ isWhole: true });
  expect(narrowed('portal eq "intratone" and user.value eq "p" and active eq true')).toEqual({
    portal: 'intratone',
    user: 'p',
    active: true,
    isWhole: true,
  });
  expect(narrowed('userName eq "alice"')).toEqual({ userName: 'alice', isWhole: true });
});

it('What else a filter says is left to be judged, and never loses an account.', () => {
  expect(narrowed('portal eq "a" and userName sw "b"')).toEqual({ portal: 'a', isWhole: false });
  expect(narrowed('portal eq "a" and portal eq "b"')).toEqual({ portal: 'a', isWhole: false });
  expect(narrowed('portal eq "a" or userName eq "b"')).toEqual({ isWhole: false });
  expect(narrowed('not (portal eq "a")')).toEqual({ isWhole: false });
  expect(narrowed('portal ne "a"')).toEqual({ isWhole: false });
});

import { describe, expect, test } from 'vitest';
import {
  checkDraft,
  fromKept,
  isWritten,
  newDraft,
  sitesOfAccount,
  toKept,
} from '../../../extension/panel/exception-draft.ts';
import { busy } from './world.ts';

const today = '2026-11-22';
const draft = { ...newDraft('allow', 'resident-events-view'), reason: ' Remplacement ' };
const check = (part: Partial<typeof draft>, sites = ['a', 'b'], accountWide = false) =>
  checkDraft({ ...draft, ...part }, sites, accountWide, today);

describe('a complete draft', () => {
  test('holds at the sites that the account has now', () => {
    expect(check({})).toEqual({
      override: {
        effect: 'allow',
        feature: 'resident-events-view',
        sites: ['a', 'b'],
        reason: 'Remplacement',
      },
    });
  });
  test('holds at the chosen sites only', () => {
    expect(check({ sites: ['c'] })).toMatchObject({ override: { sites: ['c'] } });
  });
  test('holds everywhere where the portal knows no places for it', () => {
    expect(check({ sites: ['c'] }, [], true)).toMatchObject({ override: { sites: ['*'] } });
  });
  test('ends with the last second of its last day, here', () => {
    const checked = check({ until: '2026-12-31' });
    const end = 'override' in checked ? checked.override.expiresAt! : '';
    expect(new Date(end).getTime()).toBe(new Date('2026-12-31T23:59:59').getTime());
  });
});

describe('a draft is refused', () => {
  test('without a place', () => {
    expect(check({ sites: [] })).toEqual({ wrong: ['sites'] });
    expect(check({}, [])).toEqual({ wrong: ['sites'] });
  });
  test('without a reason', () => {
    expect(check({ reason: '  ab ' })).toEqual({ wrong: ['reason'] });
  });
  test('with an end in the past, but not with an end today', () => {
    expect(check({ until: '2026-11-21' })).toEqual({ wrong: ['until'] });
    expect(check({ until: today })).toHaveProperty('override');
  });
});

test('a draft comes back from the background as it went', () => {
  for (const part of [{}, { sites: ['*'] }, { sites: [] }, { until: '2026-12-31' }]) {
    const written = { ...draft, ...part };
    expect(fromKept(toKept(written))).toEqual(written);
  }
});

test('the account’s sites are those the policy wants and those that are ticked', () => {
  expect(sitesOfAccount(busy)).toHaveLength(6);
});

test('a draft is done when its exception is there', () => {
  const written = { ...draft, reason: 'Remplace M. Diallo pendant son congé' };
  expect(isWritten(written, busy)).toBe(true);
  expect(isWritten({ ...written, effect: 'deny' }, busy)).toBe(false);
});

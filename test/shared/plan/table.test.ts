import { expect, test } from 'vitest';
import { verdict } from '../../../shared/plan/table.ts';

const observed = ['yes', 'no', 'unknown'] as const;
const applied = ['on', 'off', 'never'] as const;

test('a wanted item that the portal shows needs nothing, whoever ticked it', () => {
  for (const last of applied) expect(verdict(true, 'yes', last)).toEqual({ step: 'none' });
});

test('a wanted item that was applied and is gone was removed by hand', () => {
  expect(verdict(true, 'no', 'on')).toEqual({ step: 'grant', drift: 'removed-by-hand' });
  expect(verdict(true, 'no', 'never')).toEqual({ step: 'grant' });
});

test('an unwanted item that was taken away and is back was added by hand', () => {
  expect(verdict(false, 'yes', 'off')).toEqual({ step: 'revoke', drift: 'added-by-hand' });
  expect(verdict(false, 'yes', 'on')).toEqual({ step: 'revoke' });
});

test('a tab that was not read is never taken for an empty one', () => {
  expect(verdict(false, 'unknown', 'never')).toEqual({ step: 'none' });
  expect(verdict(true, 'unknown', 'on')).toEqual({ step: 'none' });
});

test('once the portal shows what is wanted, nothing remains to be done', () => {
  for (const last of applied) {
    expect(verdict(true, 'yes', last).step).toBe('none');
    expect(verdict(false, 'no', last).step).toBe('none');
  }
  for (const state of observed)
    for (const last of applied) expect(verdict(true, state, last).step).not.toBe('revoke');
});

import { describe, expect, test } from 'vitest';
import { minutesLeft, rateOf, sampled, type Sample } from '../../../extension/work/pace.ts';

const MINUTE = 60_000;

function samplesOf(...points: readonly (readonly [minute: number, done: number])[]): readonly Sample[] {
  return points.reduce<readonly Sample[]>(
    (known, [minute, done]) => sampled(known, { at: minute * MINUTE, done }, true),
    [],
  );
}

describe('the rate', () => {
  test('is not told before something was done under our eyes', () => {
    expect(rateOf([])).toBeUndefined();
    expect(rateOf(samplesOf([0, 3], [1, 3]))).toBeUndefined();
  });
  test('is what was done, a minute', () => {
    expect(rateOf(samplesOf([0, 0], [1, 10], [2, 24]))).toBe(12);
  });
  test('forgets what lies more than five minutes back', () => {
    expect(rateOf(samplesOf([0, 0], [10, 10], [11, 30]))).toBe(20);
  });
  test('begins anew after a pause', () => {
    expect(sampled(samplesOf([0, 0], [1, 10]), { at: 2 * MINUTE, done: 10 }, false)).toEqual([]);
  });
});

test('what is left is told in whole minutes, at least one, and not without a rate', () => {
  expect(minutesLeft(31, 12)).toBe(3);
  expect(minutesLeft(1, 600)).toBe(1);
  expect(minutesLeft(0, 12)).toBeUndefined();
  expect(minutesLeft(31, undefined)).toBeUndefined();
});

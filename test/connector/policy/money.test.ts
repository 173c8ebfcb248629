import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf, minorUnits } from '../../../connector/policy/money.ts';

describe('an amount', () => {
  test.each([
    [29, 'EUR', 2900],
    [29.9, 'EUR', 2990],
    ['29.90', 'EUR', 2990],
    [0.07, 'EUR', 7],
    [1.1, 'EUR', 110],
    [8.2, 'EUR', 820],
    [4.35, 'EUR', 435],
    [1.005, 'KWD', 1005],
    [500, 'JPY', 500],
    ['500.00', 'JPY', 500],
    [0, 'EUR', 0],
  ])('of %s %s is %s minor units', (amount, currency, minor) => {
    expect(minorUnits(amount, currency)).toBe(minor);
  });

  test.each([
    [29.905, 'EUR'],
    [1.5, 'JPY'],
    [-1, 'EUR'],
    ['', 'EUR'],
    ['29,90', 'EUR'],
    [1e21, 'EUR'],
    [Number.NaN, 'EUR'],
    ['99999999999999.99', 'EUR'],
    [29, 'euro'],
    [29, 'XYW'],
  ])('of %s %s is none', (amount, currency) => {
    expect(minorUnits(amount, currency)).toBeUndefined();
  });

  test('is never rounded: written out and read again, as a text or as a number, it is the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(minorUnits(amountOf(minor, currency), currency)).toBe(minor);
          expect(minorUnits(Number(amountOf(minor, currency)), currency)).toBe(minor);
        },
      ),
    );
  });
});

import { expect, test } from 'vitest';
import { amountOf, remaining } from '../../../../connector/flow/loss/holdings.ts';

const of = (...people: readonly (readonly [row: number, ...counts: number[]])[]) => ({
  rows: people.map(([row]) => row),
  counts: Uint32Array.from(people.flatMap(([, ...counts]) => counts)),
  portals: 2,
});

test('accounts that have a right are counted, and rights', () => {
  expect(amountOf(of([1, 5, 0], [2, 2, 2], [3, 0, 0]))).toEqual({ accounts: 3, grants: 9 });
});

test('a loss in one place is not made good by a gain in another', () => {
  expect(remaining(of([1, 5, 0], [2, 2, 2]), of([1, 0, 9], [2, 3, 1]))).toEqual({ accounts: 2, grants: 3 });
});

test('whoever is there no more has lost everything, and whoever came makes up for nobody', () => {
  const before = of([1, 1, 1], [3, 2, 0], [4, 3, 0]);
  expect(remaining(before, of([2, 9, 9], [3, 2, 0], [5, 9, 9]))).toEqual({ accounts: 1, grants: 2 });
});

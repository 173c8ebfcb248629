import fc from 'fast-check';
import { expect, it } from 'vitest';
import { turns } from '../../../../../connector/intake/scim/bulk/order.ts';

const needs = (...lists: readonly (readonly number[])[]) => lists.map((list) => new Set(list));

it('Operations that refer to nothing keep the order of the request.', () => {
  expect(turns(needs([], [], []))).toEqual([[0], [1], [2]]);
});

it('A creation that is referred to comes first, by way of others too.', () => {
  expect(turns(needs([2], [], [1], [0]))).toEqual([[1], [2], [0], [3]]);
});

it('Creations in a circle share a turn, and who needs them comes after.', () => {
  expect(turns(needs([1], [2, 3], [1], []))).toEqual([[3], [1, 2], [0]]);
  expect(turns(needs([0]))).toEqual([[0]]);
});

it('Every operation has one turn, after all that it needs but does not share it with.', () => {
  const graph = fc
    .integer({ min: 1, max: 12 })
    .chain((size) =>
      fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }),
    );
  fc.assert(
    fc.property(graph, (lists) => {
      const found = turns(needs(...lists));
      expect(found.flat().toSorted((a, b) => a - b)).toEqual(lists.map((_, at) => at));
      const turnOf = new Map(found.flatMap((turn, index) => turn.map((at) => [at, index] as const)));
      const reaches = reachesIn(lists);
      const wrong = lists.flatMap((list, at) =>
        list.filter((needed) => {
          const [own, other] = [turnOf.get(at)!, turnOf.get(needed)!];
          return reaches(needed, at) ? other !== own : other >= own;
        }),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function reachesIn(lists: readonly (readonly number[])[]) {
  return (from: number, to: number): boolean => {
    const seen = new Set([from]);
    for (const at of seen) for (const next of lists[at]!) seen.add(next);
    return seen.has(to);
  };
}

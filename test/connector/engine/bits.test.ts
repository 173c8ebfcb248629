import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRanges, emptySet, inRanges, numbersOf } from '../../../connector/engine/bits.ts';

test('ranges added to a set are the sites in the ranges, whatever words they begin and end in', () => {
  const site = fc.nat({ max: 160 });
  fc.assert(
    fc.property(fc.array(fc.tuple(site, site), { maxLength: 3 }), (pairs) => {
      const ranges = pairs.flatMap(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
      const set = emptySet(5);
      addRanges(set, ranges);
      const sites = Array.from({ length: 160 }, (_, number) => number);
      expect(numbersOf(set)).toEqual(sites.filter((number) => inRanges(ranges, number)));
    }),
    { numRuns: 2000 },
  );
});

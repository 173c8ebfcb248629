import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DirectGroups } from '../../../../connector/engine/population/direct.ts';

test('rows keep their groups through any writes, longer and shorter, as many as force it to tidy up', () => {
  const writes = fc.array(
    fc.tuple(fc.nat({ max: 40 }), fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 60 })),
    { minLength: 150, maxLength: 400, size: 'max' },
  );
  fc.assert(
    fc.property(writes, (rows) => {
      const direct = new DirectGroups(100);
      const model = new Map<number, number[]>();
      for (const [row, groups] of rows) {
        direct.set(row, groups);
        model.set(row, groups);
      }
      for (let row = 0; row <= 41; row++) expect([...direct.of(row)]).toEqual(model.get(row) ?? []);
      // A row of 60 groups written over and over must not grow without end.
      expect(direct.numbers.length).toBeLessThan(4 * (41 * 61 + 1024));
    }),
    { numRuns: 30 },
  );
});

test('there may be more groups than 16 bits count', () => {
  const direct = new DirectGroups(70_000);
  direct.set(0, [69_999]);
  expect([...direct.of(0)]).toEqual([69_999]);
});

test('groups by other numbers leave out those without one', () => {
  const direct = new DirectGroups(3);
  direct.set(0, [0, 2]);
  direct.set(2, [1]);
  const other = direct.renumbered(2, 3, (group) => (group === 0 ? undefined : group - 1));
  expect([0, 1, 2].map((row) => [...other.of(row)])).toEqual([[1], [], [0]]);
});

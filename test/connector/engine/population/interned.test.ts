import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InternedLists } from '../../../../connector/engine/population/interned.ts';

const anyLists = (limit: number) =>
  fc.array(
    fc
      .uniqueArray(fc.nat({ max: limit - 1 }), { maxLength: 12 })
      .map((numbers) => numbers.toSorted((a, b) => a - b)),
    { maxLength: 400 },
  );

test('equal lists have one number, others have others, and each keeps what it was', () => {
  for (const limit of [12, 2 ** 17])
    fc.assert(
      fc.property(anyLists(limit), (lists) => {
        const interned = new InternedLists(limit, [limit]);
        const numbers = lists.map((list) => interned.intern(Uint32Array.from(list), list.length));
        const known = new Map([['', 0]]);
        lists.forEach((list, index) => {
          const text = list.join();
          known.set(text, known.get(text) ?? known.size);
          expect(numbers[index]).toBe(known.get(text));
          expect([...interned.of(numbers[index]!)]).toEqual(list);
        });
        expect(interned.count).toBe(known.size);
      }),
      { numRuns: 100 },
    );
});

test('a list is cut where each part of the numbers ends, empty parts included', () => {
  const lists = new InternedLists(10, [3, 3, 7, 10]);
  const cut = (list: number[]) => {
    const number = lists.intern(Uint32Array.from(list), list.length);
    return [0, 1, 2, 3].map((part) => {
      const at = number * lists.parts + part;
      return [...lists.numbers.subarray(lists.starts[at], lists.starts[at + 1])];
    });
  };
  expect(cut([])).toEqual([[], [], [], []]);
  expect(cut([0, 2, 3, 6, 9])).toEqual([[0, 2], [], [3, 6], [9]]);
  expect(cut([8])).toEqual([[], [], [], [8]]);
  expect(cut([1])).toEqual([[1], [], [], []]);
});

test('only the first numbers of a longer list are taken', () => {
  const lists = new InternedLists(10, [10]);
  const number = lists.intern(Uint32Array.of(4, 5, 6), 2);
  expect([...lists.of(number)]).toEqual([4, 5]);
  expect(lists.intern(Uint32Array.of(4, 5), 2)).toBe(number);
});

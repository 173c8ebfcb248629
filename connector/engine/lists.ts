/** Many lists of numbers in one: list `n` is `numbers` from `starts[n]` to `starts[n + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

export function packLists(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => (starts[index + 1] = starts[index]! + list.length));
  const numbers = new Uint32Array(starts[lists.length]!);
  lists.forEach((list, index) => numbers.set(list, starts[index]));
  return { starts, numbers };
}

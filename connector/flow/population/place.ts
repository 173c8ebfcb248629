/** Where a row stands among ascending ones; undefined when it does not. */
export function placeOf(rows: readonly number[], row: number): number | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? low : undefined;
}

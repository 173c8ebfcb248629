/** Operations that are done together, by their number: one, or a circle of creations that refer to each other. */
export type Turn = readonly number[];

/**
 * The order in which operations are done: that of the request, but for creations that others refer to, which come
 * before those. Creations in a circle share a turn (Tarjan's strongly connected components).
 *
 * @param needs of each operation, the numbers of the creations that it refers to
 */
export function turns(needs: readonly ReadonlySet<number>[]): readonly Turn[] {
  const found: Turn[] = [];
  const open: number[] = [];
  const place = new Map<number, number>();
  const done = new Set<number>();
  /** Answers the place of the earliest open operation that `at` leads back to. */
  const visit = (at: number): number => {
    const own = place.size;
    place.set(at, own);
    open.push(at);
    let low = own;
    for (const next of needs[at]!) {
      if (done.has(next)) continue;
      low = Math.min(low, place.get(next) ?? visit(next));
    }
    if (low === own) {
      const turn = open.splice(open.indexOf(at)).toSorted((a, b) => a - b);
      for (const each of turn) done.add(each);
      found.push(turn);
    }
    return low;
  };
  needs.forEach((_, at) => place.has(at) || visit(at));
  return found;
}

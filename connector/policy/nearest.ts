/** The known name that a person most likely meant, or undefined when none is close: at most a third of it mistyped. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = fold(name);
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(wanted, fold(candidate));
    const most = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (distance <= most && (!best || distance < best.distance)) best = { name: candidate, distance };
  }
  return best?.name;
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\p{M}\s_.-]/gu, '')
    .toLowerCase();
}

/** Insertions, deletions, substitutions and swaps of neighbours between two texts (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = Number(a[row - 1] !== b[column - 1]);
      const swapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + changed,
        swapped ? before[column - 2]! + 1 : Infinity,
      );
    }
    before = last;
    last = current;
  }
  return last[b.length]!;
}

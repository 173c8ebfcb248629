type Next = (name: string) => readonly string[];

/** Each cycle of names that lead to each other, once: from its smallest name and back to it. */
export function cyclesAmong(names: Iterable<string>, next: Next): (readonly string[])[] {
  const cycles = new Map<string, readonly string[]>();
  const clear = new Set<string>();
  for (const name of names) {
    const ring = ringFrom(name, next, [], clear);
    if (!ring) continue;
    const first = ring.indexOf(ring.reduce((least, other) => (other < least ? other : least)));
    const turned = [...ring.slice(first), ...ring.slice(0, first)];
    cycles.set(turned.join('\n'), [...turned, turned[0]!]);
  }
  return [...cycles.values()];
}

/** `clear` remembers the names that lead into no cycle. */
function ringFrom(
  name: string,
  next: Next,
  path: readonly string[],
  clear: Set<string>,
): readonly string[] | undefined {
  if (path.includes(name)) return path.slice(path.indexOf(name));
  if (clear.has(name)) return undefined;
  for (const other of next(name)) {
    const ring = ringFrom(other, next, [...path, name], clear);
    if (ring) return ring;
  }
  clear.add(name);
  return undefined;
}

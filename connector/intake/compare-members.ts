/** A group, and a person or another group in it, by id. */
export interface Pair {
  readonly group: string;
  readonly member: string;
}

/** What is in `wanted` alone, and what in `held` alone: group by group, so that only what differs becomes an object. */
export function compareMembers<T>(
  held: ReadonlyMap<string, readonly string[]>,
  wanted: ReadonlyMap<string, T>,
  membersOf: (wanted: T) => readonly string[],
  complete: boolean,
) {
  const added: Pair[] = [];
  const removed: Pair[] = [];
  const none: readonly string[] = [];
  for (const [group, said] of wanted) {
    const before = held.get(group) ?? none;
    const known = new Set(before);
    const members = new Set(membersOf(said));
    let kept = 0;
    for (const member of members) {
      if (known.has(member)) kept += 1;
      else added.push({ group, member });
    }
    if (!complete || kept === known.size) continue;
    for (const member of known) if (!members.has(member)) removed.push({ group, member });
  }
  if (!complete) return { added, removed };
  for (const [group, members] of held)
    if (!wanted.has(group)) for (const member of members) removed.push({ group, member });
  return { added, removed };
}

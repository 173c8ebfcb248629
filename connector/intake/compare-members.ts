import type { InParts } from './in-parts.ts';

/** What is in one of two only. */
export interface Edges<Edge> {
  readonly added: readonly Edge[];
  readonly removed: readonly Edge[];
}

/** A group, and a person or another group in it, by id, as the store takes it. */
export type MakeEdge<Edge> = (group: string, member: string) => Edge;

/** About so many members in a part. */
const PART = 10_000;

/** What is in `wanted` alone, and what in `held` alone: group by group, so that only what differs becomes an object. */
export function* compareMembers<T, Edge>(
  held: ReadonlyMap<string, readonly string[]>,
  wanted: ReadonlyMap<string, T>,
  membersOf: (wanted: T) => readonly string[],
  complete: boolean,
  edge: MakeEdge<Edge>,
): InParts<Edges<Edge>> {
  const added: Edge[] = [];
  const removed: Edge[] = [];
  const none: readonly string[] = [];
  let seen = 0;
  for (const [group, said] of wanted) {
    const before = held.get(group) ?? none;
    const known = new Set(before);
    const members = new Set(membersOf(said));
    seen += known.size + members.size;
    if (seen >= PART) {
      seen = 0;
      yield;
    }
    let kept = 0;
    for (const member of members) {
      if (known.has(member)) kept += 1;
      else added.push(edge(group, member));
    }
    if (!complete || kept === known.size) continue;
    for (const member of known) if (!members.has(member)) removed.push(edge(group, member));
  }
  if (!complete) return { added, removed };
  for (const [group, members] of held)
    if (!wanted.has(group)) for (const member of members) removed.push(edge(group, member));
  return { added, removed };
}

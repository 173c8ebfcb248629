import type { MembersByGroup } from '../store/store.ts';
import type { InParts } from './in-parts.ts';

/** What is in one of two only. */
export interface Edges {
  readonly added: MembersByGroup;
  readonly removed: MembersByGroup;
}

/** About so many members in a part. */
const PART = 10_000;

/** What is in `wanted` alone, and what in `held` alone, group by group. */
export function* compareMembers<T>(
  held: MembersByGroup,
  wanted: ReadonlyMap<string, T>,
  membersOf: (wanted: T) => readonly string[],
  complete: boolean,
): InParts<Edges> {
  const added = new Map<string, readonly string[]>();
  const removed = new Map<string, readonly string[]>();
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
    const others = [...members].filter((member) => !known.has(member));
    if (others.length > 0) added.set(group, others);
    if (!complete || members.size - others.length === known.size) continue;
    removed.set(
      group,
      [...known].filter((member) => !members.has(member)),
    );
  }
  if (!complete) return { added, removed };
  for (const [group, members] of held)
    if (!wanted.has(group) && members.length > 0) removed.set(group, members);
  return { added, removed };
}

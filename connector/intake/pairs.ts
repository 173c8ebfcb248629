import type { MembersByGroup } from '../store/store.ts';

/** Memberships or nestings: to each group's id the ids of its members. */
export type Pairs = Map<string, Set<string>>;

export function pairsOf(pairs: Iterable<readonly [group: string, member: string]>): Pairs {
  const found: Pairs = new Map();
  for (const [group, member] of pairs) {
    const members = found.get(group);
    if (members) members.add(member);
    else found.set(group, new Set([member]));
  }
  return found;
}

/** The pairs of `wanted` that `held` does not have. */
export function pairsMissingFrom(held: Pairs, wanted: Pairs): MembersByGroup {
  const missing = new Map<string, readonly string[]>();
  for (const [group, members] of wanted) {
    const known = held.get(group);
    const others = [...members].filter((member) => !known?.has(member));
    if (others.length > 0) missing.set(group, others);
  }
  return missing;
}

export function pairCount(members: MembersByGroup): number {
  let count = 0;
  for (const group of members.values()) count += group.length;
  return count;
}

export function* eachPair(
  members: MembersByGroup,
): Generator<{ readonly group: string; readonly member: string }> {
  for (const [group, ids] of members) for (const member of ids) yield { group, member };
}

/** Only the members of whom `isKept` says so; no group without any. */
export function membersWhere(
  members: MembersByGroup,
  isKept: (group: string, member: string) => boolean,
): MembersByGroup {
  const kept = new Map<string, readonly string[]>();
  for (const [group, ids] of members) {
    const some = ids.filter((id) => isKept(group, id));
    if (some.length > 0) kept.set(group, some);
  }
  return kept;
}

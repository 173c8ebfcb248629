import type { MakeEdge } from './compare-members.ts';

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
export function pairsMissingFrom<Edge>(held: Pairs, wanted: Pairs, edge: MakeEdge<Edge>): readonly Edge[] {
  const missing: Edge[] = [];
  for (const [group, members] of wanted) {
    const known = held.get(group);
    for (const member of members) if (!known?.has(member)) missing.push(edge(group, member));
  }
  return missing;
}

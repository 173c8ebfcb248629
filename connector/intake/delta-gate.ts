import type { DirectoryPart, Entries } from '../store/store.ts';
import type { ChangeCounts, Comparison } from './comparison.ts';
import { beyond, type GateLimits } from './gate.ts';
import type { Loss } from './loss.ts';

/** What a delta takes away that is not plausible; undefined when all of it is. */
export async function judgeDelta(
  entries: Entries,
  source: string,
  state: DirectoryPart,
  { changes, counts }: Comparison,
  limits: GateLimits,
): Promise<Loss | undefined> {
  // Counting a whole source costs more than most deltas, and no limit is passed below this one.
  if (Math.max(...lostOf(counts).map(([, lost]) => lost)) > limits.count) {
    const sizes = await entries.sizes(source);
    for (const [kind, lost] of lostOf(counts)) {
      const loss = { kind, left: sizes[kind] - lost, total: sizes[kind] };
      const most = kind === 'people' || kind === 'groups' ? limits.most : Infinity;
      if (beyond(loss, limits.count, limits.percent, most)) return loss;
    }
  }
  return groupLoss(entries, source, state, changes, limits);
}

const lostOf = (counts: ChangeCounts) =>
  [
    ['people', counts.peopleSuspended],
    ['groups', counts.groupsArchived],
    ['memberships', counts.membershipsRemoved],
    ['nestings', counts.nestingsRemoved],
  ] as const;

/** Groups that go away as a whole are counted as groups. */
async function groupLoss(
  entries: Entries,
  source: string,
  state: DirectoryPart,
  { removeMemberships, archiveGroups }: Comparison['changes'],
  { groupCount, groupPercent }: GateLimits,
): Promise<Loss | undefined> {
  const away = new Set(archiveGroups);
  const many = [...removeMemberships].filter(([, members]) => members.length > groupCount);
  const suspect = new Set(many.map(([id]) => id));
  const keys = state.groups.filter(({ id }) => suspect.has(id) && !away.has(id)).map(({ key }) => key);
  if (keys.length === 0) return undefined;
  const { memberships, groups } = await entries.part(source, { people: [], groups: keys, moved: [] });
  const held = Map.groupBy(memberships, ({ group }) => group);
  for (const { id, key } of groups) {
    const total = held.get(id)?.length ?? 0;
    const loss = {
      kind: 'members',
      group: key,
      total,
      left: total - (removeMemberships.get(id)?.length ?? 0),
    } as const;
    if (beyond(loss, groupCount, groupPercent)) return loss;
  }
  return undefined;
}

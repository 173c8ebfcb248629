import type { DirectoryChanges, DirectoryState } from '../store/store.ts';
import type { Comparison } from './comparison.ts';
import type { Loss } from './loss.ts';
import { pairCount } from './pairs.ts';
import type { Snapshot } from './source.ts';

/** What a read takes away from the whole of the source, worst news first. */
export function totalLosses(state: DirectoryState, { counts }: Comparison): readonly Loss[] {
  const active = ({ status }: { readonly status: string }) => status === 'active';
  const loss = (
    kind: Exclude<Loss['kind'], 'members' | 'accounts' | 'grants'>,
    total: number,
    lost: number,
  ): Loss => ({
    kind,
    total,
    left: total - lost,
  });
  return [
    loss('people', state.people.filter(active).length, counts.peopleSuspended),
    loss('groups', state.groups.filter(active).length, counts.groupsArchived),
    loss('memberships', pairCount(state.memberships), counts.membershipsRemoved),
    loss('nestings', state.nestings.length, counts.nestingsRemoved),
  ];
}

/** A loss of members, with the id of the group. */
export interface GroupLoss extends Loss {
  readonly id: string;
}

/** What it takes away from each group that it still has. */
export function groupLosses(
  state: DirectoryState,
  snapshot: Snapshot,
  changes: DirectoryChanges,
): readonly GroupLoss[] {
  const lost = changes.removeMemberships;
  if (lost.size === 0) return [];
  const keys = new Map(state.groups.map(({ id, key }) => [id, key]));
  const names = new Map(snapshot.groups.map(({ key, name }) => [key, name]));
  return [...lost].flatMap(([id, removed]) => {
    const group = names.get(keys.get(id) ?? '');
    const total = state.memberships.get(id)?.length ?? 0;
    return group === undefined
      ? []
      : [{ id, kind: 'members', group, total, left: total - removed.length } as const];
  });
}

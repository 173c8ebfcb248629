import type { DirectoryChanges, DirectoryState } from '../store/store.ts';
import { compareGroups } from './compare-groups.ts';
import { comparePeople } from './compare-people.ts';
import { compareMembers, type Pair } from './compare-members.ts';
import type { Snapshot, SourceGroup } from './source.ts';

/** How many rows each kind of change touches. */
export interface ChangeCounts {
  readonly peopleAdded: number;
  readonly peopleUpdated: number;
  /** Suspended or archived people that are active again. */
  readonly peopleReturned: number;
  /** People that the source no longer has, or calls disabled. */
  readonly peopleSuspended: number;
  readonly groupsAdded: number;
  readonly groupsUpdated: number;
  readonly groupsArchived: number;
  readonly membershipsAdded: number;
  readonly membershipsRemoved: number;
  readonly nestingsAdded: number;
  readonly nestingsRemoved: number;
}

export interface Comparison {
  readonly changes: DirectoryChanges;
  readonly counts: ChangeCounts;
}

/** What both sides of a comparison are told. */
export interface ReadMode {
  readonly source: string;
  /** Absence means something. */
  readonly complete: boolean;
  /** Gives an id to what is new. */
  readonly newId: () => string;
}

/**
 * What makes the store say what the source said. Pure, and settled: comparing again after writing gives nothing.
 * Only a complete read takes anything away; a partial one adds and updates, and does not even suspend whom the
 * source calls disabled, since a suspension takes rights away too; a failed one changes nothing (P11).
 */
export function compare(state: DirectoryState, snapshot: Snapshot, newId: () => string): Comparison {
  const { source, status } = snapshot;
  const mode: ReadMode = { source, complete: status === 'complete', newId };
  const read = status === 'failed' ? { people: [], groups: [] } : snapshot;
  const people = comparePeople(state.people, read.people, mode);
  const groups = compareGroups(state.groups, read.groups, mode);

  const groupIds = new Map<string, SourceGroup>();
  for (const group of read.groups) {
    const id = groups.ids.get(group.key);
    if (id !== undefined) groupIds.set(id, group);
  }
  const memberships = compareMembers(
    state.memberships,
    groupIds,
    (group) => idsOf(group.people, people.ids),
    mode.complete,
  );
  const nestings = compareMembers(
    byParent(state.nestings),
    groupIds,
    (group) => idsOf(group.groups, groups.ids),
    mode.complete,
  );
  const changes: DirectoryChanges = {
    people: people.write,
    groups: groups.write,
    suspend: people.suspend,
    archiveGroups: groups.archive,
    addMemberships: memberships.added.map(asMembership),
    removeMemberships: memberships.removed.map(asMembership),
    addNestings: nestings.added.map(asNesting),
    removeNestings: nestings.removed.map(asNesting),
  };
  return {
    changes,
    counts: {
      ...people.counts,
      ...groups.counts,
      membershipsAdded: changes.addMemberships.length,
      membershipsRemoved: changes.removeMemberships.length,
      nestingsAdded: changes.addNestings.length,
      nestingsRemoved: changes.removeNestings.length,
    },
  };
}

const asMembership = ({ group, member }: Pair) => ({ group, person: member });
const asNesting = ({ group, member }: Pair) => ({ parent: group, child: member });

function byParent(nestings: DirectoryState['nestings']): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(nestings, ({ parent }) => parent);
  return new Map(Array.from(groups, ([parent, held]) => [parent, held.map(({ child }) => child)]));
}

/** Keys that nothing stands behind are left out: a member that was not read is no member. */
function idsOf(keys: readonly string[], ids: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  for (const key of keys) {
    const id = ids.get(key);
    if (id !== undefined) found.push(id);
  }
  return found;
}

import type { DirectoryChanges, DirectoryState } from '../store/store.ts';
import { compareGroups } from './compare-groups.ts';
import { comparePeople } from './compare-people.ts';
import { type Pairs, pairsMissingFrom, pairsOf } from './pairs.ts';
import type { Snapshot } from './source.ts';

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

  const memberships: Pairs = new Map();
  const nestings: Pairs = new Map();
  for (const { key, people: members, groups: children } of read.groups) {
    const id = groups.ids.get(key);
    if (id === undefined) continue;
    memberships.set(id, idsOf(members, people.ids));
    nestings.set(id, idsOf(children, groups.ids));
  }
  const heldMemberships = pairsOf(state.memberships.map(({ group, person }) => [group, person]));
  const heldNestings = pairsOf(state.nestings.map(({ parent, child }) => [parent, child]));
  const removed = (held: Pairs, wanted: Pairs) => (mode.complete ? pairsMissingFrom(wanted, held) : []);

  const changes: DirectoryChanges = {
    people: people.write,
    groups: groups.write,
    suspend: people.suspend,
    archiveGroups: groups.archive,
    addMemberships: pairsMissingFrom(heldMemberships, memberships).map(asMembership),
    removeMemberships: removed(heldMemberships, memberships).map(asMembership),
    addNestings: pairsMissingFrom(heldNestings, nestings).map(asNesting),
    removeNestings: removed(heldNestings, nestings).map(asNesting),
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

const asMembership = ([group, person]: readonly [string, string]) => ({ group, person });
const asNesting = ([parent, child]: readonly [string, string]) => ({ parent, child });

/** Keys that nothing stands behind are left out: a member that was not read is no member. */
function idsOf(keys: readonly string[], ids: ReadonlyMap<string, string>): Set<string> {
  return new Set(keys.map((key) => ids.get(key)).filter((id) => id !== undefined));
}

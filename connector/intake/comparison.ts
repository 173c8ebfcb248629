import type { DirectoryChanges, MembersByGroup } from '../store/store.ts';
import type { compareGroups } from './compare-groups.ts';
import type { Edges } from './compare-members.ts';
import type { ComparedPeople } from './compare-people.ts';
import { eachPair, pairCount } from './pairs.ts';

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

export const NO_CHANGES: DirectoryChanges = {
  people: [],
  groups: [],
  suspend: [],
  archiveGroups: [],
  addMemberships: new Map(),
  removeMemberships: new Map(),
  addNestings: [],
  removeNestings: [],
};

/** Whether there is nothing to write. */
export function isNothing({ addMemberships, removeMemberships, ...lists }: DirectoryChanges): boolean {
  const pairs = addMemberships.size + removeMemberships.size;
  return pairs === 0 && Object.values(lists).every((list: readonly unknown[]) => list.length === 0);
}

/** What was found of people, groups and who is in them, as the store takes it and as it is told. */
export function comparisonOf(
  people: ComparedPeople,
  groups: ReturnType<typeof compareGroups>,
  memberships: Edges,
  nestings: Edges,
): Comparison {
  return {
    changes: {
      people: people.write,
      groups: groups.write,
      suspend: people.suspend,
      archiveGroups: groups.archive,
      addMemberships: memberships.added,
      removeMemberships: memberships.removed,
      addNestings: nestingsOf(nestings.added),
      removeNestings: nestingsOf(nestings.removed),
    },
    counts: {
      ...people.counts,
      ...groups.counts,
      membershipsAdded: pairCount(memberships.added),
      membershipsRemoved: pairCount(memberships.removed),
      nestingsAdded: pairCount(nestings.added),
      nestingsRemoved: pairCount(nestings.removed),
    },
  };
}

const nestingsOf = (children: MembersByGroup): DirectoryChanges['addNestings'] =>
  Array.from(eachPair(children), ({ group, member }) => ({ parent: group, child: member }));

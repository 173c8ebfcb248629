import type { DirectoryChanges } from '../store/store.ts';
import type { compareGroups } from './compare-groups.ts';
import type { Edges } from './compare-members.ts';
import type { ComparedPeople } from './compare-people.ts';

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
  addMemberships: [],
  removeMemberships: [],
  addNestings: [],
  removeNestings: [],
};

/** What was found of people, groups and who is in them, as the store takes it and as it is told. */
export function comparisonOf(
  people: ComparedPeople,
  groups: ReturnType<typeof compareGroups>,
  memberships: Edges<Membership>,
  nestings: Edges<Nesting>,
): Comparison {
  return {
    changes: {
      people: people.write,
      groups: groups.write,
      suspend: people.suspend,
      archiveGroups: groups.archive,
      addMemberships: memberships.added,
      removeMemberships: memberships.removed,
      addNestings: nestings.added,
      removeNestings: nestings.removed,
    },
    counts: {
      ...people.counts,
      ...groups.counts,
      membershipsAdded: memberships.added.length,
      membershipsRemoved: memberships.removed.length,
      nestingsAdded: nestings.added.length,
      nestingsRemoved: nestings.removed.length,
    },
  };
}

type Membership = DirectoryChanges['addMemberships'][number];
type Nesting = DirectoryChanges['addNestings'][number];

export const membership = (group: string, person: string): Membership => ({ group, person });
export const nesting = (parent: string, child: string): Nesting => ({ parent, child });

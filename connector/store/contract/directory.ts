import type { Group, Nesting } from '../../../shared/model/group.ts';
import type { Person, PersonStatus } from '../../../shared/model/person.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { MembershipPair } from './groups.ts';

/** Bulk reading and writing for sources that are read whole (LDAP, files). */
export interface Directory {
  /** What the store holds of one source, archived rows included: only what a comparison needs. */
  read(source: string): Promise<DirectoryState>;
  /**
   * Applies all changes of one read; call it inside a transaction with the snapshot's own record.
   * People whose userName somebody else keeps are refused, each with its reason; everything else is written.
   * Logins may swap. Memberships of ids that the store does not have are left aside.
   */
  write(source: string, changes: DirectoryChanges, now: number): Promise<DirectoryWritten>;
  /**
   * Archives whom the source has not had since `before` (epoch ms) or longer, and answers how many; their logins are
   * free again. Who is only called disabled is there, and stays.
   */
  archiveGone(source: string, before: number, now: number): Promise<number>;
}

export interface DirectoryWritten {
  readonly refused: readonly { readonly id: string; readonly problem: Problem }[];
}

/** To the id of each group the ids of members: an object for each of 460,000 pairs would cost more than all people. */
export type MembersByGroup = ReadonlyMap<string, readonly string[]>;

export interface DirectoryState {
  readonly people: readonly {
    readonly id: string;
    readonly key: string;
    readonly status: PersonStatus;
    readonly digest: string;
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly key: string;
    readonly status: 'active' | 'archived';
    readonly digest: string;
  }[];
  /** To the id of each group the ids of its people; nobody is in a group that is not named. */
  readonly memberships: MembersByGroup;
  readonly nestings: readonly Nesting[];
}

/** The same of a few entries, with the memberships that they are part of. */
export interface DirectoryPart extends Omit<DirectoryState, 'memberships'> {
  readonly memberships: readonly MembershipPair[];
}

export interface DirectoryChanges {
  /** Inserted when the key is new, replaced otherwise; `digest` is stored for the next comparison. */
  readonly people: readonly {
    readonly id: string;
    readonly person: Omit<Person, 'id' | 'source'>;
    readonly digest: string;
  }[];
  readonly groups: readonly { readonly id: string; readonly group: Group; readonly digest: string }[];
  /** Ids of people that the source no longer has; who was suspended before is only marked as gone. */
  readonly suspend: readonly string[];
  readonly archiveGroups: readonly string[];
  readonly addMemberships: MembersByGroup;
  readonly removeMemberships: MembersByGroup;
  readonly addNestings: readonly Nesting[];
  readonly removeNestings: readonly Nesting[];
}

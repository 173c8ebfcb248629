import type { Group, Nesting } from '../../../shared/model/group.ts';
import type { Predicate } from '../predicate.ts';
import type { Found, Json, Page, Sort, Stamp } from './page.ts';

export interface GroupRow extends Stamp {
  readonly group: Group;
  readonly externalId: string | null;
  readonly resource: Json | null;
}

export type NewGroup = Omit<Group, 'id'> & {
  readonly id?: string;
  readonly externalId?: string;
  readonly resource?: Json;
};

/** Memberships are rows: adding one member costs the same at 10 and at 100,000. */
export interface Groups {
  get(id: string): Promise<GroupRow | undefined>;
  byKey(source: string, key: string): Promise<GroupRow | undefined>;
  search(source: string, where: Predicate | undefined, page: Page, sort?: Sort): Promise<Found<GroupRow>>;
  insert(group: NewGroup, now: number): Promise<GroupRow>;
  replace(id: string, group: NewGroup, now: number, expected?: number): Promise<GroupRow>;
  archive(id: string, now: number): Promise<void>;
  /** Not archived groups of every source, and how they nest. */
  all(): Promise<readonly Group[]>;
  nestings(): Promise<readonly Nesting[]>;
  /**
   * Direct members, first people, then groups, each in the order in which the store met them; archived ones are not
   * among them.
   */
  members(group: string): Promise<readonly Member[]>;
  membersOfMany(groups: readonly string[]): Promise<ReadonlyMap<string, readonly Member[]>>;
  /**
   * The same in the same order, a thousand at a time, those that come after a place. Whoever is a member all the while is
   * on one page, whoever comes and goes; a page may be empty when who was to follow has left.
   */
  memberPage(group: string, after?: MemberPlace): Promise<MemberPage>;
  /** How many members a page of groups has together, archived ones too; no further than `most`. */
  countMembers(groups: readonly string[], most: number): Promise<number>;
  /**
   * Adding a present member or removing an absent one is no error. Answers how many rows changed; bumps the version if any.
   * @throws Problem STORE_UNKNOWN for a group, or for a member to add, that the store does not have
   */
  addMembers(group: string, members: readonly MemberRef[], now: number): Promise<number>;
  removeMembers(group: string, members: readonly MemberRef[], now: number): Promise<number>;
  removeAllMembers(group: string, now: number): Promise<number>;
  /** Direct, not archived groups of one person. */
  ofPerson(person: string): Promise<readonly Group[]>;
  /** Direct memberships of everybody, as (person id, group id) pairs in pages; without the archived. */
  eachMembership(visit: (pairs: readonly MembershipPair[]) => void | Promise<void>): Promise<void>;
  /** Not archived, of every source. */
  count(): Promise<number>;
}

export interface MemberRef {
  readonly kind: 'person' | 'group';
  readonly id: string;
}
export interface Member extends MemberRef {
  readonly displayName: string;
}
/** Where a member stands among those of its group; for the store alone to read. */
export interface MemberPlace {
  readonly kind: MemberRef['kind'];
  readonly row: number;
}
export interface MemberPage {
  readonly items: readonly Member[];
  /** The place of the last one, when others come after it. */
  readonly next?: MemberPlace;
}
export interface MembershipPair {
  readonly person: string;
  readonly group: string;
}

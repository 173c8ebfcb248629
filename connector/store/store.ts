import type { Account, AccountMode, AccountStatus } from '../../shared/model/account.ts';
import type { Group, Nesting } from '../../shared/model/group.ts';
import type { Override } from '../../shared/model/permission.ts';
import type { Person, PersonStatus } from '../../shared/model/person.ts';
import type { Site } from '../../shared/model/site.ts';
import type { ItemKey } from '../../shared/plan/item.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Predicate } from './predicate.ts';

/** Any JSON object; a SCIM resource as its source sent it, with the schema's own attribute names. */
export type Json = { readonly [name: string]: unknown };

/** All times are epoch ms, all ids UUIDv7 strings unless said otherwise. */
export interface Store extends AsyncDisposable {
  readonly people: People;
  readonly groups: Groups;
  readonly directory: Directory;
  readonly snapshots: Snapshots;
  readonly sites: Sites;
  readonly accounts: Accounts;
  readonly observations: Observations;
  readonly overrides: Overrides;
  readonly policies: Policies;
  readonly tokens: Tokens;
  readonly pairings: Pairings;
  readonly audit: AuditLog;
  /**
   * Everything that `run` writes is committed together, or not at all. Nested calls join the outer one.
   * `run` must use the store that it is handed; using the outer one inside is refused.
   */
  transaction<T>(run: (store: Store) => Promise<T>): Promise<T>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
}

export interface Stamp {
  /** Starts at 1, grows by one at each write. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Page {
  /** 0-based. */
  readonly offset: number;
  readonly limit: number;
}

export interface Found<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/** A person with what a SCIM client wrote of it; `resource` is null for people of other sources. */
export interface PersonRow extends Stamp {
  readonly person: Person;
  readonly externalId: string | null;
  readonly resource: Json | null;
}

export type NewPerson = Omit<Person, 'id'> & {
  readonly id?: string;
  readonly externalId?: string;
  readonly resource?: Json;
};

export interface People {
  get(id: string): Promise<PersonRow | undefined>;
  getMany(ids: readonly string[]): Promise<readonly PersonRow[]>;
  byKey(source: string, key: string): Promise<PersonRow | undefined>;
  /** Not archived, any source; `name` is a userName, e-mail or id, compared without case. */
  find(name: string): Promise<readonly PersonRow[]>;
  /** Not archived people of one source, ordered by id unless `sort` says otherwise. */
  search(source: string, where: Predicate | undefined, page: Page, sort?: Sort): Promise<Found<PersonRow>>;
  /** @throws Problem STORE_CONFLICT when the source already has that userName among its not archived people. */
  insert(person: NewPerson, now: number): Promise<PersonRow>;
  /** Replaces the whole row. @throws Problem STORE_UNKNOWN, STORE_CONFLICT, STORE_STALE when `expected` differs. */
  replace(id: string, person: NewPerson, now: number, expected?: number): Promise<PersonRow>;
  /** @throws Problem STORE_UNKNOWN, STORE_CONFLICT when an archived person's userName was given to another. */
  setStatus(id: string, status: PersonStatus, now: number): Promise<void>;
  /** Every person of every source, archived included, in pages handed to `each`; for whole-portal plans. */
  each(visit: (people: readonly Person[]) => void | Promise<void>): Promise<void>;
  /** Not archived, of every source. */
  count(): Promise<number>;
}

export interface Sort {
  readonly by: { readonly column: string } | { readonly path: readonly string[] };
  readonly descending: boolean;
}

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
  /** Direct members, people and groups, ordered by id; archived ones are not among them. */
  members(group: string): Promise<readonly Member[]>;
  membersOfMany(groups: readonly string[]): Promise<ReadonlyMap<string, readonly Member[]>>;
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
export interface MembershipPair {
  readonly person: string;
  readonly group: string;
}

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
}

export interface DirectoryWritten {
  readonly refused: readonly { readonly id: string; readonly problem: Problem }[];
}

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
  readonly memberships: readonly MembershipPair[];
  readonly nestings: readonly Nesting[];
}

export interface DirectoryChanges {
  /** Inserted when the key is new, replaced otherwise; `digest` is stored for the next comparison. */
  readonly people: readonly { readonly id: string; readonly person: Person; readonly digest: string }[];
  readonly groups: readonly { readonly id: string; readonly group: Group; readonly digest: string }[];
  /** Ids of people that the source no longer has. */
  readonly suspend: readonly string[];
  readonly archiveGroups: readonly string[];
  readonly addMemberships: readonly MembershipPair[];
  readonly removeMemberships: readonly MembershipPair[];
  readonly addNestings: readonly Nesting[];
  readonly removeNestings: readonly Nesting[];
}

/** One read of a source. Only a complete one may remove (design.md, "The model"). */
export interface SnapshotRecord {
  readonly id: string;
  readonly source: string;
  readonly status: 'complete' | 'partial' | 'failed';
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly people: number;
  readonly groups: number;
  readonly memberships: number;
  /** Problem code, when partial or failed. */
  readonly problem?: string;
  /** The problem's message in both languages, as JSON. */
  readonly problemText?: { readonly fr: string; readonly en: string };
}

export interface Snapshots {
  add(snapshot: SnapshotRecord): Promise<void>;
  /** The newest of each source. */
  latest(): Promise<readonly SnapshotRecord[]>;
}

export interface Sites {
  all(portal: string): Promise<readonly Site[]>;
  /** Sites that are absent from `sites` are retired, not removed. */
  replaceAll(portal: string, sites: readonly Site[]): Promise<void>;
}

export interface Accounts {
  all(portal: string): Promise<readonly Account[]>;
  /** By key, compared without case. */
  byKey(portal: string, key: string): Promise<Account | undefined>;
  /** Inserts unknown keys, planned and managed unless given; of known ones updates only the fields that are given. */
  upsert(portal: string, accounts: readonly AccountPatch[], now: number): Promise<void>;
  /** Not archived. */
  count(portal: string): Promise<number>;
}
export interface AccountPatch {
  readonly key: string;
  readonly person?: string | null;
  readonly status?: AccountStatus;
  readonly mode?: AccountMode;
  readonly email?: string;
  readonly comment?: string;
}

/** What one tab of one account showed. A tab that was never read is unknown, item by item. */
export interface TabReading {
  readonly tab: string;
  readonly readAt: number;
  /** Every box of the tab and whether it was ticked. */
  readonly items: ReadonlyMap<ItemKey, boolean>;
}

export interface Observations {
  /** Replaces the tab's earlier reading. An older `readAt` than the stored one is ignored. */
  record(account: string, reading: TabReading): Promise<void>;
  of(account: string): Promise<readonly TabReading[]>;
  all(portal: string): Promise<ReadonlyMap<string, readonly TabReading[]>>;
  /** Items that Portillon put to a value and saw confirmed, by account id. */
  markApplied(account: string, items: ReadonlyMap<ItemKey, boolean>, now: number): Promise<void>;
  appliedOf(account: string): Promise<ReadonlyMap<ItemKey, boolean>>;
  allApplied(portal: string): Promise<ReadonlyMap<string, ReadonlyMap<ItemKey, boolean>>>;
}

export interface Overrides {
  add(override: Override): Promise<void>;
  get(id: string): Promise<Override | undefined>;
  /** Ended ones excluded; expired ones included (the engine judges by `now`). */
  ofPerson(portal: string, person: string): Promise<readonly Override[]>;
  /** Likewise without the ended ones. */
  all(portal: string): Promise<readonly Override[]>;
  end(id: string, now: number): Promise<void>;
}

export interface PolicyVersion {
  readonly version: number;
  readonly yaml: string;
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly author: string;
  readonly appliedAt: number;
}
export interface Policies {
  current(): Promise<PolicyVersion | undefined>;
  /** Adds version n + 1. @throws Problem STORE_STALE when `expected` is not the current version (0 = none). */
  add(policy: Omit<PolicyVersion, 'version'>, expected: number): Promise<PolicyVersion>;
}

export type TokenScope = 'scim' | 'admin' | 'self';
export interface TokenRecord {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
  /** SHA-256 of the secret, hex; the secret itself is never stored. */
  readonly hash: string;
  /** scim: the source that this client writes. */
  readonly source?: string;
  /** self: the person id; admin: the name shown as author. */
  readonly subject?: string;
  readonly createdAt: number;
  readonly expiresAt?: number;
  readonly revokedAt?: number;
  readonly lastUsedAt?: number;
}
export interface Tokens {
  add(token: TokenRecord): Promise<void>;
  byHash(hash: string): Promise<TokenRecord | undefined>;
  list(): Promise<readonly TokenRecord[]>;
  /** False when no such id. */
  revoke(id: string, now: number): Promise<boolean>;
  /** Keeps `lastUsedAt` to the minute. */
  touch(id: string, now: number): Promise<void>;
}

/** One-time codes that pair an extension; hashed like tokens. */
export interface PairingRecord {
  readonly hash: string;
  readonly scope: Exclude<TokenScope, 'scim'>;
  readonly subject: string;
  readonly expiresAt: number;
}
export interface Pairings {
  add(pairing: PairingRecord): Promise<void>;
  /** The unexpired, unused pairing of this code, now used; undefined otherwise. Two calls never both succeed. */
  use(hash: string, now: number): Promise<PairingRecord | undefined>;
}

export interface AuditEntry {
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly data: Json;
}
export interface AuditLog {
  /** Appends one link of the hash chain. */
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  recent(limit: number): Promise<readonly AuditEntry[]>;
  /** Undefined when the whole chain verifies, else the sequence number of the first broken link. */
  verify(): Promise<number | undefined>;
}

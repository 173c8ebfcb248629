import type { Account, AccountMode, AccountStatus } from '../../../shared/model/account.ts';
import type { Found, Page } from './page.ts';

export interface Accounts {
  all(portal: string): Promise<readonly Account[]>;
  get(id: string): Promise<Account | undefined>;
  /** Accounts that somebody of one source claims, those of archived people left out; ordered by id. */
  claimed(search: ClaimSearch, page: Page): Promise<Found<ClaimedAccount>>;
  /** Those that are suspended or archived. */
  ended(portal: string): Promise<readonly Account[]>;
  /** By key, compared without case. */
  byKey(portal: string, key: string): Promise<Account | undefined>;
  /** Those of the keys that are there, compared without case. */
  byKeys(portal: string, keys: readonly string[]): Promise<readonly Account[]>;
  /** Those that carry this name as the portal writes it, in whatever order of its words. */
  named(portal: string, name: string): Promise<readonly Account[]>;
  /** Those with this address, compared without case. */
  withEmail(portal: string, email: string): Promise<readonly Account[]>;
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
  readonly parent?: string;
  readonly name?: string;
  readonly state?: string;
  readonly shownAt?: number;
}

/** Whose a portal's accounts are: who has the key as userName or e-mail, or who is named by folded key. */
export type AccountClaim =
  | { readonly portal: string; readonly by: 'userName' | 'email' }
  | { readonly portal: string; readonly keys: ReadonlyMap<string, readonly string[]> };
export interface ClaimSearch {
  readonly source: string;
  readonly claims: readonly AccountClaim[];
  /** Only the accounts with this key, compared without case. */
  readonly key?: string;
  readonly id?: string;
  /** Only those whose status is active, or only the others. */
  readonly active?: boolean;
}
export interface ClaimedAccount {
  readonly account: Account;
  /** Ids of everybody of the source whose it may be. */
  readonly people: readonly string[];
}

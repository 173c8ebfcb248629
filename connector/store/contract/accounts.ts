import type { Account, AccountMode, AccountStatus } from '../../../shared/model/account.ts';

export interface Accounts {
  all(portal: string): Promise<readonly Account[]>;
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

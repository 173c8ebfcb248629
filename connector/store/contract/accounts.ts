import type { Account, AccountMode, AccountStatus } from '../../../shared/model/account.ts';

export interface Accounts {
  all(portal: string): Promise<readonly Account[]>;
  /** Those that are suspended or archived. */
  ended(portal: string): Promise<readonly Account[]>;
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
  readonly parent?: string;
}

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
  get(version: number): Promise<PolicyVersion | undefined>;
  /** Newest first, without their texts. */
  list(limit: number): Promise<readonly Omit<PolicyVersion, 'yaml'>[]>;
  /** Adds version n + 1. @throws Problem STORE_STALE when `expected` is not the current version (0 = none). */
  add(policy: Omit<PolicyVersion, 'version'>, expected: number): Promise<PolicyVersion>;
}

import type { TenantRecord } from './tenants.ts';

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
  /** scim: the OAuth client that it was issued to. */
  readonly client?: string;
}
/** A token with the tenant of its source, if that one was registered. */
export interface KnownToken extends TokenRecord {
  readonly tenant?: TenantRecord;
}
export interface Tokens {
  add(token: TokenRecord): Promise<void>;
  byHash(hash: string): Promise<KnownToken | undefined>;
  list(): Promise<readonly TokenRecord[]>;
  /** False when no such id. */
  revoke(id: string, now: number): Promise<boolean>;
  /** The token ends at `at`, unless it ends before; false when no such id. */
  endBy(id: string, at: number): Promise<boolean>;
  /** Forgets the tokens of OAuth clients that had ended by then: there is one an hour and more. */
  forgetIssued(endedBy: number): Promise<void>;
  /** Keeps `lastUsedAt` to the minute. */
  touch(id: string, now: number): Promise<void>;
}

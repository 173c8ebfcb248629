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

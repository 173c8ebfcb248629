import type { Json } from './page.ts';

/** Who may ask for access tokens in a tenant's name (OAuth 2.0 client credentials). */
export interface TenantClient {
  /** The client_id. */
  readonly id: string;
  readonly source: string;
  readonly name: string;
  /** SHA-256 of its secret, hex; absent for one that signs. */
  readonly hash?: string;
  /** The public keys of one that signs (RFC 7517), or where it publishes them. */
  readonly jwks?: Json;
  readonly jwksUrl?: string;
  readonly createdAt: number;
  readonly revokedAt?: number;
}

export interface TenantClients {
  add(client: TenantClient): Promise<void>;
  get(id: string): Promise<TenantClient | undefined>;
  /** Oldest first. */
  list(source: string): Promise<readonly TenantClient[]>;
  /** It and every token that it got stop working; false when there is no such client. */
  revoke(id: string, now: number): Promise<boolean>;
  /** Whether this is the first use of an assertion's jti; it is remembered until the assertion ends. */
  isFirstUse(client: string, jti: string, expiresAt: number, now: number): Promise<boolean>;
}

import type { TokenScope } from './tokens.ts';

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

import { hash, randomBytes } from 'node:crypto';

/** Lets secret scanners and people recognise one of our tokens. */
const PREFIX = 'ptl_';

/** A new bearer token: 256 random bits, written in base64url. */
export function newToken(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/** What is stored of a token or a pairing code: SHA-256, hex. Looking it up by this index leaks no timing. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret);
}

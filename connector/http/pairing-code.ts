import { randomInt } from 'node:crypto';

/** Without I, L, O, U, 0 and 1, which are misread or misheard. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A code works this long, in ms. */
export const PAIRING_LIFETIME = 15 * 60_000;

/** A new one-time code, as it is shown: `XXXX-XXXX`, about 39 bits behind a rate limit. */
export function newPairingCode(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The form in which codes are hashed: people type small letters, spaces and other hyphens. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

import { hash } from 'node:crypto';

/** What the hash of one link covers besides the previous hash. */
export interface Link {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** Canonical JSON. */
  readonly data: string;
}

/** The hash before the first link. */
export const GENESIS = '0'.repeat(64);

/** SHA-256, hex, over the previous hash and the link. */
export function linkHash(previous: string, { seq, at, actor, action, subject, data }: Link): string {
  return hash('sha256', JSON.stringify([previous, seq, at, actor, action, subject, data]));
}

/** JSON with the names of every object in order, so that equal data has one text (after RFC 8785). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

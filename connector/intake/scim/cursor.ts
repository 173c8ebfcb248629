import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { CURSOR_TIMEOUT } from './limits.ts';
import { scimProblems } from './problems.ts';

/** Where the next page begins: in which of the types that are listed, and after which of its rows. */
export interface Place {
  readonly type: number;
  readonly after?: readonly (string | number | null)[] | undefined;
}

/** What makes cursors and reads them: `key` signs, `about` says the query and the client that they belong to. */
export interface Signer {
  readonly key: Uint8Array;
  readonly about: string;
}

const written = z.tuple([
  /** Epoch seconds. */
  z.int(),
  z.int().nonnegative(),
  z.array(z.union([z.string(), z.number(), z.null()])).nullable(),
]);

/** An opaque cursor (RFC 9865) of unreserved characters, good for this query of this client and no other. */
export function writeCursor(signer: Signer, { type, after }: Place, now: number): string {
  const content = [Math.floor(now / 1000), type, after ?? null];
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${payload}.${sign(signer, payload)}`;
}

/**
 * The place that a cursor means. An empty one asks for the first page.
 * @throws Problem SCIM_CURSOR_INVALID when it was changed, or is of another query; SCIM_CURSOR_EXPIRED
 */
export function readCursor(signer: Signer, cursor: string, now: number): Place {
  if (cursor === '') return { type: 0 };
  const payload = cursor.slice(0, Math.max(cursor.lastIndexOf('.'), 0));
  const given = Buffer.from(cursor);
  const own = Buffer.from(`${payload}.${sign(signer, payload)}`);
  if (given.length !== own.length || !timingSafeEqual(given, own)) throw scimProblems.SCIM_CURSOR_INVALID({});
  const [at, type, after] = written.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  if (now >= (at + CURSOR_TIMEOUT) * 1000)
    throw scimProblems.SCIM_CURSOR_EXPIRED({ seconds: CURSOR_TIMEOUT });
  return { type, after: after ?? undefined };
}

function sign({ key, about }: Signer, payload: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([about, payload]))
    .digest('base64url');
}

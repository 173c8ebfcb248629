import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { type Place, readCursor, writeCursor } from '../../intake/scim/cursor.ts';
import { LIST_RESPONSE } from '../../intake/scim/message.ts';
import { type Query, readQuery, readSearch } from '../../intake/scim/query.ts';
import type { Found, Page, TokenRecord } from '../../store/store.ts';
import { sendText } from './answer.ts';
import type { ScimEndpoint } from './endpoint.ts';
import type { Listing, ResourceText } from './listing.ts';
import { listPieces } from './list-pieces.ts';
import { sendPieces } from './pieces.ts';
import { clientOf } from './request.ts';
import { callerOf } from '../auth.ts';

/** What lists need beside what they list. */
export interface SearchParts {
  /** Epoch ms. */
  readonly now: () => number;
}

/**
 * The list of some types under `path`, as GET (RFC 7644 section 3.4.2) and as POST /.search (section 3.4.3), by index
 * or by cursor (RFC 9865). Of several types, one comes after the other, each in the order that is asked for.
 */
export function searchable(
  path: string,
  listings: readonly Listing[],
  parts: SearchParts,
): readonly ScimEndpoint[] {
  return [
    {
      method: 'get',
      path: path || '/',
      handle: (request, response) => answer(listings, request.query, request, response, parts),
    },
    {
      method: 'post',
      path: `${path}/.search`,
      handle: (request, response) => answer(listings, readSearch(request.body), request, response, parts),
    },
  ];
}

async function answer(
  listings: readonly Listing[],
  given: unknown,
  request: Request,
  response: Response,
  { now }: SearchParts,
): Promise<void> {
  const types = listings.map(({ type }) => type);
  const queries = types.map((type) => readQuery(given, type, types));
  const [{ cursor, rows, page }] = queries as [Query, ...Query[]];
  const signer = () => ({
    key: cursorKey(callerOf(response)),
    about: JSON.stringify([clientOf(response).source, types.map(({ id }) => id), rows]),
  });
  const from = cursor === undefined ? undefined : readCursor(signer(), cursor, now());

  const resources: ResourceText[] = [];
  let total = 0;
  let next: Place | undefined;
  for (const [type, { search }] of listings.entries()) {
    const query = queries[type]!;
    const room = next ? 0 : page.limit - resources.length;
    const asked = from
      ? pageFrom(from, type, room)
      : { offset: Math.max(page.offset - total, 0), limit: room };
    const found = await search({ ...query, page: asked }, request, response);
    total += found.total;
    resources.push(...found.items);
    next ??= from && placeAfter(found, type, from, room === 0 && page.limit > 0);
  }
  const message = JSON.stringify({
    schemas: [LIST_RESPONSE],
    totalResults: total,
    ...(from ? {} : { startIndex: page.offset + 1 }),
    itemsPerPage: resources.length,
    ...(next ? { nextCursor: writeCursor(signer(), next, now()) } : {}),
  });
  const head = `${message.slice(0, -1)},"Resources":[`;
  if (resources.every((resource) => typeof resource === 'string'))
    return sendText(response, 200, `${head}${resources.join(',')}]}`);
  await sendPieces(response, 200, listPieces(head, resources));
}

/**
 * What signs the cursors of a token: the same after a restart and in every process, unknown to the client, who knows
 * neither our id of its token nor its time.
 */
function cursorKey({ hash, id, createdAt }: TokenRecord): Uint8Array {
  return createHash('sha256')
    .update(JSON.stringify(['cursor', hash, id, createdAt]))
    .digest();
}

/** What a page that begins at this place takes of one type: nothing of those before it. */
function pageFrom(from: Place, type: number, room: number): Page {
  if (type < from.type) return { offset: 0, limit: 0 };
  return { offset: 0, limit: room, after: type === from.type ? from.after : undefined };
}

/** Where the next page begins, if it begins in this type. */
function placeAfter(found: Found<unknown>, type: number, from: Place, isFull: boolean): Place | undefined {
  if (found.next) return { type, after: found.next };
  return isFull && type > from.type && found.total > 0 ? { type } : undefined;
}

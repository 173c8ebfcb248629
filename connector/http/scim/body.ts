import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { MAX_BODY, MAX_BODY_DEPTH } from '../../intake/scim/limits.ts';
import { scimHttpProblems } from './problems.ts';

/** RFC 7644 section 8.1, and what curl and older clients say. */
const TYPES = ['application/scim+json', 'application/json'];

/** Reads the JSON body of a request that has one; anything that is not JSON is refused. */
export const readBody: readonly RequestHandler[] = [
  express.json({ type: TYPES, limit: MAX_BODY, verify: assertUtf8 }),
  (request, _response, next) => {
    const isOther = request.body === undefined && request.is(TYPES) === false;
    if (isOther) return next(scimHttpProblems.SCIM_MEDIA_TYPE({}));
    const isDeep = isDeeper(request.body, MAX_BODY_DEPTH);
    next(isDeep ? scimHttpProblems.SCIM_BODY_TOO_DEEP({ maximum: MAX_BODY_DEPTH }) : undefined);
  },
];

/** A decoder would put U+FFFD in place of what it cannot read, and a name be stored that nobody has. */
function assertUtf8(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding === 'utf-8' && !isUtf8(body)) throw Object.assign(new Error('not UTF-8'), { status: 400 });
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((each) => isDeeper(each, depth - 1));
}

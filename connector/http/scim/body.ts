import express, { type RequestHandler } from 'express';
import { MAX_BODY } from '../../intake/scim/limits.ts';
import { scimHttpProblems } from './problems.ts';

/** RFC 7644 section 8.1, and what curl and older clients say. */
const TYPES = ['application/scim+json', 'application/json'];

/** Reads the JSON body of a request that has one; anything that is not JSON is refused. */
export const readBody: readonly RequestHandler[] = [
  express.json({ type: TYPES, limit: MAX_BODY }),
  (request, _response, next) => {
    const isOther = request.body === undefined && request.is(TYPES) === false;
    next(isOther ? scimHttpProblems.SCIM_MEDIA_TYPE({}) : undefined);
  },
];

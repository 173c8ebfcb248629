import type { Request, Response } from 'express';
import { LIST_RESPONSE } from '../../intake/scim/message.ts';
import type { Projection } from '../../intake/scim/projection.ts';
import { etag, namesVersion } from '../../intake/scim/version.ts';
import type { Json } from '../../store/store.ts';

/** Sends a SCIM message (RFC 7644 section 3.1). */
export function send(response: Response, status: number, body: unknown): void {
  sendText(response, status, JSON.stringify(body));
}

/** The same for its JSON text. Written by hand: Express's `json` adds work that nobody asks for. */
export function sendText(response: Response, status: number, text: string): void {
  // For the record of requests, which reads it only if it keeps it.
  response.locals['answered'] = text;
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/scim+json');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

/** Sends one resource with its version and address in the headers (RFC 7644 sections 3.3 and 3.14). */
export function sendResource(response: Response, status: number, resource: Json, wanted: Projection): void {
  setVersion(response, status, resource);
  send(response, status, wanted.apply(resource));
}

/** Those headers alone. */
export function setVersion(response: Response, status: number, resource: Json): void {
  const { version, location } = resource['meta'] as { readonly version: string; readonly location: string };
  response.setHeader('ETag', version);
  if (status === 201) response.setHeader('Location', location);
}

/** Answers 304 when `If-None-Match` names the version; true when it did. */
export function sentNotModified(request: Request, response: Response, version: number | string): boolean {
  if (!namesVersion(request.get('if-none-match') ?? '', version)) return false;
  response.setHeader('ETag', etag(version));
  response.status(304).end();
  return true;
}

/** Sends a page (RFC 7644 section 3.4.2); `offset` is 0-based. */
export function sendList(
  response: Response,
  total: number,
  offset: number,
  resources: readonly unknown[],
): void {
  send(response, 200, {
    schemas: [LIST_RESPONSE],
    totalResults: total,
    startIndex: offset + 1,
    itemsPerPage: resources.length,
    Resources: resources,
  });
}

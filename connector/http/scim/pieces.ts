import { setImmediate } from 'node:timers/promises';
import type { Response } from 'express';
import { closed } from '../../intake/scim/closed.ts';

/**
 * Sends a SCIM message that is too large for one text, piece by piece, each when the client has taken the ones before;
 * a piece ends between two values. Nothing more is read for a client that goes away. What fails on the way is thrown
 * with half an answer sent, which the border then breaks off.
 */
export async function sendPieces(
  response: Response,
  status: number,
  pieces: AsyncIterable<string>,
): Promise<void> {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/scim+json');
  for await (const piece of pieces) {
    // The record of requests keeps no more than a beginning.
    response.locals['answered'] ??= closed(piece);
    if (response.destroyed) return;
    if (response.req.method === 'HEAD') break;
    if (!response.write(piece)) await room(response);
    // A client that takes everything at once, and a database in this process, would let nobody else run.
    await setImmediate();
  }
  response.end();
}

/** Until the connection takes more, or is gone. */
async function room(response: Response): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  response.once('drain', resolve).once('close', resolve);
  await promise;
  response.off('drain', resolve).off('close', resolve);
}

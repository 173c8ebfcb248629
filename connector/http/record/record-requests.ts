import type { RequestHandler, Response } from 'express';
import type { Problem } from '../../../shared/problem.ts';
import { scimTypes } from '../../intake/scim/scim-type.ts';
import type { KnownToken } from '../../store/store.ts';
import type { Recorder } from './recorder.ts';

/** What nginx calls a request whose client went away before it was answered. */
const CLIENT_GONE = 499;

/** Notes every request that comes here, once it is answered, whoever refused it; `base` is shown before its path. */
export function recordRequests(
  recorder: Pick<Recorder, 'note'>,
  now: () => number,
  base = '',
): RequestHandler {
  return (request, response, next) => {
    const [at, started, { path }] = [now(), performance.now(), request];
    response.once('close', () => {
      const { token, refusal, answered } = response.locals as {
        readonly token?: KnownToken;
        readonly refusal?: Problem;
        readonly answered?: string;
      };
      recorder.note({
        at,
        ms: Math.round(performance.now() - started),
        tenant: token?.source,
        actor: token?.name,
        method: request.method,
        path: base + path,
        url: request.originalUrl,
        status: statusOf(response, refusal),
        problem: refusal,
        scimType: refusal && scimTypes[refusal.code],
        sent: request.body as unknown,
        answered,
      });
    });
    next();
  };
}

/** An answer that was broken off by a failure has no end of its own: its status was sent before it failed. */
function statusOf({ writableEnded, writableFinished, statusCode }: Response, refusal?: Problem): number {
  if (refusal && !writableEnded) return refusal.status;
  return writableFinished ? statusCode : CLIENT_GONE;
}

import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Problem } from '../../shared/problem.ts';

/**
 * Lets `limit` refused calls a minute through from one address. Those that succeed do not count, so that many
 * people behind one address can get their session on the same morning.
 */
export function refusalLimit(limit: number, problem: () => Problem): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    skipSuccessfulRequests: true,
    standardHeaders: true,
    legacyHeaders: false,
    // Without a proxy of ours these headers are anybody's word: they are not believed, and no news either.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) => next(problem()),
  });
}

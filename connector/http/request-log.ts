import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/**
 * One log line a request: method, route template, status and time. Never the address itself, a query value or a
 * body: they name people.
 */
export function requestLog(log: Logger): RequestHandler {
  // Looking for secrets in a line of fields that are all made here takes longer than writing it.
  const lines = log.child({}, { redact: [] });
  return (request, response, next) => {
    const started = performance.now();
    const id = randomUUID();
    response.locals['requestId'] = id;
    response.setHeader('X-Request-Id', id);
    response.on('finish', () => {
      const line = {
        request: id,
        method: request.method,
        route: routeOf(request, response),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(response.locals['problem'] ? { problem: response.locals['problem'] as string } : {}),
      };
      if (isRoutine(request, line)) lines.debug(line, 'request');
      else lines.info(line, 'request');
    });
    next();
  };
}

/** What is asked again and again by itself, and says nothing when it goes well. */
function isRoutine({ path }: Request, { route, status }: { route: string; status: number }): boolean {
  if (path === '/healthz' || path === '/readyz') return true;
  return route === '/api/v1/changes' && status === 200;
}

/** The id under which a request stands in the log and in the header X-Request-Id. */
export function requestIdOf(response: Response): string {
  return String(response.locals['requestId'] ?? '');
}

function routeOf(request: Request, response: Response): string {
  const known = response.locals['route'] as string | undefined;
  const matched = (request.route as { path?: string } | undefined)?.path;
  return known ?? (matched === undefined ? 'unknown' : request.baseUrl + matched);
}

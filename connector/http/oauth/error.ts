import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { Problem } from '../../../shared/problem.ts';
import { httpProblems } from '../problems.ts';
import { requestIdOf } from '../request-log.ts';
import { codes, oauthProblems } from './problems.ts';

/** Answers every failure of the token endpoint as RFC 6749 section 5.2 has it. */
export function oauthBorder(log: Pick<Logger, 'error'>): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = toProblem(error, requestIdOf(response));
    if (problem.status >= 500)
      log.error({ err: error, request: requestIdOf(response) }, 'token request failed');
    Object.assign(response.locals, { problem: problem.code, refusal: problem });
    // Section 5.2: a client that tried the Authorization header is told the scheme.
    if (problem.status === 401 && request.get('authorization') !== undefined)
      response.setHeader('WWW-Authenticate', 'Basic realm="portillon"');
    if (problem.status === 429) response.setHeader('Retry-After', 60);
    response.setHeader('Cache-Control', 'no-store');
    const unexpected = problem.status >= 500 ? 'server_error' : 'invalid_request';
    response
      .status(problem.status)
      .json({ error: codes[problem.code] ?? unexpected, error_description: ascii(problem.say('en')) });
  };
}

function toProblem(error: unknown, request: string): Problem {
  if (error instanceof Problem) return error;
  const status = (error as { readonly status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return oauthProblems.OAUTH_REQUEST({ parameter: 'body' }, { cause: error });
  return httpProblems.INTERNAL({ request }, { cause: error });
}

/** Section 5.2 allows ASCII without quotes and backslashes. */
function ascii(text: string): string {
  return text
    .replaceAll(/[“”"‘’]/g, "'")
    .replaceAll('…', '...')
    .replaceAll(/[^\x20-\x5B\x5D-\x7E]/g, '?');
}

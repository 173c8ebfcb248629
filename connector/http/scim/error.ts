import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { localeOf } from '../locale.ts';
import { requestIdOf } from '../request-log.ts';
import { send } from './answer.ts';
import { errorBody, toProblem } from './error-body.ts';

/**
 * Answers every failure under the SCIM base as RFC 7644 section 3.12 has it: identity providers read nothing else.
 * What was not expected is logged, and never told.
 */
export function scimBorder(log: Pick<Logger, 'error'>): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = toProblem(error, requestIdOf(response));
    if (problem.status >= 500) {
      log.error({ err: error, problem: problem.code, request: requestIdOf(response) }, 'SCIM request failed');
    }
    response.locals['problem'] = problem.code;
    response.locals['refusal'] = problem;
    send(response, problem.status, errorBody(problem, localeOf(request)));
  };
}

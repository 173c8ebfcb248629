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
  return (error: unknown, request, response, _next) => {
    const problem = toProblem(error, requestIdOf(response));
    if (problem.status >= 500 || response.headersSent) {
      log.error({ err: error, problem: problem.code, request: requestIdOf(response) }, 'SCIM request failed');
    }
    response.locals['problem'] = problem.code;
    response.locals['refusal'] = problem;
    // Half an answer must not pass for a whole one: the client is to see its connection break.
    if (response.headersSent) response.destroy();
    else send(response, problem.status, errorBody(problem, localeOf(request)));
  };
}

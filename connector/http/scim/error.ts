import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { Problem } from '../../../shared/problem.ts';
import { ERROR } from '../../intake/scim/message.ts';
import { scimTypes } from '../../intake/scim/scim-type.ts';
import { localeOf } from '../locale.ts';
import { httpProblems } from '../problems.ts';
import { requestIdOf } from '../request-log.ts';
import { send } from './answer.ts';
import { scimHttpProblems } from './problems.ts';

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
    const scimType = scimTypes[problem.code];
    send(response, problem.status, {
      schemas: [ERROR],
      status: String(problem.status),
      ...(scimType === undefined ? {} : { scimType }),
      detail: problem.say(localeOf(request)),
    });
  };
}

function toProblem(error: unknown, request: string): Problem {
  if (error instanceof Problem) return error;
  const status = (error as { readonly status?: unknown } | null)?.status;
  if (status === 413) return httpProblems.REQUEST_TOO_LARGE({}, { cause: error });
  if (status === 415) return scimHttpProblems.SCIM_MEDIA_TYPE({}, { cause: error });
  // The body parser's other errors, and a broken %-escape in the path.
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return scimHttpProblems.SCIM_BODY_UNREADABLE({}, { cause: error });
  }
  return httpProblems.INTERNAL({ request }, { cause: error });
}

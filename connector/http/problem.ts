import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { Problem, type Locale } from '../../shared/problem.ts';
import type { ProblemBody } from '../../shared/wire/parts.ts';
import { localeOf } from './locale.ts';
import { httpProblems } from './problems.ts';
import { requestIdOf } from './request-log.ts';

/** RFC 9457 body of a problem: title and detail in one language, and both texts. */
export function problemBody(problem: Problem, locale: Locale): ProblemBody {
  const { what, todo } = problem.text;
  return {
    type: `urn:portillon:problem:${problem.code}`,
    title: what[locale],
    status: problem.status,
    detail: todo[locale],
    code: problem.code,
    text: { what, todo },
  };
}

/** The one place where failures become answers. What was not expected is logged, and never told. */
export function problemBorder(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = toProblem(error, requestIdOf(response));
    if (problem.status >= 500)
      log.error({ err: error, problem: problem.code, request: requestIdOf(response) }, 'request failed');
    response.locals['problem'] = problem.code;
    response.status(problem.status).type('application/problem+json');
    response.send(JSON.stringify(problemBody(problem, localeOf(request))));
  };
}

function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError) return invalid(error);
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return httpProblems.REQUEST_TOO_LARGE({}, { cause: error });
  // The body parser's own errors and a broken %-escape in the address: the client's fault, nothing to log.
  if (typeof status === 'number' && status >= 400 && status < 500)
    return httpProblems.REQUEST_INVALID({ paths: ['body'], detail: 'unreadable' }, { cause: error });
  return httpProblems.INTERNAL({ request: requestId }, { cause: error });
}

function invalid(error: z.ZodError): Problem {
  const paths = error.issues.map((issue) => issue.path.join('.') || 'body');
  return httpProblems.REQUEST_INVALID(
    { paths: [...new Set(paths)], detail: error.issues[0]?.message ?? '' },
    { cause: error },
  );
}

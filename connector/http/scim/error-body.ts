import { type Locale, Problem } from '../../../shared/problem.ts';
import { ERROR } from '../../intake/scim/message.ts';
import { scimTypes } from '../../intake/scim/scim-type.ts';
import type { Json } from '../../store/store.ts';
import { httpProblems } from '../problems.ts';
import { scimHttpProblems } from './problems.ts';

/** A failure as RFC 7644 section 3.12 has it. */
export function errorBody(problem: Problem, locale: Locale): Json {
  const scimType = scimTypes[problem.code];
  return {
    schemas: [ERROR],
    status: String(problem.status),
    ...(scimType === undefined ? {} : { scimType }),
    detail: problem.say(locale),
  };
}

/** Any error as a problem; what was not expected tells nothing but the number of its `request`. */
export function toProblem(error: unknown, request: string): Problem {
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

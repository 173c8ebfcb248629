import {
  AuthorizationResponseError,
  OperationProcessingError,
  ResponseBodyError,
  UnsupportedOperationError,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi';
import { Problem } from '../../../shared/problem.ts';
import { signInProblems as problems } from './problems.ts';

/** A provider's own words are shown as text, and not for ever. */
const LONGEST = 300;

/** What went wrong at the provider, as a problem: it refused, it could not be reached, or its answer is not right. */
export function signInProblem(error: unknown, issuer: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    const reason = (error.error_description ?? error.error).slice(0, LONGEST);
    return problems.EXT_SIGN_IN_REFUSED({ issuer, reason }, { cause: error });
  }
  if (error instanceof WWWAuthenticateChallengeError)
    return problems.EXT_SIGN_IN_REFUSED({ issuer, reason: String(error.status) }, { cause: error });
  if (error instanceof OperationProcessingError || error instanceof UnsupportedOperationError)
    return problems.EXT_SIGN_IN_ANSWER({ issuer, detail: error.code ?? '' }, { cause: error });
  // What is left is fetch's own: no network, no permission, no answer in time.
  return problems.EXT_SIGN_IN_UNREACHABLE({ issuer }, { cause: error });
}

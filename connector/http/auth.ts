import type { RequestHandler, Response } from 'express';
import type { Problem } from '../../shared/problem.ts';
import type { KnownToken, TokenRecord, Tokens, TokenScope } from '../store/store.ts';
import { httpProblems } from './problems.ts';
import { hashSecret } from './secret.ts';

/** The last use of a token is written at most this often, in ms: a read must not cost a write. */
const TOUCH_EVERY = 60_000;

/**
 * Lets a request through when its bearer token (RFC 6750) is known, alive and of one of `scopes`; the token's
 * record is then at {@link callerOf}. Otherwise 401 or 403 with WWW-Authenticate.
 */
export function bearer(
  tokens: Pick<Tokens, 'byHash' | 'touch'>,
  now: () => number,
  ...scopes: readonly TokenScope[]
): RequestHandler {
  return async (request, response, next) => {
    const secret = /^Bearer ([\w\-.~+/]+=*)$/i.exec(request.get('authorization') ?? '')?.[1];
    const token = secret === undefined ? undefined : await tokens.byHash(hashSecret(secret));
    // Who is refused is recorded too.
    response.locals['token'] = token;
    const problem = refusal(secret, token, now(), scopes);
    if (problem) {
      response.setHeader('WWW-Authenticate', challenge(problem, secret, scopes));
      return next(problem);
    }
    if ((token!.lastUsedAt ?? 0) + TOUCH_EVERY <= now()) await tokens.touch(token!.id, now());
    next();
  };
}

/** The token of a request that passed {@link bearer}. */
export function callerOf(response: Response): KnownToken {
  return response.locals['token'] as KnownToken;
}

function refusal(
  secret: string | undefined,
  token: TokenRecord | undefined,
  now: number,
  scopes: readonly TokenScope[],
): Problem | undefined {
  if (secret === undefined) return httpProblems.AUTH_MISSING({});
  if (!token) return httpProblems.AUTH_UNKNOWN({});
  if (token.revokedAt !== undefined) return httpProblems.AUTH_REVOKED({ name: token.name });
  if (token.expiresAt !== undefined && token.expiresAt <= now)
    return httpProblems.AUTH_EXPIRED({ name: token.name });
  if (!scopes.includes(token.scope))
    return httpProblems.AUTH_SCOPE({ scope: token.scope, needed: scopes.join(' / ') });
  return undefined;
}

/** RFC 6750 section 3: without a token no error code; otherwise invalid_token or insufficient_scope. */
function challenge(problem: Problem, secret: string | undefined, scopes: readonly TokenScope[]): string {
  const realm = 'Bearer realm="portillon"';
  if (secret === undefined) return realm;
  if (problem.status === 401) return `${realm}, error="invalid_token"`;
  return `${realm}, error="insufficient_scope", scope="${scopes.join(' ')}"`;
}

import { createHash } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { Problem } from '../../../shared/problem.ts';
import type { Claims } from './claims.ts';
import { oidcProblems } from './problems.ts';
import type { ProviderKeys } from './provider.ts';
import type { OidcSettings } from './settings.ts';

/** Asymmetric ones only: with an HMAC whoever may check could also sign (RFC 8725 section 3.1). */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** An ID token is exchanged right after it was issued; an older one has been lying about. */
const NOT_OLDER = '5m';
/** Clocks may differ by this many seconds. */
const TOLERANCE = 60;

/**
 * The claims of an ID token that the provider issued to our client, just now, for this very sign-in
 * (OpenID Connect Core section 3.1.3.7). Its nonce is the SHA-256 of the one that is presented (section 15.5.2):
 * whoever finds the token alone cannot use it.
 *
 * @throws Problem SIGN_IN_…, OIDC_UNREACHABLE, OIDC_ISSUER_DIFFERS
 */
export async function verifyIdToken(
  idToken: string,
  nonce: string,
  { issuer, clientId }: Pick<OidcSettings, 'issuer' | 'clientId'>,
  keysOf: ProviderKeys,
  now: number,
): Promise<Claims> {
  const keys = await keysOf(now);
  const { payload } = await jwtVerify(idToken, keys, {
    issuer,
    audience: clientId,
    algorithms: ALGORITHMS,
    maxTokenAge: NOT_OLDER,
    clockTolerance: TOLERANCE,
    currentDate: new Date(now),
    requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
  }).catch((error: unknown) => {
    throw refusal(error, issuer, clientId);
  });
  const isShared = Array.isArray(payload.aud) && payload.aud.length > 1;
  if (payload['azp'] === undefined ? isShared : payload['azp'] !== clientId)
    throw oidcProblems.SIGN_IN_AUDIENCE({ clientId });
  if (payload['nonce'] !== createHash('sha256').update(nonce).digest('base64url'))
    throw oidcProblems.SIGN_IN_NONCE({});
  return payload;
}

/** jose's own codes, in our words; what it says is never passed on, for it may quote the token. */
function refusal(error: unknown, issuer: string, clientId: string): Problem {
  const cause = { cause: error };
  if (error instanceof errors.JWTExpired) return oidcProblems.SIGN_IN_EXPIRED({}, cause);
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return oidcProblems.SIGN_IN_AUDIENCE({ clientId }, cause);
    if (error.claim === 'iss') return oidcProblems.SIGN_IN_ISSUER({ issuer }, cause);
    if (error.claim === 'nonce') return oidcProblems.SIGN_IN_NONCE({}, cause);
    if (error.claim === 'iat' || error.claim === 'nbf') return oidcProblems.SIGN_IN_EXPIRED({}, cause);
    return oidcProblems.SIGN_IN_TOKEN({}, cause);
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return oidcProblems.SIGN_IN_ALGORITHM({}, cause);
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  )
    return oidcProblems.SIGN_IN_SIGNATURE({ issuer }, cause);
  // What else jose says is about the token; what is not jose's is about the way to the keys.
  if (
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    !(error instanceof errors.JOSEError) ||
    error.code === 'ERR_JOSE_GENERIC'
  )
    return oidcProblems.OIDC_UNREACHABLE({ issuer }, cause);
  return oidcProblems.SIGN_IN_TOKEN({}, cause);
}

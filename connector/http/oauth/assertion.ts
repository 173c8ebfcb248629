import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type { Text } from '../../../shared/problem.ts';
import type { TenantClient } from '../../store/store.ts';
import { oauthProblems } from './problems.ts';

/** Asymmetric ones only: with an HMAC whoever may check could also sign (RFC 8725 section 3.1). */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Clocks may differ by this many seconds. */
const TOLERANCE = 30;
/** An assertion is made for one request; one that lasts longer than this, in seconds, is none. */
const LONGEST = 3_600;
/** Keys that are published stay unanswered for longer than this, in ms: given up. */
const TIMEOUT = 5_000;

/** Finds the keys of clients; those that are published are fetched when first needed, and kept by jose’s own clock. */
export function clientKeys(): (client: TenantClient) => JWTVerifyGetKey | undefined {
  const fetched = new Map<string, JWTVerifyGetKey>();
  return ({ jwks, jwksUrl }) => {
    if (jwks) return createLocalJWKSet(jwks as unknown as JSONWebKeySet);
    if (jwksUrl === undefined) return undefined;
    const known = fetched.get(jwksUrl);
    const keys = known ?? createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: TIMEOUT });
    fetched.set(jwksUrl, keys);
    return keys;
  };
}

/**
 * The jti and the end of an assertion that `client` signed for one of `audiences` (RFC 7523 section 3).
 * @throws Problem OAUTH_ASSERTION
 */
export async function verifyAssertion(
  jwt: string,
  client: string,
  keys: JWTVerifyGetKey,
  audiences: readonly string[],
  now: number,
): Promise<{ readonly jti: string; readonly expiresAt: number }> {
  const { payload } = await jwtVerify(jwt, keys, {
    issuer: client,
    subject: client,
    audience: [...audiences],
    algorithms: ALGORITHMS,
    clockTolerance: TOLERANCE,
    currentDate: new Date(now),
    requiredClaims: ['exp', 'jti'],
  }).catch((error: unknown): { payload: JWTPayload } => {
    throw oauthProblems.OAUTH_ASSERTION({ why: why(error) }, { cause: error });
  });
  const { jti, exp = 0 } = payload;
  if (typeof jti !== 'string' || jti === '' || jti.length > 256 || exp - now / 1_000 > LONGEST)
    throw oauthProblems.OAUTH_ASSERTION({
      why: { fr: 'jti ou exp ne convient pas', en: 'jti or exp does not fit' },
    });
  return { jti, expiresAt: (exp + TOLERANCE) * 1_000 };
}

/** jose’s own codes, in our words; what it says is never passed on, for it may quote the assertion. */
function why(error: unknown): Text {
  if (error instanceof errors.JWTExpired) return { fr: 'elle a expiré', en: 'it has expired' };
  if (error instanceof errors.JWTClaimValidationFailed)
    return {
      fr: `${error.claim} manque ou n’est pas celui qui est attendu`,
      en: `${error.claim} is missing or not the expected one`,
    };
  if (error instanceof errors.JOSEAlgNotAllowed)
    return { fr: 'cet algorithme n’est pas accepté', en: 'this algorithm is not accepted' };
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  )
    return { fr: 'aucune clé du client ne l’a signée', en: 'no key of the client has signed it' };
  if (
    error instanceof errors.JWKSTimeout ||
    !(error instanceof errors.JOSEError) ||
    error.code === 'ERR_JOSE_GENERIC'
  )
    return { fr: 'les clés du client ne répondent pas', en: 'the client’s keys do not answer' };
  return { fr: 'elle n’est pas lisible', en: 'it cannot be read' };
}

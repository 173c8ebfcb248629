import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  type AuthorizationServer,
} from 'oauth4webapi';
import type { Offer } from './provider.ts';

/** The secrets of one sign-in. They live as long as it takes, in the background's memory only. */
export interface Attempt {
  readonly verifier: string;
  readonly state: string;
  /** The connector is shown this one; the provider and the ID token see its SHA-256 (OpenID Connect Core section 15.5.2). */
  readonly nonce: string;
  readonly nonceHash: string;
}

export async function newAttempt(): Promise<Attempt> {
  const nonce = generateRandomNonce();
  return {
    verifier: generateRandomCodeVerifier(),
    state: generateRandomState(),
    nonce,
    // PKCE's S256 is what the connector computes too: base64url of the SHA-256.
    nonceHash: await calculatePKCECodeChallenge(nonce),
  };
}

/** Where the person is sent: authorization code with PKCE (RFC 9700 section 2.1.1). */
export async function authorizationUrl(
  { authorization_endpoint: endpoint }: AuthorizationServer,
  { clientId, scopes }: Offer,
  redirect: string,
  { verifier, state, nonceHash }: Attempt,
): Promise<string> {
  const url = new URL(endpoint ?? '');
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    scope: scopes.join(' '),
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce: nonceHash,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

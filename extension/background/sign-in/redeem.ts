import {
  authorizationCodeGrantRequest,
  None,
  processAuthorizationCodeResponse,
  validateAuthResponse,
  type AuthorizationServer,
} from 'oauth4webapi';
import type { Attempt } from './attempt.ts';
import { signInProblem } from './problem.ts';
import { requestOptions, type Offer } from './provider.ts';

/**
 * The ID token for the address to which the provider sent the browser back. Its state and issuer (RFC 9207) are
 * checked before the code goes anywhere; of the tokens only this one is kept.
 *
 * @throws Problem EXT_SIGN_IN_…
 */
export async function redeem(
  provider: AuthorizationServer,
  offer: Offer,
  redirect: string,
  attempt: Attempt,
  answered: string,
): Promise<string> {
  const client = { client_id: offer.clientId };
  try {
    const parameters = validateAuthResponse(provider, client, new URL(answered), attempt.state);
    const response = await authorizationCodeGrantRequest(
      provider,
      client,
      None(),
      parameters,
      redirect,
      attempt.verifier,
      requestOptions(offer.issuer),
    );
    const { id_token: idToken } = await processAuthorizationCodeResponse(provider, client, response, {
      expectedNonce: attempt.nonceHash,
      requireIdToken: true,
    });
    return idToken ?? '';
  } catch (error) {
    throw signInProblem(error, offer.issuer);
  }
}

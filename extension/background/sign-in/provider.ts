import {
  allowInsecureRequests,
  discoveryRequest,
  processDiscoveryResponse,
  type AuthorizationServer,
} from 'oauth4webapi';
import type { SignInOptions } from '../../../shared/wire/sign-in.ts';
import { originPattern } from '../../message/options.ts';
import { signInProblem } from './problem.ts';

/** The identity provider and our client there, as the connector names them. */
export type Offer = NonNullable<SignInOptions['oidc']>;

const TIMEOUT_MS = 10_000;

/** What every request to the provider keeps to: a deadline, and http on this machine only. */
export function requestOptions(issuer: string) {
  const { protocol, hostname } = new URL(issuer);
  const isLocal = protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return {
    signal: () => AbortSignal.timeout(TIMEOUT_MS),
    [allowInsecureRequests]: isLocal,
  };
}

/** What the provider says of itself (OpenID Connect Discovery 1.0). @throws Problem EXT_SIGN_IN_… */
export async function discover({ issuer }: Offer): Promise<AuthorizationServer> {
  try {
    const response = await discoveryRequest(new URL(issuer), requestOptions(issuer));
    return await processDiscoveryResponse(new URL(issuer), response);
  } catch (error) {
    throw signInProblem(error, issuer);
  }
}

/**
 * The origins that signing in has to reach: many providers answer an extension's token request only with host
 * permission. Without an answer to discovery, the issuer's own.
 */
export async function originsOf(offer: Offer): Promise<readonly string[]> {
  const provider = await discover(offer).catch(() => undefined);
  return [...new Set([offer.issuer, provider?.token_endpoint ?? offer.issuer].map(originPattern))];
}

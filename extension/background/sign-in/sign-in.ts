import browser from 'webextension-polyfill';
import { endpoints } from '../../../shared/wire/index.ts';
import { callConnector } from '../client.ts';
import { authorizationUrl, newAttempt } from './attempt.ts';
import { signInProblems as problems } from './problems.ts';
import { discover, originsOf, type Offer } from './provider.ts';
import { redeem } from './redeem.ts';
import type { SignInOffer } from '../../message/options.ts';

/** What a connector offers besides pairing, and what it takes. @throws Problem EXT_UNREACHABLE, EXT_ANSWER_UNEXPECTED */
export async function offerOf(connector: string): Promise<SignInOffer> {
  const { oidc } = await callConnector(connector, undefined, endpoints.signInOptions, {});
  return oidc ? { oidc: { issuer: oidc.issuer, origins: await originsOf(oidc) } } : {};
}

/** Signs in at the company's identity provider, and with its ID token at the connector. @throws Problem */
export async function signIn(
  connector: string,
  device: string,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const { oidc } = await callConnector(connector, undefined, endpoints.signInOptions, {});
  if (!oidc) throw problems.EXT_SIGN_IN_NOT_OFFERED({ connector });
  const provider = await discover(oidc);
  const attempt = await newAttempt();
  const redirect = browser.identity.getRedirectURL();
  const answered = await visit(await authorizationUrl(provider, oidc, redirect, attempt), oidc);
  const idToken = await redeem(provider, oidc, redirect, attempt, answered);
  return await callConnector(connector, undefined, endpoints.signIn, {
    body: { idToken, nonce: attempt.nonce, device },
  });
}

/** Lets the person sign in, in a window of the browser's own; the address at which they come back. */
async function visit(url: string, { issuer }: Offer): Promise<string> {
  return await browser.identity.launchWebAuthFlow({ url, interactive: true }).catch((cause: unknown) => {
    // Browsers say in words whether the page failed or the person left.
    throw /could not be loaded/i.test(String(cause))
      ? problems.EXT_SIGN_IN_UNREACHABLE({ issuer }, { cause })
      : problems.EXT_SIGN_IN_CANCELLED({}, { cause });
  });
}

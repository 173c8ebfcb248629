import { Router } from 'express';
import { signInOptions as endpoint, type SignInOptions } from '../../../shared/wire/sign-in.ts';
import { named, parseInput } from '../endpoint.ts';
import type { OidcSettings } from '../oidc/settings.ts';

/** How somebody without a token gets one; nothing here is secret. */
export function signInOptionsRoute(oidc: OidcSettings | undefined): Router {
  const router = Router();
  router.get(endpoint.path, named(endpoint), (request, response) => {
    parseInput(endpoint, request);
    response.json(optionsOf(oidc));
  });
  return router;
}

function optionsOf(oidc: OidcSettings | undefined): SignInOptions {
  if (!oidc) return { pairing: true };
  const { issuer, clientId, scopes } = oidc;
  return { pairing: true, oidc: { issuer, clientId, scopes: [...scopes] } };
}

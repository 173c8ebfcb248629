import express, { type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { newId } from '../../../shared/text/new-id.ts';
import type { Store, TokenRecord } from '../../store/store.ts';
import { refusalLimit } from '../refusal-limit.ts';
import { hashSecret, newToken } from '../secret.ts';
import { clientKeys } from './assertion.ts';
import { audiencesOf } from './audience.ts';
import { authenticateClient } from './authenticate.ts';
import { oauthBorder } from './error.ts';
import { oauthProblems } from './problems.ts';
import { readTokenRequest } from './token-request.ts';

/** Seconds: an identity provider asks again by itself, and a stolen token does not last. */
const LIFETIME = 3_600;
/** Refused requests a minute from one address: nobody guesses a secret, nobody keeps the database busy. */
const REFUSALS = 60;

export interface OAuthParts {
  readonly store: Store;
  readonly now: () => number;
  readonly publicUrl: string | undefined;
  readonly log: Pick<Logger, 'error'>;
}

/** POST /oauth/token: an access token for a tenant’s client (RFC 6749 section 4.4). It is a token like the others. */
export function oauthRouter(parts: OAuthParts): Router {
  const router = express.Router();
  router.post(
    '/token',
    refusalLimit(REFUSALS, () => oauthProblems.OAUTH_TOO_MANY({})),
    express.urlencoded({ extended: false, limit: '64kb' }),
    issue(parts),
  );
  router.use(oauthBorder(parts.log));
  return router;
}

function issue({ store, now, publicUrl }: OAuthParts): RequestHandler {
  const keysOf = clientKeys();
  return async (request, response) => {
    const proof = readTokenRequest(request.body, request.get('authorization'));
    const at = now();
    const audiences = () => audiencesOf(request, publicUrl);
    const client = await authenticateClient(store.tenantClients, proof, keysOf, audiences, at);
    const { source, name } = client;
    const secret = newToken();
    const token: TokenRecord = {
      id: newId(),
      name,
      scope: 'scim',
      hash: hashSecret(secret),
      source,
      createdAt: at,
      expiresAt: at + LIFETIME * 1_000,
      client: client.id,
    };
    response.locals['token'] = token;
    if ((await store.tenants.get(source))?.state === 'disabled') throw oauthProblems.OAUTH_DISABLED({});
    await store.transaction(async (inside) => {
      await inside.tokens.forgetIssued(at);
      await inside.tokens.add(token);
      const data = { client: client.id, source };
      await inside.audit.append({ at, actor: name, action: 'token.issued', subject: token.id, data });
    });
    response.setHeader('Cache-Control', 'no-store');
    response.json({ access_token: secret, token_type: 'Bearer', expires_in: LIFETIME, scope: 'scim' });
  };
}

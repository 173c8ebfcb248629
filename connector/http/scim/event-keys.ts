import { Router } from 'express';
import type { KeyRing } from '../../intake/scim/event/keys.ts';

/** Receivers may keep the keys this long, in s; one that meets an unknown key reads them again. */
const KEEP = 300;

/** The public keys with which receivers verify events (RFC 7517 section 5): no secret, so no token is asked for. */
export function eventKeys(keys: KeyRing): Router {
  const router = Router();
  router.get('/.well-known/jwks.json', async (_request, response) => {
    const { published } = await keys();
    response.setHeader('Cache-Control', `public, max-age=${KEEP}`);
    response.type('application/jwk-set+json').send(JSON.stringify(published));
  });
  return router;
}

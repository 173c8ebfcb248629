import { json, Router } from 'express';
import { signIn as endpoint } from '../../../shared/wire/sign-in.ts';
import { newId } from '../../../shared/text/new-id.ts';
import type { Store } from '../../store/store.ts';
import { named, parseInput } from '../endpoint.ts';
import { isAdmin } from '../oidc/claims.ts';
import { verifyIdToken } from '../oidc/id-token.ts';
import { onceOnly } from '../oidc/once.ts';
import { personOf } from '../oidc/person.ts';
import { oidcProblems } from '../oidc/problems.ts';
import { providerKeys } from '../oidc/provider.ts';
import type { OidcSettings } from '../oidc/settings.ts';
import { refusalLimit } from '../refusal-limit.ts';
import { hashSecret, newToken } from '../secret.ts';

/** Refused sign-ins that one address may have in a minute: a whole office may share it. */
const REFUSALS = 10;

/** Exchanges an ID token of the identity provider for a short session token. */
export function signInRoute(
  store: Pick<Store, 'people' | 'transaction'>,
  oidc: OidcSettings | undefined,
  now: () => number,
): Router {
  const router = Router();
  const limit = refusalLimit(REFUSALS, () => oidcProblems.SIGN_IN_RATE_LIMITED({}));
  const keys = oidc && providerKeys(oidc.issuer);
  const isFirst = onceOnly();
  router.post(endpoint.path, named(endpoint), limit, json({ limit: '32kb' }), async (request, response) => {
    if (!oidc || !keys) throw oidcProblems.SIGN_IN_NOT_OFFERED({});
    const { idToken, nonce, device } = parseInput(endpoint, request).body;
    const at = now();
    const claims = await verifyIdToken(idToken, nonce, oidc, keys, at);
    if (!isFirst(nonce, at)) throw oidcProblems.SIGN_IN_NONCE({});
    const person = await personOf(store.people, claims, oidc.person);
    // An administrator is told by the userName, which the guards know as one of this person's names.
    const who = isAdmin(claims, oidc.admins)
      ? ({ scope: 'admin', subject: person.userName } as const)
      : ({ scope: 'self', subject: person.id } as const);
    response.json(await openSession(store, who, device, oidc, at));
  });
  return router;
}

async function openSession(
  store: Pick<Store, 'transaction'>,
  who: { readonly scope: 'admin' | 'self'; readonly subject: string },
  device: string,
  { issuer, sessionHours }: OidcSettings,
  now: number,
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken();
  const id = newId();
  const name = device === '' ? 'extension' : device;
  const expiresAt = now + sessionHours * 3_600_000;
  await store.transaction(async (tx) => {
    await tx.tokens.add({ id, name, ...who, hash: hashSecret(token), createdAt: now, expiresAt });
    await tx.audit.append({
      at: now,
      actor: who.subject,
      action: 'session.opened',
      subject: id,
      data: { scope: who.scope, name, issuer },
    });
  });
  return { token, expiresAt: new Date(expiresAt).toISOString() };
}

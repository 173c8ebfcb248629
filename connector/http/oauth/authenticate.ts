import { timingSafeEqual } from 'node:crypto';
import { decodeJwt, type JWTVerifyGetKey } from 'jose';
import type { Store, TenantClient } from '../../store/store.ts';
import { hashSecret } from '../secret.ts';
import { verifyAssertion } from './assertion.ts';
import { oauthProblems } from './problems.ts';
import type { Proof } from './token-request.ts';

/**
 * The client that `proof` proves.
 * @throws Problem OAUTH_CLIENT, OAUTH_ASSERTION
 */
export async function authenticateClient(
  clients: Store['tenantClients'],
  proof: Proof,
  keysOf: (client: TenantClient) => JWTVerifyGetKey | undefined,
  audiences: () => readonly string[],
  now: number,
): Promise<TenantClient> {
  const id = proof.kind === 'secret' ? proof.id : (proof.id ?? subjectOf(proof.jwt));
  const client = await clients.get(id);
  if (!client || client.revokedAt !== undefined) throw oauthProblems.OAUTH_CLIENT({});
  if (proof.kind === 'secret') {
    if (client.hash === undefined || !isSame(client.hash, hashSecret(proof.secret)))
      throw oauthProblems.OAUTH_CLIENT({});
    return client;
  }
  const keys = keysOf(client);
  if (!keys) throw oauthProblems.OAUTH_CLIENT({});
  const { jti, expiresAt } = await verifyAssertion(proof.jwt, id, keys, audiences(), now);
  if (!(await clients.isFirstUse(id, jti, expiresAt, now)))
    throw oauthProblems.OAUTH_ASSERTION({
      why: { fr: 'elle a déjà servi', en: 'it has been used before' },
    });
  return client;
}

/** Whose assertion it says it is; nothing else of it is believed yet. */
function subjectOf(jwt: string): string {
  try {
    return decodeJwt(jwt).sub ?? '';
  } catch (error) {
    throw oauthProblems.OAUTH_ASSERTION(
      { why: { fr: 'elle n’est pas lisible', en: 'it cannot be read' } },
      { cause: error },
    );
  }
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

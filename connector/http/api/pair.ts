import { json, Router } from 'express';
import { pair as endpoint } from '../../../shared/wire/pair.ts';
import { newId } from '../../../shared/text/new-id.ts';
import type { PairingRecord, Store } from '../../store/store.ts';
import { named, parseInput } from '../endpoint.ts';
import { normaliseCode } from '../pairing-code.ts';
import { refusalLimit } from '../refusal-limit.ts';
import { hashSecret, newToken } from '../secret.ts';
import { apiProblems } from './problems.ts';

/** A paired session works this long, in ms. */
const SESSION_LIFETIME = 30 * 86_400_000;

/** Wrong codes that one address may try in a minute. */
const TRIES = 5;

/** Exchanges a one-time code for a session token; `onPaired` is told after each success. */
export function pairRoute(
  store: Pick<Store, 'pairings' | 'transaction'>,
  now: () => number,
  onPaired: (pairing: PairingRecord) => void,
): Router {
  const router = Router();
  const limit = refusalLimit(TRIES, () => apiProblems.PAIR_RATE_LIMITED({}));
  router.post(endpoint.path, named(endpoint), limit, json({ limit: '4kb' }), async (request, response) => {
    const { body } = parseInput(endpoint, request);
    const { token, expiresAt, pairing } = await exchange(store, body.code, body.device, now());
    onPaired(pairing);
    response.json({ token, expiresAt: new Date(expiresAt).toISOString() });
  });
  return router;
}

async function exchange(
  store: Pick<Store, 'pairings' | 'transaction'>,
  code: string,
  device: string,
  now: number,
): Promise<{ token: string; expiresAt: number; pairing: PairingRecord }> {
  const token = newToken();
  const expiresAt = now + SESSION_LIFETIME;
  return store.transaction(async (tx) => {
    const pairing = await tx.pairings.use(hashSecret(normaliseCode(code)), now);
    if (!pairing) throw apiProblems.PAIR_WRONG_CODE({});
    const { scope, subject } = pairing;
    const id = newId();
    const name = device === '' ? 'extension' : device;
    await tx.tokens.add({ id, name, scope, subject, hash: hashSecret(token), createdAt: now, expiresAt });
    await tx.audit.append({
      at: now,
      actor: subject,
      action: 'extension.paired',
      subject: id,
      data: { scope, name },
    });
    return { token, expiresAt, pairing };
  });
}

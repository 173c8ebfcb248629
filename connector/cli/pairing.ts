import type { PairingRecord, Store } from '../store/store.ts';
import { newPairingCode, normaliseCode, PAIRING_LIFETIME } from '../http/pairing-code.ts';
import { hashSecret } from '../http/secret.ts';

/** A one-time code that was stored; the code itself is shown once and never kept. */
export interface PairingOffer {
  readonly code: string;
  readonly scope: PairingRecord['scope'];
  readonly subject: string;
  readonly expiresAt: number;
}

/** Stores a new one-time pairing code. */
export async function offerPairing(
  pairings: Pick<Store['pairings'], 'add'>,
  scope: PairingRecord['scope'],
  subject: string,
  now: number,
): Promise<PairingOffer> {
  const code = newPairingCode();
  const expiresAt = now + PAIRING_LIFETIME;
  await pairings.add({ hash: hashSecret(normaliseCode(code)), scope, subject, expiresAt });
  return { code, scope, subject, expiresAt };
}

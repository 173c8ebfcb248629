import { createHash } from 'node:crypto';
import type { AccountPlan, Plan } from '../../shared/plan/step.ts';

/** SHA-256, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Of a stored plan: over the hashes of its parts, by portal. */
export function hashParts(parts: readonly Pick<Plan, 'portal' | 'hash'>[]): string {
  return sha256(JSON.stringify(parts.map(({ portal, hash }) => `${portal} ${hash}`).toSorted()));
}

/** Of one account's part: its steps in their order, each with all that is said of it. */
export function fingerprint({ account, steps }: AccountPlan): string {
  return sha256(JSON.stringify([account, steps]));
}

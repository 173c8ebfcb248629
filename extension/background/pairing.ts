import { z } from 'zod';
import { isoTime } from '../../shared/wire/parts.ts';
import { session } from '../../shared/wire/session.ts';
import { openStored, type Area, type Stored } from './stored.ts';

/** A session with a connector: by a pairing code, or by signing in with the company. */
export const pairing = z.object({
  connector: z.string(),
  token: z.string(),
  expiresAt: isoTime,
  via: z.enum(['code', 'sign-in']).default('code'),
  /** As last answered: scripts are registered from it without waiting for the connector. */
  session: session.answer,
});
export type Pairing = z.infer<typeof pairing>;

/**
 * The session, wherever it is kept: a pairing outlives the browser, the token of a sign-in never touches the disk,
 * for one click brings the next (decision 0004).
 */
export async function openPairing(kept: Area, untilClosed: Area): Promise<Stored<Pairing | undefined>> {
  const [paired, signedIn] = await Promise.all(
    [kept, untilClosed].map((area) => openStored(area, 'pairing', pairing.optional(), undefined)),
  );
  return {
    get: () => signedIn?.get() ?? paired?.get(),
    set: async (next) => {
      await signedIn?.set(next?.via === 'sign-in' ? next : undefined);
      await paired?.set(next?.via === 'code' ? next : undefined);
    },
  };
}

/** The last session, as far as it is known after the browser was closed: where to sign in, and whose edits wait. */
export const lastSession = z.object({ connector: z.string(), scope: z.string(), subject: z.string() });
export type LastSession = z.infer<typeof lastSession>;

export function lastOf({ connector, session: { scope, subject } }: Pairing): LastSession {
  return { connector, scope, subject: subject.id };
}

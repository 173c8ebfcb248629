import { z } from 'zod';
import { isoTime } from '../../shared/wire/parts.ts';
import { session } from '../../shared/wire/session.ts';

/** What pairing left on this device. Kept in storage.local, closed to content scripts (decision 0004). */
export const pairing = z.object({
  connector: z.string(),
  token: z.string(),
  expiresAt: isoTime,
  /** As last answered: scripts are registered from it without waiting for the connector. */
  session: session.answer,
});
export type Pairing = z.infer<typeof pairing>;

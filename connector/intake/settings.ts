import { z } from 'zod';
import { gateSchema } from './gate.ts';

/** What every source has: a name that is stored with everything it brings, and how many departures are plausible. */
export const sourceSettings = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens are expected'),
  gate: gateSchema.prefault({}),
};

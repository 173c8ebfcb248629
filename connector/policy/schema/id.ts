import { z } from 'zod';

/** Of a part of the policy. Lasting: reasons, plans and the audit name parts by it. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'id')
  .meta({ description: 'A short name: letters, digits, dots, hyphens.' });

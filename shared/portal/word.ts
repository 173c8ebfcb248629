import { z } from 'zod';

export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
export const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

/** A label as the page writes it; `variants` are the other spellings seen (compared after normalisation). */
export const label = z.strictObject({ ...text.shape, variants: z.array(z.string()).default([]) });
export type Label = z.infer<typeof label>;

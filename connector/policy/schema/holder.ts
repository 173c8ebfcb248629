import { z } from 'zod';

const people = z.int('count').min(0, 'count');

export const holderSchema = z
  .strictObject({
    portal: z.string().meta({ description: 'The portal of the feature.' }),
    feature: z.string().meta({ description: 'The feature, by id.' }),
    min: people.optional().meta({
      description: 'No step may leave fewer distinct active people with it, anywhere in the portal.',
    }),
    max: people.optional().meta({ description: 'No step may give it to more people.' }),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'limit')
  .refine(({ min = 0, max = Infinity }) => min <= max, { error: 'order', path: ['max'] })
  .meta({ id: 'holder', description: 'How many people hold a feature, at least or at most.' });

export type HolderEntry = z.infer<typeof holderSchema>;

import { z } from 'zod';
import { fixedScopeSchema } from './scope.ts';
import { whenSchema } from './when.ts';

export const nodeSchema = z
  .strictObject({
    parent: z.string().optional().meta({ description: 'The node above; root when left out.' }),
    population: whenSchema.optional().meta({
      description:
        'Whom rules and overrides of this node may be about, within the population of the node above. Left out: no limit of its own.',
    }),
    ceiling: z
      .array(
        z.strictObject({
          portal: z.string().meta({ description: 'The portal that this part of the ceiling is about.' }),
          features: z
            .union([z.literal('all'), z.array(z.string()).min(1)])
            .meta({ description: 'all, or the features that may be given. Name what they imply as well.' }),
          scope: fixedScopeSchema,
        }),
      )
      .min(1)
      .optional()
      .meta({
        description:
          'The most that rules and overrides of this node may give, within the ceiling of the node above. Left out: no limit of its own.',
      }),
    admins: z
      .array(z.string())
      .default([])
      .meta({ description: 'User names or accounts of those who act for this node.' }),
  })
  .meta({ id: 'node', description: 'A delegation: who may give rights, to whom, and at most which.' });

export type NodeEntry = z.infer<typeof nodeSchema>;

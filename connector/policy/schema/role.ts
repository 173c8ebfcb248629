import { z } from 'zod';

export const roleSchema = z
  .strictObject({
    portal: z.string().meta({ description: 'The portal whose features it holds.' }),
    features: z.array(z.string()).default([]).meta({ description: 'Features, by id.' }),
    roles: z
      .array(z.string())
      .default([])
      .meta({ description: 'Other roles of the same portal that it holds.' }),
  })
  .meta({ id: 'role', description: 'A named set of features and roles of one portal.' });

export type RoleEntry = z.infer<typeof roleSchema>;

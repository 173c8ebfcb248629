import { z } from 'zod';

export const profileSchema = z
  .strictObject({
    portal: z.string().meta({ description: 'The portal that knows it.' }),
    module: z.string().meta({ description: 'The module of the portal that it is for, by id.' }),
    name: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Its name as the portal writes it; the id when left out.' }),
    features: z.array(z.string()).default([]).meta({ description: 'Features that it brings, by id.' }),
    roles: z
      .array(z.string())
      .default([])
      .meta({ description: 'Roles of the same portal whose features it brings.' }),
  })
  .meta({
    id: 'profile',
    description: 'A bundle that the portal itself knows; an account has one in each module.',
  });

export type ProfileEntry = z.infer<typeof profileSchema>;

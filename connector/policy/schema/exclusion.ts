import { z } from 'zod';
import { idSchema } from './id.ts';
import { timeSchema } from './time.ts';

const side = z
  .strictObject({
    portal: z
      .string()
      .optional()
      .meta({ description: 'The portal of this side; the exclusion’s when left out.' }),
    any: z.array(z.string()).optional().meta({ description: 'Held with one of these features.' }),
    all: z.array(z.string()).optional().meta({ description: 'Held with all of these features.' }),
    roles: z.array(z.string()).default([]).meta({
      description: 'Roles whose features are added to the list; one of them is enough without `all`.',
    }),
  })
  .refine(({ any, all }) => any === undefined || all === undefined, { error: 'side', path: ['all'] })
  .meta({ id: 'side', description: 'One side of an exclusion.' });

const exemption = z
  .strictObject({
    person: z.string().min(1).meta({ description: 'Who may hold both sides, by user name.' }),
    reason: z.string().min(1).meta({ description: 'Why; it is shown with every such right.' }),
    approver: z.string().min(1).meta({ description: 'Who gave leave, by user name; somebody else.' }),
    until: timeSchema.meta({ description: 'The first moment at which the exemption no longer holds.' }),
  })
  .meta({ id: 'exemption', description: 'Leave to hold both sides for a while.' });

export const exclusionSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Unique and lasting: plans and the audit name it.' }),
    name: z.string().min(1).optional().meta({ description: 'What people read; the id when left out.' }),
    portal: z.string().optional().meta({ description: 'The portal of the sides that name none.' }),
    first: side,
    second: side,
    where: z.enum(['same-site', 'same-agency', 'anywhere']).default('anywhere').meta({
      description: 'Where the sides must not meet: at one site, in one agency, or in one person at all.',
    }),
    action: z.enum(['block', 'approve', 'flag']).default('block').meta({
      description:
        'What becomes of a step that would bring them together: it is held, it needs an approval, or it is marked.',
    }),
    exemptions: z.array(exemption).default([]).meta({ description: 'Who may hold both for a while.' }),
  })
  .meta({ id: 'exclusion', description: 'Rights that must not meet in one person.' });

export type ExclusionEntry = z.infer<typeof exclusionSchema>;
export type SideEntry = z.infer<typeof side>;

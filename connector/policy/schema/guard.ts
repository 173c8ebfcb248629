import { z } from 'zod';
import type { StepKind } from '../../../shared/plan/step.ts';

/** Every kind of step, so that a new one is missed by the compiler and not by a guard. */
const kinds: Record<StepKind, true> = {
  create: true,
  grant: true,
  revoke: true,
  setProfile: true,
  setHours: true,
  invite: true,
  suspend: true,
  revokeAccess: true,
  archive: true,
  reactivate: true,
};

export const guardSchema = z
  .strictObject({
    portal: z.string().optional().meta({ description: 'One portal; each by itself when left out.' }),
    kind: z
      .enum(Object.keys(kinds) as [StepKind, ...StepKind[]])
      .optional()
      .meta({ description: 'One kind of step; each by itself when left out.' }),
    agency: z
      .string()
      .optional()
      .meta({ description: 'One agency, by id or exact name; each by itself when left out.' }),
    count: z.int('count').min(0, 'count').meta({ description: 'A plan with more steps than that, …' }),
    percent: z
      .number('percent')
      .min(0, 'percent')
      .max(100, 'percent')
      .meta({ description: '… that are more than this part of what they concern, is held.' }),
  })
  .meta({ id: 'guard', description: 'When a plan is so large that somebody must look at it first.' });

export type GuardEntry = z.infer<typeof guardSchema>;

import { z } from 'zod';
import { idSchema } from './id.ts';
import { scopeSchema } from './scope.ts';
import { timeSchema } from './time.ts';
import { whenSchema } from './when.ts';

const grantSchema = z
  .strictObject({
    features: z.array(z.string()).default([]).meta({ description: 'Features, by id.' }),
    roles: z.array(z.string()).default([]).meta({ description: 'Roles, by id.' }),
    profile: z
      .string()
      .optional()
      .meta({ description: 'In an allow rule: the profile of its module that the account should have.' }),
    rank: z
      .int('whole')
      .optional()
      .meta({
        description:
          'Of several profiles of a module the one of the highest rank is taken; 0 when left out. Equal ranks hold the account.',
        examples: [10, 20],
      }),
  })
  .refine(({ profile, rank }) => profile !== undefined || rank === undefined, {
    error: 'rank',
    path: ['rank'],
  });

export const ruleSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Unique and lasting: reasons and the audit name it.' }),
    name: z.string().min(1).optional().meta({ description: 'What people read; the id when left out.' }),
    node: z
      .string()
      .optional()
      .meta({ description: 'The delegation that it belongs to; root when left out.' }),
    portal: z.string().meta({ description: 'The portal whose features it gives or takes.' }),
    effect: z
      .enum(['allow', 'deny', 'forbid'])
      .default('allow')
      .meta({ description: 'allow gives; deny beats allow; forbid beats overrides too.' }),
    when: whenSchema,
    grant: grantSchema.meta({
      description:
        'What it gives, denies or forbids. An allow brings what is implied; a deny takes what implies it.',
    }),
    scope: scopeSchema,
    valid: z
      .strictObject({
        from: timeSchema
          .optional()
          .meta({ description: 'The first moment. A date alone begins at midnight UTC.' }),
        to: timeSchema.optional().meta({ description: 'The first moment at which it no longer holds.' }),
      })
      .refine(
        ({ from, to }) => from === undefined || to === undefined || !(Date.parse(from) >= Date.parse(to)),
        { error: 'validity', path: ['to'] },
      )
      .optional()
      .meta({ description: 'When the rule holds; always when left out.' }),
    schedule: z.string().optional().meta({ description: 'Login hours, by id; always when left out.' }),
    state: z
      .enum(['draft', 'active', 'archived'])
      .default('active')
      .meta({ description: 'Only active rules count.' }),
  })
  .meta({ id: 'rule', description: 'Who gets what, where.' });

export type RuleEntry = z.infer<typeof ruleSchema>;

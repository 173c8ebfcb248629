import { z } from 'zod';
import { DEFAULT_APPROVALS } from '../../../shared/model/policy.ts';

const people = z.int('count').min(0, 'count');

export const approvalsSchema = z
  .strictObject({
    ordinary: people
      .default(DEFAULT_APPROVALS.ordinary)
      .meta({ description: 'People other than the author who approve any plan.' }),
    sensitive: people.default(DEFAULT_APPROVALS.sensitive).meta({
      description:
        'The same for administrator rights, and for versions of the policy that edit a forbid rule.',
    }),
  })
  .refine(({ ordinary, sensitive }) => ordinary <= sensitive, 'sensitive')
  .meta({ id: 'approvals', description: 'People other than the author.' });

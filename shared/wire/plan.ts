import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { isoTime, nothing, portalParams, step } from './parts.ts';

/** The whole plan of one portal: accounts with at least one step. */
export const plan = endpoint({
  name: 'plan',
  method: 'get',
  path: '/portals/:portal/plan',
  access: 'admin',
  summary: 'Desired × observed × applied for one portal',
  params: portalParams,
  query: nothing,
  body: nothing,
  answer: z.strictObject({
    portal: z.string(),
    createdAt: isoTime,
    policyVersion: z.int(),
    hash: z.string(),
    accounts: z.array(
      z.strictObject({
        account: z.string(),
        person: z.strictObject({ id: z.string(), displayName: z.string(), userName: z.string() }).optional(),
        steps: z.array(step),
        unread: z.array(z.string()),
        widening: z.int(),
      }),
    ),
    counts: z.strictObject({
      accounts: z.int(),
      create: z.int(),
      grant: z.int(),
      revoke: z.int(),
      held: z.int(),
      toCheck: z.int(),
      unread: z.int(),
    }),
  }),
});

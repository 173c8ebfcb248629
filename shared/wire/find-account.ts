import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { nothing, portalParams } from './parts.ts';

/**
 * Which accounts a name or an address on a page may mean, for portals that write nothing else. Several = all of them:
 * nobody guesses which.
 */
export const findAccount = endpoint({
  name: 'findAccount',
  method: 'get',
  path: '/portals/:portal/find',
  access: 'admin',
  summary: 'The accounts that carry a name or an e-mail address',
  params: portalParams,
  query: z
    .strictObject({
      name: z.string().min(1).max(200).optional(),
      email: z.string().min(1).max(320).optional(),
    })
    .refine(({ name, email }) => (name === undefined) !== (email === undefined), {
      error: 'either a name or an e-mail address',
      path: ['name'],
    }),
  body: nothing,
  answer: z.strictObject({
    accounts: z.array(
      z.strictObject({
        key: z.string(),
        /** The person's name as the directory writes it; absent: an account without a person. */
        name: z.string().optional(),
      }),
    ),
  }),
});

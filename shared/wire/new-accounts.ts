import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { nothing, portalParams } from './parts.ts';

const newAccount = z.strictObject({
  account: z.string(),
  person: z.strictObject({ displayName: z.string(), userName: z.string() }),
  /** What the person's record says of each field of the portal's form, by the descriptor's ids. */
  fields: z.record(z.string(), z.string()),
});

/** For the form of a new account. Held ones are left out: they are not to be created yet. */
export const newAccounts = endpoint({
  name: 'newAccounts',
  method: 'get',
  path: '/portals/:portal/new-accounts',
  access: 'admin',
  summary: 'Accounts that the plan wants created, with what to type into the form',
  params: portalParams,
  query: nothing,
  body: nothing,
  answer: z.strictObject({ accounts: z.array(newAccount) }),
});

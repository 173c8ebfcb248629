import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { nothing, portalParams } from './parts.ts';

/** Reports sub-accounts that a list of the portal shows. Accounts absent from the list stay as they are. */
export const reportAccounts = endpoint({
  name: 'reportAccounts',
  method: 'post',
  path: '/portals/:portal/accounts',
  access: 'admin',
  summary: 'Report the accounts that a page of the portal lists',
  params: portalParams,
  query: nothing,
  body: z.strictObject({ keys: z.array(z.string().min(1).max(320)).max(5_000) }),
  answer: z.strictObject({ known: z.int(), added: z.int() }),
});

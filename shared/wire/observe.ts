import { z } from 'zod';
import { accountView } from './account.ts';
import { endpoint } from './endpoint.ts';
import { accountParams, isoTime, itemKey, nothing } from './parts.ts';

/** Reports what one tab shows as saved (never ticks that wait for the portal's save button). Answers the new view. */
export const observe = endpoint({
  name: 'observe',
  method: 'post',
  path: '/portals/:portal/accounts/:account/observations',
  access: 'admin',
  summary: 'Report the saved state of one tab of an account',
  params: accountParams,
  query: nothing,
  body: z.strictObject({
    tab: z.string().min(1),
    readAt: isoTime,
    items: z.array(z.strictObject({ key: itemKey, ticked: z.boolean() })).max(20_000),
    /** Items that the extension has ticked or unticked on this page since the reading before: confirmed now = applied. */
    applied: z.array(itemKey).max(20_000).default([]),
  }),
  answer: accountView,
});

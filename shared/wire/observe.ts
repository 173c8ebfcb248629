import { z } from 'zod';
import { accountView } from './account.ts';
import { endpoint } from './endpoint.ts';
import { accountParams, accountStatus, descriptorId, isoTime, itemKey, nothing, week } from './parts.ts';

/**
 * Reports what one tab shows as saved (never ticks that wait for the portal's save button). Answers the new view.
 * What a call leaves out was not read: it stays as it is known.
 */
export const observe = endpoint({
  name: 'observe',
  method: 'post',
  path: '/portals/:portal/accounts/:account/observations',
  access: 'admin',
  summary: 'Report the saved state of one tab of an account',
  params: accountParams,
  query: nothing,
  body: z
    .strictObject({
      tab: z.string().min(1),
      readAt: isoTime,
      items: z.array(z.strictObject({ key: itemKey, ticked: z.boolean() })).max(20_000),
      /** By module: the profile's name as the portal writes it; null = none. */
      profiles: z.record(descriptorId, z.string().min(1).max(200).nullable()).optional(),
      hours: week.optional(),
      /** Kept where the portal's lifecycle has such an end; otherwise its accounts are active. */
      status: accountStatus.optional(),
      /** Id of a state of the portal's descriptor; it brings its own status, unless one is given. */
      state: descriptorId.optional(),
      /** Key of the account that this one hangs on. */
      parent: z.string().min(1).max(320).optional(),
      /** False: a filtered list or a part of it. Items are added to what is known, and absent ones stay as they were. */
      complete: z.boolean().default(true),
      /** One page of a longer list. When all pages of one `walk` were reported, the tab counts as read whole. */
      page: z.strictObject({ number: z.int().min(1), of: z.int().min(1).max(10_000) }).optional(),
      walk: z.uuid().optional(),
      /** Items that the extension has ticked or unticked on this page since the reading before: confirmed now = applied. */
      applied: z.array(itemKey).max(20_000).default([]),
      /** Modules whose profile it has set. */
      appliedProfiles: z.array(descriptorId).max(100).default([]),
      /** It has set the login hours. */
      appliedHours: z.boolean().default(false),
    })
    .refine(({ page, walk }) => (page === undefined) === (walk === undefined), {
      error: 'a page and its walk go together',
      path: ['walk'],
    })
    .refine(({ page }) => page === undefined || page.number <= page.of, {
      error: 'beyond the last page',
      path: ['page', 'number'],
    }),
  answer: accountView,
});
export type Observation = z.infer<typeof observe.body>;

import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountParams, isoTime, itemKey, nothing, reason, schedule, step, week } from './parts.ts';

/** See ui.md "States": one per box. */
export const itemState = z.enum(['granted', 'none', 'toGrant', 'toRevoke', 'held', 'unknown', 'exception']);
export type ItemState = z.infer<typeof itemState>;

export const itemView = z.strictObject({
  key: itemKey,
  desired: z.boolean(),
  observed: z.enum(['yes', 'no', 'unknown']),
  state: itemState,
  /** Indexes into the view's `reasons`. */
  because: z.array(z.int().min(0)),
  against: z.array(z.int().min(0)),
});

/** One module of the portal and the profile that the account has there. */
export const profileView = z.strictObject({
  module: z.string(),
  /** By its id in the policy; absent = none. */
  desired: z.string().optional(),
  /** Null = none; `?` and its name = a profile that the policy does not know; `unknown` = never read. */
  observed: z.string().nullable(),
  state: itemState,
});

export const overrideView = z.strictObject({
  id: z.string(),
  effect: z.enum(['allow', 'deny']),
  feature: z.string(),
  sites: z.array(z.string()),
  reason: z.string(),
  author: z.string(),
  createdAt: isoTime,
  expiresAt: isoTime.optional(),
});

export const accountView = z.strictObject({
  portal: z.string(),
  account: z.strictObject({
    key: z.string(),
    status: z.enum(['planned', 'active', 'suspended', 'archived']),
    mode: z.enum(['managed', 'unmanaged', 'protected']),
    /** Key of the account that it hangs on. */
    parent: z.string().optional(),
  }),
  /** Id of the state that the portal last showed, of those in its descriptor. */
  state: z.string().optional(),
  /** Absent: an orphan, an account without a person. */
  person: z
    .strictObject({
      id: z.string(),
      displayName: z.string(),
      userName: z.string(),
      status: z.enum(['active', 'suspended', 'archived']),
      /** Where several sources know this human: which, the one that is believed first at the head. */
      sources: z.array(z.string()).optional(),
    })
    .optional(),
  canEdit: z.boolean(),
  policyVersion: z.int(),
  /** Every box of the portal for this account. A site that the account has and the policy does not know is absent. */
  items: z.array(itemView),
  reasons: z.array(reason),
  steps: z.array(step),
  overrides: z.array(overrideView),
  /** When each tab was last read, by tab id; a tab that is absent was never read. */
  readAt: z.record(z.string(), isoTime),
  unread: z.array(z.string()),
  widening: z.int().min(0),
  /** Names of the sites, by id, that appear in items and reasons. */
  siteNames: z.record(z.string(), z.string()),
  /** Login hours, one sentence-ready window list a schedule; empty = always. */
  hours: z.array(schedule),
  /** Login hours as the portal last showed them; absent = never read. */
  observedHours: week.optional(),
  /** Of the login hours as of a box; absent where the portal has none. */
  hoursState: itemState.optional(),
  /** Every module of the portal, in its order. */
  profiles: z.array(profileView),
  /** Names of the profiles, by id, that appear in profiles and steps. */
  profileNames: z.record(z.string(), z.string()),
});
export type AccountView = z.infer<typeof accountView>;
export type ItemView = z.infer<typeof itemView>;
export type ProfileView = z.infer<typeof profileView>;
export type OverrideView = z.infer<typeof overrideView>;

/** Everything the overlay and the panel show of one account. 404 for an account that nobody knows. */
export const account = endpoint({
  name: 'account',
  method: 'get',
  path: '/portals/:portal/accounts/:account',
  access: 'session',
  summary: 'Effective permissions of one account, with reasons, drift and steps',
  params: accountParams,
  query: nothing,
  body: nothing,
  answer: accountView,
});

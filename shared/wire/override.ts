import { z } from 'zod';
import { accountView } from './account.ts';
import { endpoint } from './endpoint.ts';
import { accountParams, isoTime, nothing, step } from './parts.ts';

export const overrideDraft = z.strictObject({
  effect: z.enum(['allow', 'deny']),
  feature: z.string().min(1),
  /** Site ids, each with its subtree; `['*']` = all. */
  sites: z.array(z.string().min(1)).min(1).max(2_000),
  reason: z.string().trim().min(3).max(500),
  expiresAt: isoTime.optional(),
});
export type OverrideDraft = z.infer<typeof overrideDraft>;

/** What an override would change; writes nothing. 403 CEILING_EXCEEDED when it passes the author's ceiling. */
export const previewOverride = endpoint({
  name: 'previewOverride',
  method: 'post',
  path: '/portals/:portal/accounts/:account/overrides/preview',
  access: 'admin',
  summary: 'The steps that an override would add or take away',
  params: accountParams,
  query: nothing,
  body: overrideDraft,
  answer: z.strictObject({
    /** Steps that appear with the override, and those that go. */
    added: z.array(step),
    removed: z.array(step),
    /** SHA-256 over policy version, observations and draft; to be sent back with the edit. */
    hash: z.string(),
  }),
});

/** Writes the override that was previewed. 409 PLAN_STALE when anything moved since. Answers the new view. */
export const addOverride = endpoint({
  name: 'addOverride',
  method: 'post',
  path: '/portals/:portal/accounts/:account/overrides',
  access: 'admin',
  summary: 'Add a reasoned, expiring exception for one account',
  params: accountParams,
  query: nothing,
  body: overrideDraft.extend({ hash: z.string() }),
  answer: accountView,
});

/** Ends an override now. Answers the new view. */
export const endOverride = endpoint({
  name: 'endOverride',
  method: 'post',
  path: '/portals/:portal/accounts/:account/overrides/:override/end',
  access: 'admin',
  summary: 'End an exception now',
  params: accountParams.extend({ override: z.string().min(1) }),
  query: nothing,
  body: nothing,
  answer: accountView,
});

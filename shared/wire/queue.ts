import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { nothing, portalParams, step } from './parts.ts';

/** What a plan waits for; costs alone do not hold it back: the steps that cost are left out until somebody confirms. */
export const QUEUE_REASONS = ['approvals', 'quarantine', 'costs'] as const;

const text = z.strictObject({ fr: z.string(), en: z.string() });

export const queuedAccount = z.strictObject({
  account: z.string(),
  /** Of the person; absent for an orphan. */
  name: z.string().optional(),
  /** Unheld, in the order in which they are applied. */
  steps: z.array(step),
  /** Tabs to visit, in the portal's order. */
  tabs: z.array(z.string()),
  /** At least one step that only a person may do; their ids. */
  byHand: z.boolean(),
  handSteps: z.array(z.string()),
});
export type QueuedAccount = z.infer<typeof queuedAccount>;

/**
 * Keeps the portal's plan and answers what is to be done in its pages, account by account. Asked again, it goes on with
 * the plan that it was working on, unless that is no longer what would be planned now. The caller's own account is not
 * in it: nobody changes their own rights.
 */
export const queue = endpoint({
  name: 'queue',
  method: 'post',
  path: '/portals/:portal/queue',
  access: 'admin',
  summary: 'Keep the plan of a portal and answer it as work, account by account',
  params: portalParams,
  query: nothing,
  body: nothing,
  answer: z.strictObject({
    plan: z.string(),
    hash: z.string(),
    standing: z.enum(['ready', 'waits']),
    because: z.array(z.strictObject({ code: z.enum(QUEUE_REASONS), text })),
    /** The policy lets the extension save pages of this portal by itself. Never accounts that are `byHand`. */
    autopilot: z.boolean(),
    accounts: z.array(queuedAccount),
  }),
});

/** done = clicked and saved; unverified = clicked, and the page does not show it; surprise = the page was not as known. */
export const QUEUE_OUTCOMES = ['done', 'unverified', 'surprise', 'skipped'] as const;

/**
 * What became of one account of a kept plan. The same again changes nothing. 409 QUEUE_STALE when something else moved:
 * then the queue is asked for anew; 409 PLAN_WAITS while somebody has yet to decide; 403 for one's own account.
 */
export const queueResult = endpoint({
  name: 'queueResult',
  method: 'post',
  path: '/portals/:portal/queue/:plan/accounts/:account',
  access: 'admin',
  summary: 'Say what became of one account of a queue',
  params: portalParams.extend({ plan: z.string().min(1).max(100), account: z.string().min(1).max(320) }),
  query: nothing,
  body: z.strictObject({
    outcome: z.enum(QUEUE_OUTCOMES),
    note: z.string().trim().max(500).optional(),
  }),
  answer: z.strictObject({
    plan: z.string(),
    account: z.string(),
    /** applied: every step of the plan was delivered. */
    state: z.enum(['applying', 'applied']),
    steps: z.array(
      z.strictObject({
        step: z.string(),
        state: z.enum(['pending', 'sent', 'confirmed', 'unverifiable', 'failed']),
      }),
    ),
    /** Accounts of which nothing was said yet. */
    left: z.int(),
  }),
});

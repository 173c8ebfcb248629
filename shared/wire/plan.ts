import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { isoTime, money, nothing, portalParams, step } from './parts.ts';
import { APPROVAL_REASONS, STEP_KINDS } from '../plan/step.ts';

export const planCounts = z.strictObject({
  accounts: z.int(),
  create: z.int(),
  grant: z.int(),
  revoke: z.int(),
  change: z.int(),
  open: z.int(),
  close: z.int(),
  held: z.int(),
  toCheck: z.int(),
  unread: z.int(),
});

export const poolCost = z.strictObject({
  pool: z.string(),
  name: z.string(),
  before: z.int(),
  after: z.int(),
  included: z.int(),
  capacity: z.int().optional(),
  more: money,
  due: money,
});

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
    snapshots: z.array(z.strictObject({ source: z.string(), id: z.string(), status: z.string() })),
    hash: z.string(),
    accounts: z.array(
      z.strictObject({
        account: z.string(),
        person: z.strictObject({ id: z.string(), displayName: z.string(), userName: z.string() }).optional(),
        agency: z.string().optional(),
        steps: z.array(step),
        unread: z.array(z.string()),
        widening: z.int(),
      }),
    ),
    counts: planCounts,
    /** Not empty: quarantine. */
    tripped: z.array(
      z.strictObject({
        portal: z.string(),
        kind: z.enum(STEP_KINDS),
        agency: z.string().optional(),
        count: z.int(),
        of: z.int(),
        limit: z.strictObject({ count: z.int(), percent: z.number() }),
      }),
    ),
    costs: z.array(poolCost),
    approvals: z.strictObject({ needed: z.int(), because: z.array(z.enum(APPROVAL_REASONS)) }),
  }),
});

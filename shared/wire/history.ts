import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountParams, isoTime, itemKey, nothing } from './parts.ts';

/** What kinds of things happen to an account. */
export const HISTORY_KINDS = [
  'observed',
  'exception-added',
  'exception-ended',
  'exception-adopted',
  'step-sent',
  'step-confirmed',
  'step-unverifiable',
  'step-failed',
  'queue',
  'rule-edited',
] as const;

export const historyEntry = z.strictObject({
  /** The number of its newest link in the audit. */
  seq: z.int(),
  at: isoTime,
  actor: z.string(),
  kind: z.enum(HISTORY_KINDS),
  text: z.strictObject({ fr: z.string(), en: z.string() }),
  /** The boxes that it is about, where it is about boxes. */
  items: z.array(itemKey).optional(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** Newest first, out of the audit. A person reads their own, an administrator anybody's. */
export const history = endpoint({
  name: 'history',
  method: 'get',
  path: '/portals/:portal/accounts/:account/history',
  access: 'session',
  summary: 'What happened to one account, newest first',
  params: accountParams,
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    /** `next` of the answer before: older entries. */
    before: z.coerce.number().int().min(1).optional(),
  }),
  body: nothing,
  answer: z.strictObject({
    entries: z.array(historyEntry),
    /** Absent when there is nothing older. */
    next: z.int().optional(),
  }),
});

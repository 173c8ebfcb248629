import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { isoTime, money, nothing, reason, step } from './parts.ts';
import { planCounts, poolCost } from './plan.ts';

const id = z.string().min(1).max(500);
const attributeValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(10_000)).max(1_000),
]);

/** One thing that would be different. People, groups and sites by id. */
export const supposedChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('join'), person: id, group: id }),
  z.strictObject({ kind: z.literal('leave'), person: id, group: id }),
  z.strictObject({ kind: z.literal('home'), person: id, site: id.optional() }),
  z.strictObject({
    kind: z.literal('attribute'),
    person: id,
    name: z.string().min(1).max(200),
    value: attributeValue.optional(),
  }),
  z.strictObject({
    kind: z.literal('override'),
    person: id,
    portal: id,
    effect: z.enum(['allow', 'deny']),
    feature: id,
    sites: z.array(id).min(1).max(2_000),
    expiresAt: isoTime.optional(),
  }),
]);

const grant = z.strictObject({
  feature: z.string(),
  sites: z.array(z.string()),
  by: z.array(z.strictObject({ reason, sites: z.array(z.string()) })),
});

/** What would be gained and lost, the steps, the seats and the money. Written nowhere. */
export const whatIf = endpoint({
  name: 'whatIf',
  method: 'post',
  path: '/whatif',
  access: 'admin',
  summary: 'What would be different after some changes, under another policy, or at another time',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    changes: z.array(supposedChange).max(1_000).default([]),
    /** The text of a policy, in place of the one in force. */
    policy: z.string().min(1).max(4_000_000).optional(),
    /** All of them when left out. */
    portals: z.array(id).max(100).optional(),
    at: isoTime.optional(),
  }),
  answer: z.strictObject({
    /** Everybody whose rights may be touched; of at most 200 the rights are told. */
    people: z.int(),
    atoms: z.array(
      z.strictObject({
        portal: z.string(),
        person: z.string(),
        added: z.array(grant),
        removed: z.array(grant.extend({ against: z.array(reason) })),
      }),
    ),
    plans: z.array(
      z.strictObject({
        portal: z.string(),
        before: planCounts,
        after: planCounts,
        more: z.array(step),
        fewer: z.array(step),
        seats: z.array(z.strictObject({ before: poolCost.optional(), after: poolCost })),
      }),
    ),
    money: z.strictObject({ before: z.array(money), after: z.array(money) }),
  }),
});

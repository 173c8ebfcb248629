import { z } from 'zod';
import { HOLDS, RISKS, STEP_KINDS } from '../plan/step.ts';

/** Schemas that several endpoints share. Times are ISO 8601 UTC. */
export const nothing = z.strictObject({});
export const isoTime = z.iso.datetime();
export const itemKey = z.templateLiteral([z.enum(['feature', 'site']), ':', z.string().min(1)]);
export const portalParams = z.strictObject({ portal: z.string().min(1) });
/** `account` is the key without its suffix: `antony`, not `antony@regle`. */
export const accountParams = portalParams.extend({ account: z.string().min(1).max(320) });

export const scopeWords = z.strictObject({
  kind: z.enum(['all', 'subtree', 'list', 'attribute', 'home', 'homeSubtree', 'groupName']),
  sites: z.array(z.string()),
});

export const reason = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rule'),
    rule: z.string(),
    ruleName: z.string(),
    policyVersion: z.int(),
    effect: z.enum(['allow', 'deny', 'forbid']),
    groups: z.array(z.array(z.string())),
    conditions: z.array(z.string()),
    scope: scopeWords,
    until: z.string().optional(),
    byFeature: z.string().optional(),
    profile: z.string().optional(),
    node: z.string().optional(),
    sitePath: z.array(z.string()).optional(),
    sources: z.array(z.string()).optional(),
  }),
  z.strictObject({
    kind: z.literal('override'),
    override: z.string(),
    effect: z.enum(['allow', 'deny']),
    reason: z.string(),
    author: z.string(),
    until: z.string().optional(),
  }),
]);

export const money = z.strictObject({
  /** In the currency's minor unit. */
  minor: z.int(),
  /** ISO 4217. */
  currency: z.string(),
  per: z.enum(['month', 'year', 'once']),
});

/** Windows of a week as a portal shows them, in its own time; `to` is minutes from midnight, at most 1440. */
export const week = z.union([
  z.literal('always'),
  z
    .array(
      z
        .strictObject({
          days: z.array(z.int().min(1).max(7)).min(1).max(7).readonly(),
          from: z.int().min(0).max(1439),
          to: z.int().min(1).max(1440),
        })
        .refine(({ from, to }) => from < to, { error: 'a night is two windows', path: ['to'] }),
    )
    .max(500)
    .readonly(),
]);

export const accountStatus = z.enum(['active', 'suspended', 'archived']);
/** Of a state, a module, a tab: as the portal's descriptor names it. */
export const descriptorId = z.string().min(1).max(64);

export const schedule = z.strictObject({
  id: z.string(),
  timeZone: z.string(),
  windows: z.array(z.strictObject({ days: z.array(z.int()), from: z.int(), to: z.int() })),
});

export const step = z.strictObject({
  id: z.string(),
  kind: z.enum(STEP_KINDS),
  portal: z.string(),
  account: z.string(),
  item: z.strictObject({ kind: z.enum(['feature', 'site']), id: z.string() }).optional(),
  /** Of setProfile, by id: absent = none. */
  profile: z
    .strictObject({ module: z.string(), from: z.string().optional(), to: z.string().optional() })
    .optional(),
  /** Of setHours. */
  hours: z.union([z.literal('always'), z.array(schedule)]).optional(),
  tab: z.string().optional(),
  observed: z.enum(['yes', 'no', 'unknown']),
  drift: z.enum(['removed-by-hand', 'added-by-hand']).optional(),
  risks: z.array(z.enum(RISKS)),
  held: z.enum(HOLDS).optional(),
  /** What holds it: ids, names and numbers by name. */
  heldBy: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  reasons: z.array(reason),
  cost: z
    .strictObject({ pool: z.string(), seats: z.int(), price: money, alreadyDue: z.boolean() })
    .optional(),
  /** Ids of steps that are delivered and seen first. */
  after: z.array(z.string()).optional(),
  /** Ids of exclusions that it would break and that do not hold it. */
  breaks: z.array(z.string()).optional(),
});

/** A problem or a warning that is told without refusing the call. */
export const notice = z.strictObject({
  code: z.string(),
  text: z.strictObject({
    what: z.strictObject({ fr: z.string(), en: z.string() }),
    todo: z.strictObject({ fr: z.string(), en: z.string() }),
  }),
  place: z
    .strictObject({
      file: z.string().optional(),
      line: z.int().optional(),
      column: z.int().optional(),
      path: z.string().optional(),
    })
    .optional(),
});

/** The body of every refused call: RFC 9457 with our stable code, in both languages. */
export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  text: z.object({
    what: z.object({ fr: z.string(), en: z.string() }),
    todo: z.object({ fr: z.string(), en: z.string() }),
  }),
});
export type ProblemBody = z.infer<typeof problemBody>;

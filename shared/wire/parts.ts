import { z } from 'zod';

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

export const step = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'create',
    'grant',
    'revoke',
    'setProfile',
    'setHours',
    'invite',
    'suspend',
    'revokeAccess',
    'archive',
    'reactivate',
  ]),
  portal: z.string(),
  account: z.string(),
  item: z.strictObject({ kind: z.enum(['feature', 'site']), id: z.string() }).optional(),
  tab: z.string().optional(),
  observed: z.enum(['yes', 'no', 'unknown']),
  drift: z.enum(['removed-by-hand', 'added-by-hand']).optional(),
  risks: z.array(z.enum(['delegation', 'credential', 'personal-data', 'all-sites'])),
  held: z.enum(['protected', 'unmanaged', 'orphan', 'contested', 'no-email']).optional(),
  reasons: z.array(reason),
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

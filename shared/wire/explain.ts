import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountParams, isoTime, nothing, reason, scopeWords } from './parts.ts';

const population = z.strictObject({ kind: z.literal('population'), node: z.string() });
const scope = z.strictObject({ kind: z.literal('scope'), scope: scopeWords });
const ceiling = z.strictObject({ kind: z.literal('ceiling'), node: z.string() });

const ruleMiss = z.strictObject({
  rule: z.string(),
  ruleName: z.string(),
  failed: z.discriminatedUnion('kind', [
    population,
    z.strictObject({ kind: z.literal('group'), group: z.string() }),
    z.strictObject({ kind: z.literal('attribute'), filter: z.string() }),
    z.strictObject({ kind: z.literal('type'), type: z.string() }),
    scope,
    ceiling,
    z.strictObject({ kind: z.literal('state'), state: z.enum(['draft', 'archived']) }),
    z.strictObject({ kind: z.literal('window'), from: z.string().optional(), to: z.string().optional() }),
    z.strictObject({
      kind: z.literal('profile'),
      profile: z.string(),
      rank: z.number(),
      winner: z.strictObject({ profile: z.string(), rank: z.number() }),
    }),
    z.strictObject({
      kind: z.literal('tie'),
      profile: z.string(),
      rank: z.number(),
      others: z.array(z.string()),
    }),
  ]),
});

const overrideMiss = z.strictObject({
  override: z.string(),
  reason: z.string(),
  author: z.string(),
  failed: z.discriminatedUnion('kind', [
    population,
    scope,
    ceiling,
    z.strictObject({ kind: z.literal('expired'), at: isoTime }),
  ]),
});

export const nearMiss = z.union([ruleMiss, overrideMiss]);

export const explanation = z.strictObject({
  atom: z.strictObject({ feature: z.string(), site: z.string() }),
  allowed: z.boolean(),
  layer: z.enum(['inactive', 'none', 'allow', 'deny', 'override-allow', 'override-deny', 'forbid']),
  reasons: z.array(reason),
  against: z.array(reason),
  nearMisses: z.array(nearMiss),
  observed: z.enum(['yes', 'no', 'unknown']),
});

/** Why this person may or may not do `feature` at `site`; a site that is left out = the account's sites as a whole. */
export const explain = endpoint({
  name: 'explain',
  method: 'get',
  path: '/portals/:portal/accounts/:account/explain',
  access: 'session',
  summary: 'Why an account may or may not hold a feature at a site, with the nearest misses',
  params: accountParams,
  query: z.strictObject({ feature: z.string().min(1), site: z.string().min(1).optional() }),
  body: nothing,
  answer: explanation,
});

import { z } from 'zod';

/** The shapes of a benchmark dataset, one schema a file; the generator's own README says what they mean. */
const name = z.string().min(1);

export const metaFile = z.looseObject({ users: z.int(), groups: z.int(), rules: z.int() });

export const sitesFile = z.object({
  companies: z.array(z.object({ id: name })),
  agencies: z.array(z.object({ id: name, company: name })),
  sites: z.array(z.object({ id: name, agency: name })),
});

export const featuresFile = z.array(z.object({ id: name, portal: name, implies: z.array(name) }));

export const groupLine = z.object({ id: name, parents: z.array(name) });

export const userLine = z.object({
  id: name,
  home: name,
  type: name,
  enabled: z.boolean(),
  groups: z.array(name),
});

export const ruleLine = z.object({
  id: name,
  effect: z.enum(['allow', 'deny']),
  select: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['any', 'all']), groups: z.array(name) }),
    z.object({ kind: z.literal('agency'), agency: name }),
    z.object({ kind: z.literal('type'), type: name }),
  ]),
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['all', 'home-site', 'home-agency']) }),
    z.object({ kind: z.enum(['agencies', 'sites']), ids: z.array(name) }),
  ]),
  features: z.array(name),
});

export const expectedLine = z.object({ user: name, feature: name, site: name, allowed: z.boolean() });

export type Sites = z.infer<typeof sitesFile>;
export type Features = z.infer<typeof featuresFile>;
export type GroupLine = z.infer<typeof groupLine>;
export type UserLine = z.infer<typeof userLine>;
export type RuleLine = z.infer<typeof ruleLine>;
export type Expected = z.infer<typeof expectedLine>;

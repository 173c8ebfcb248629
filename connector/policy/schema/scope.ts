import { z } from 'zod';

const site = z
  .string()
  .min(1)
  .meta({ description: 'A site by id or exact name; it stands for all below it.' });
const everywhere = z.literal('all').meta({ description: 'Every site of the portal.' });
const subtree = z.strictObject({ subtree: site });
const sites = z.strictObject({ sites: z.array(site).min(1).meta({ description: 'Several sites.' }) });

/** The scopes that mean the same for everybody: those a ceiling may have. */
export const fixedScopeSchema = z
  .union([everywhere, subtree, sites])
  .meta({ id: 'fixedScope', description: 'Where: all, the subtree of a site, or a list of sites.' });

export const scopeSchema = z
  .union([
    everywhere,
    z.literal('home').meta({ description: 'The person’s home site alone.' }),
    z
      .literal('homeSubtree')
      .meta({ description: 'The agency of the person’s home site, with all below it.' }),
    subtree,
    sites,
    z.strictObject({
      attribute: z
        .string()
        .min(1)
        .meta({
          description: 'An attribute of the person that holds ids or names of sites.',
          examples: ['l'],
        }),
    }),
    z.strictObject({
      groupName: z
        .string()
        .regex(/^[^{}]*\{site\}[^{}]*$/, 'pattern')
        .meta({
          description: 'The name of the person’s groups, with {site} where the site’s id or name stands.',
          examples: ['Gardiens {site}'],
        }),
    }),
  ])
  .meta({ id: 'scope', description: 'Where the rule holds.' });

export type ScopeEntry = z.infer<typeof scopeSchema>;
export type FixedScopeEntry = z.infer<typeof fixedScopeSchema>;

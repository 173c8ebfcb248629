import { z } from 'zod';

export type WhenEntry =
  | 'everybody'
  | { group: string }
  | { attribute: string }
  | { type: string }
  | { all: WhenEntry[] }
  | { any: WhenEntry[] }
  | { not: WhenEntry };

const whenSchema: z.ZodType<WhenEntry> = z
  .lazy(() =>
    z.union([
      z.literal('everybody').meta({ description: 'Every person.' }),
      z.strictObject({
        group: z
          .string()
          .min(1)
          .meta({
            description: 'A group by name, DN or key. Members of the groups inside it count.',
            examples: ['Gardiens'],
          }),
      }),
      z.strictObject({
        attribute: z.string().meta({
          description:
            'A SCIM filter over the person’s attributes. An attribute that a person lacks makes it false.',
          examples: ['title eq "gardien"', 'department sw "Gestion" and not (trial eq true)'],
        }),
      }),
      z.strictObject({
        type: z
          .string()
          .min(1)
          .meta({ description: 'The person’s type.', examples: ['employee', 'contractor'] }),
      }),
      z.strictObject({ all: z.array(whenSchema).min(1).meta({ description: 'All of these hold.' }) }),
      z.strictObject({
        any: z.array(whenSchema).min(1).meta({ description: 'At least one of these holds.' }),
      }),
      z.strictObject({ not: whenSchema }),
    ]),
  )
  .meta({ id: 'when', description: 'Whom the rule is about.' });

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

const scopeSchema = z
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

const time = z
  .string()
  .refine(isTime, 'time')
  .meta({ examples: ['2026-01-01', '2026-01-01T08:00:00+01:00'] });

export const ruleSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'id')
      .meta({ description: 'Unique and lasting: reasons and the audit name it.' }),
    name: z.string().min(1).optional().meta({ description: 'What people read; the id when left out.' }),
    node: z
      .string()
      .optional()
      .meta({ description: 'The delegation that it belongs to; root when left out.' }),
    portal: z.string().meta({ description: 'The portal whose features it gives or takes.' }),
    effect: z
      .enum(['allow', 'deny', 'forbid'])
      .default('allow')
      .meta({ description: 'allow gives; deny beats allow; forbid beats overrides too.' }),
    when: whenSchema,
    grant: z
      .strictObject({
        features: z.array(z.string()).default([]).meta({ description: 'Features, by id.' }),
        roles: z.array(z.string()).default([]).meta({ description: 'Roles, by id.' }),
      })
      .meta({
        description:
          'What it gives, denies or forbids. An allow brings what is implied; a deny takes what implies it.',
      }),
    scope: scopeSchema,
    valid: z
      .strictObject({
        from: time.optional().meta({ description: 'The first moment. A date alone begins at midnight UTC.' }),
        to: time.optional().meta({ description: 'The first moment at which it no longer holds.' }),
      })
      .refine(
        ({ from, to }) => from === undefined || to === undefined || !(Date.parse(from) >= Date.parse(to)),
        {
          error: 'validity',
          path: ['to'],
        },
      )
      .optional()
      .meta({ description: 'When the rule holds; always when left out.' }),
    schedule: z.string().optional().meta({ description: 'Login hours, by id; always when left out.' }),
    state: z
      .enum(['draft', 'active', 'archived'])
      .default('active')
      .meta({ description: 'Only active rules count.' }),
  })
  .meta({ id: 'rule', description: 'Who gets what, where.' });

export type RuleEntry = z.infer<typeof ruleSchema>;
export type ScopeEntry = z.infer<typeof scopeSchema>;
export type FixedScopeEntry = z.infer<typeof fixedScopeSchema>;

/** A calendar day, or a moment with its offset (RFC 3339); one that the calendar has. */
function isTime(text: string): boolean {
  return z.iso.date().safeParse(text).success || z.iso.datetime({ offset: true }).safeParse(text).success;
}

import { z } from 'zod';

/** Raised when the shape below changes; a stored or fetched descriptor of another version is refused. */
export const DESCRIPTOR_VERSION = 1;

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

/** A label as the page writes it; `variants` are the other spellings seen (compared after normalisation). */
const label = z.strictObject({ ...text.shape, variants: z.array(z.string()).default([]) });

/** `Gestion du compte : {account}`: literal text around exactly one `{name}`. Data, never a RegExp. */
const template = z.string().regex(/^[^{}]*\{[a-z]+\}[^{}]*$/, 'text with exactly one {name}');

const feature = z.strictObject({
  id: slug,
  label,
  section: slug,
  /** function = a tick of a list; flag = an account-wide right shown apart; attribute = a fact, not a right. */
  kind: z.enum(['function', 'flag', 'attribute']),
  implies: z.array(slug).default([]),
  /** Rights to handle with care: they change risk marks and approvals. */
  sensitivity: z.enum(['delegation', 'credential', 'personal-data', 'all-sites']).optional(),
  /** The numbered fact of the vendor's page; absent or `inferred` = ours, never shown as the vendor's word. */
  fact: z.string().optional(),
  inferred: z.array(z.string()).default([]),
});

const section = z.strictObject({ id: slug, tab: slug, label });

const field = z.strictObject({
  id: slug,
  label,
  required: z.boolean(),
  input: z.enum(['text', 'email', 'tel', 'password']),
  /** The person's attribute that fills it when an account is created; absent = the admin's own. */
  from: z.enum(['userName', 'email', 'familyName', 'givenName', 'phone']).optional(),
  fact: z.string().optional(),
});

const passwordRule = z.strictObject({
  minLength: z.int().min(1),
  /** How many of the four classes lower, upper, digit, special are asked for. */
  classes: z.int().min(1).max(4),
  special: z.string(),
  provisional: z.boolean(),
});

/** How a list of boxes is found: by its column headings, then each row by its label. */
const list = z.strictObject({
  tab: slug,
  holds: z.enum(['features', 'sites']),
  /** Headings of the label column and of the box column, both as the page writes them. */
  columns: z.strictObject({ label: label.optional(), box: label.optional() }),
  /** Rows that are headings spanning the table name the section of the rows below. */
  sectionRows: z.boolean().default(false),
  /** Absence of a row is knowledge only when the page shows the whole list at once. */
  complete: z.boolean(),
  /** Radio choices that change what the list shows; `readable` names the ones in which it holds these sites. */
  mode: z.strictObject({ label, readable: label, other: z.array(label) }).optional(),
});

const pages = z.strictObject({
  /** Where the signed-in user is written. */
  user: template,
  /** The heading of the page of one account. */
  account: template,
  accountList: z.strictObject({ heading: label, column: label }).optional(),
  tabs: z.array(z.strictObject({ id: slug, label })).min(1),
  /** The tab where an account's `fields` are written: their labels tell it from the others. */
  fieldsTab: slug.optional(),
  lists: z.array(list).min(1),
  /** Single boxes with a label beside them (flags). */
  boxes: z.array(z.strictObject({ tab: slug, feature: slug })).default([]),
  save: label,
});

/** Everything the project knows of one portal, as data (design.md, "To add a portal"). */
export const descriptorSchema = z
  .strictObject({
    descriptor: z.literal(DESCRIPTOR_VERSION),
    id: slug,
    name: z.string().min(1),
    /** Fixed end of every account identifier; `{tenant}` is the holder's account name. */
    identifierSuffix: z.string(),
    sites: z.strictObject({
      kinds: z.array(z.strictObject({ id: slug, label: text, plural: text })).min(1),
      /** The kind that the portal's boxes tick. */
      granted: slug,
      /** account = each ticked feature holds at each ticked site; the portal cannot pair them. */
      reach: z.enum(['account', 'site', 'root']),
      /** A flag that stands for every site, whatever the list says. */
      allSitesFlag: slug.optional(),
    }),
    sections: z.array(section).min(1),
    features: z.array(feature).min(1),
    fields: z.array(field),
    passwordRule: passwordRule.optional(),
    /** How an account's access ends here; no delete exists. */
    ending: z.enum(['untick', 'disable', 'revoke']),
    /** Saved here, effective after a second gesture elsewhere. */
    afterSave: text.optional(),
    pages,
  })
  .superRefine((portal, context) => {
    const ids = new Set(portal.features.map((item) => item.id));
    const sections = new Set(portal.sections.map((item) => item.id));
    const tabs = new Set(portal.pages.tabs.map((item) => item.id));
    portal.features.forEach((item, index) => {
      if (!sections.has(item.section))
        context.addIssue({
          code: 'custom',
          path: ['features', index, 'section'],
          message: `no section ${item.section}`,
        });
      for (const implied of item.implies)
        if (!ids.has(implied))
          context.addIssue({
            code: 'custom',
            path: ['features', index, 'implies'],
            message: `no feature ${implied}`,
          });
    });
    for (const tab of [
      ...portal.sections.map((item) => item.tab),
      ...portal.pages.lists.map((item) => item.tab),
      ...portal.pages.boxes.map((item) => item.tab),
      ...(portal.pages.fieldsTab === undefined ? [] : [portal.pages.fieldsTab]),
    ])
      if (!tabs.has(tab))
        context.addIssue({ code: 'custom', path: ['pages', 'tabs'], message: `no tab ${tab}` });
  });

export type Descriptor = z.infer<typeof descriptorSchema>;
export type ListDescriptor = Descriptor['pages']['lists'][number];
export type Label = z.infer<typeof label>;

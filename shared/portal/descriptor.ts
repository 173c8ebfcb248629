import { z } from 'zod';
import { pages } from './pages.ts';
import { constraint, exportFile, importFile, lifecycle, seats } from './part.ts';
import { label, slug, text } from './word.ts';

/** Raised when the shape below changes; a stored or fetched descriptor of another version is refused. */
export const DESCRIPTOR_VERSION = 3;

const feature = z.strictObject({
  id: slug,
  label,
  section: slug,
  /** function = a tick of a list; flag = an account-wide right shown apart; attribute = a fact, not a right. */
  kind: z.enum(['function', 'flag', 'attribute']),
  implies: z.array(slug).default([]),
  /** What it opens or allows, as the vendor says it, where the label alone does not tell. */
  about: text.optional(),
  /** Rights to handle with care: they change risk marks and approvals. */
  sensitivity: z.enum(['delegation', 'credential', 'personal-data', 'all-sites']).optional(),
  /** The numbered fact of the vendor's page; absent or `inferred` = ours, never shown as the vendor's word. */
  fact: z.string().optional(),
  inferred: z.array(z.string()).default([]),
});

const section = z.strictObject({
  id: slug,
  tab: slug,
  label,
  /** The functions of this section are had through the profile of a module; an account does not tick them. */
  module: slug.optional(),
});

const field = z.strictObject({
  id: slug,
  label,
  required: z.boolean(),
  input: z.enum(['text', 'email', 'tel', 'password']),
  /** The person's attribute that fills it when an account is created; absent = the admin's own. */
  from: z.enum(['userName', 'email', 'familyName', 'givenName', 'phone']).optional(),
  fact: z.string().optional(),
  inferred: z.array(z.string()).default([]),
});

const passwordRule = z.strictObject({
  minLength: z.int().min(1),
  /** How many of the four classes lower, upper, digit, special are asked for. */
  classes: z.int().min(1).max(4),
  special: z.string(),
  provisional: z.boolean(),
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
      /** The tab where sites are ticked. */
      tab: slug.optional(),
    }),
    /** The pages or tabs of one account, in the portal's order. */
    tabs: z.array(z.strictObject({ id: slug, label })).min(1),
    /** Parts of the portal of which an account has one profile each. */
    modules: z.array(z.strictObject({ id: slug, label })).default([]),
    sections: z.array(section).min(1),
    features: z.array(feature).min(1),
    fields: z.array(field),
    /** Each user's login hours can be limited. */
    hours: z.boolean().default(false),
    passwordRule: passwordRule.optional(),
    constraints: z.array(constraint).default([]),
    lifecycle,
    /** What the portal charges for; the prices are the policy's. */
    seats: seats.optional(),
    importFile: importFile.optional(),
    exportFile: exportFile.optional(),
    /** Saved here, effective after a second gesture elsewhere. */
    afterSave: text.optional(),
    /** How its pages are recognised; absent = reached by files and by hand only. */
    pages: pages.optional(),
  })
  .superRefine((portal, context) => {
    const ids = new Set(portal.features.map((item) => item.id));
    const sections = new Set(portal.sections.map((item) => item.id));
    const tabs = new Set(portal.tabs.map((item) => item.id));
    const modules = new Set(portal.modules.map((item) => item.id));
    for (const { module } of portal.sections)
      if (module !== undefined && !modules.has(module))
        context.addIssue({ code: 'custom', path: ['sections'], message: `no module ${module}` });
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
      ...(portal.sites.tab === undefined ? [] : [portal.sites.tab]),
      ...(portal.pages?.lists ?? []).map((item) => item.tab),
      ...(portal.pages?.singles ?? []).map((item) => item.tab),
      ...(portal.pages?.states ?? []).map((item) => item.tab),
      ...[portal.pages?.hours, portal.pages?.parent].flatMap((item) => item?.tab ?? []),
      ...(portal.pages?.accountList?.holds ?? []).flatMap((item) => ('tab' in item ? [item.tab] : [])),
      ...(portal.pages?.fieldsTab === undefined ? [] : [portal.pages.fieldsTab]),
    ])
      if (!tabs.has(tab)) context.addIssue({ code: 'custom', path: ['tabs'], message: `no tab ${tab}` });
    for (const feature of [
      ...portal.constraints.flatMap((item) => ('feature' in item ? [item.feature] : [])),
      ...(portal.lifecycle.access ? [portal.lifecycle.access.feature] : []),
      ...(portal.pages?.singles ?? []).map((item) => item.feature),
      ...(portal.pages?.accountList?.holds ?? []).flatMap((item) =>
        'feature' in item ? [item.feature] : [],
      ),
      ...Object.keys(portal.importFile?.roles ?? {}),
      ...(portal.exportFile?.words ?? []).map((item) => item.feature),
    ])
      if (!ids.has(feature))
        context.addIssue({ code: 'custom', path: ['features'], message: `no feature ${feature}` });
  });

export type Descriptor = z.infer<typeof descriptorSchema>;
/** A portal whose pages the extension knows. */
export type PagedDescriptor = Descriptor & { readonly pages: NonNullable<Descriptor['pages']> };
export type Pages = PagedDescriptor['pages'];
export type ListDescriptor<Shape extends Pages['lists'][number]['shape'] = Pages['lists'][number]['shape']> =
  Extract<Pages['lists'][number], { shape: Shape }>;
export type { Label } from './word.ts';

export function isPaged(portal: Descriptor): portal is PagedDescriptor {
  return portal.pages !== undefined;
}

/** What the extension is handed. */
export const pagedDescriptorSchema = descriptorSchema.refine(isPaged, {
  error: 'no pages',
}) as unknown as z.ZodType<PagedDescriptor>;

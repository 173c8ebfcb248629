import { type Schema, attribute } from './attribute.ts';
import { readOnly, referenceTo } from './traits.ts';

/** What the draft's Entitlement does not say. */
export const accessEntitlement: Schema = {
  id: 'urn:portillon:params:scim:schemas:extension:access:2.0:Entitlement',
  name: 'AccessEntitlement',
  description: 'Where a function is granted, and what to mind.',
  attributes: [
    referenceTo('portal', 'The portal of the function.', 'Portal'),
    attribute('section', 'The section of the portal’s page where it stands.', readOnly),
    attribute('about', 'What it opens or allows.', readOnly),
    attribute('sensitivity', 'Why it is to be handled with care.', {
      ...readOnly,
      canonicalValues: ['delegation', 'credential', 'personal-data', 'all-sites'],
    }),
  ],
};

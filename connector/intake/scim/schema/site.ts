import { type Schema, attribute } from './attribute.ts';
import { readOnly, referenceTo } from './traits.ts';

/** A place of a portal where rights hold: a residence, an agency, a company. */
export const siteSchema: Schema = {
  id: 'urn:portillon:params:scim:schemas:core:2.0:Site',
  name: 'Site',
  description: 'A place of a portal where rights hold.',
  attributes: [
    attribute('displayName', 'The name that the portal shows.', readOnly),
    attribute('kind', 'What it is in its portal, such as residence or agency.', readOnly),
    attribute('active', 'Whether it is in use; in a retired site rights sleep.', {
      ...readOnly,
      type: 'boolean',
    }),
    referenceTo('portal', 'The portal that it belongs to.', 'Portal'),
    referenceTo('parent', 'The site above it.', 'Site'),
  ],
};

import { type Schema, attribute } from './attribute.ts';
import { readOnly, referenceTo } from './traits.ts';

/** What the draft's Role does not say: where it is granted, and what it grants there. */
export const accessRole: Schema = {
  id: 'urn:portillon:params:scim:schemas:extension:access:2.0:Role',
  name: 'AccessRole',
  description: 'Where a role is granted, and what it grants there.',
  attributes: [
    referenceTo('portal', 'The portal of the role.', 'Portal'),
    referenceTo('entitlements', 'What the role grants by itself.', 'Entitlement', { multiValued: true }),
    attribute('module', 'The part of the portal that a profile is for.', readOnly),
  ],
};

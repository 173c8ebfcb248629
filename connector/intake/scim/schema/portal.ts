import { type Schema, attribute } from './attribute.ts';
import { readOnly, referenceTo } from './traits.ts';

/** A portal whose accounts Portillon keeps. */
export const portalSchema: Schema = {
  id: 'urn:portillon:params:scim:schemas:core:2.0:Portal',
  name: 'Portal',
  description: 'A portal where people have accounts.',
  attributes: [
    attribute('displayName', 'The portal’s name.', readOnly),
    attribute('tenant', 'The account of the organisation at the portal.', readOnly),
    attribute('identifier', 'How the policy names a person’s account there, such as {userName}.', readOnly),
    referenceTo('entitlements', 'What can be granted there.', 'Entitlement', { multiValued: true }),
  ],
};

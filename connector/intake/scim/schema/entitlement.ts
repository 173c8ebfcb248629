import type { Schema } from './attribute.ts';
import { grantable } from './grantable.ts';

/** draft-ietf-scim-roles-entitlements-01. */
export const entitlementSchema: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Entitlement',
  name: 'Entitlement',
  description: 'A function of a portal.',
  attributes: grantable('entitlement'),
};

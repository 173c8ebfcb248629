import type { Schema } from './attribute.ts';
import { grantable } from './grantable.ts';

/** draft-ietf-scim-roles-entitlements-01. */
export const roleSchema: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Role',
  name: 'Role',
  description: 'A named set of rights of one portal: a role of the policy, or a profile of the portal.',
  attributes: grantable('role'),
};

import { accessEntitlement } from './access-entitlement.ts';
import { accessRole } from './access-role.ts';
import { accessUser } from './access-user.ts';
import { accountSchema } from './account.ts';
import { coreGroup } from './core-group.ts';
import { coreUser } from './core-user.ts';
import { enterpriseUser } from './enterprise-user.ts';
import { entitlementSchema } from './entitlement.ts';
import { portalSchema } from './portal.ts';
import { resourceTypeSchema } from './resource-type-schema.ts';
import { resourceType } from './resource-type.ts';
import { roleSchema } from './role.ts';
import { schemaSchema } from './schema-schema.ts';
import { serviceProviderConfigSchema } from './service-provider-config.ts';
import { siteSchema } from './site.ts';

const common = {
  id: { column: 'id', use: 'exact' },
  externalId: { column: 'externalId', use: 'exact' },
  'meta.created': { column: 'createdAt', use: 'exact' },
  'meta.lastModified': { column: 'updatedAt', use: 'exact' },
} as const;

export const userType = resourceType({
  id: 'User',
  endpoint: '/Users',
  description: 'People.',
  schema: coreUser,
  extensions: [enterpriseUser, accessUser],
  columns: {
    ...common,
    userName: { column: 'userName', use: 'exact' },
    active: { column: 'active', use: 'exact' },
    // A person without a displayName is shown by another name, and the column holds that one.
    displayName: { column: 'displayName', use: 'hint' },
  },
  heldBy: 'groups',
});

export const groupType = resourceType({
  id: 'Group',
  endpoint: '/Groups',
  description: 'Groups of people.',
  schema: coreGroup,
  extensions: [],
  columns: { ...common, displayName: { column: 'displayName', use: 'exact' } },
  rows: 'members',
});

export const portalType = resourceType({
  id: 'Portal',
  endpoint: '/Portals',
  description: 'The portals whose accounts are kept.',
  schema: portalSchema,
  extensions: [],
  columns: {},
  isReadOnly: true,
});

export const siteType = resourceType({
  id: 'Site',
  endpoint: '/Sites',
  description: 'The places of the portals where rights hold.',
  schema: siteSchema,
  extensions: [],
  columns: {},
  isReadOnly: true,
});

export const accountType = resourceType({
  id: 'Account',
  endpoint: '/Accounts',
  description: 'The accounts of this client’s people in the portals.',
  schema: accountSchema,
  extensions: [],
  columns: {},
  isReadOnly: true,
});

export const roleType = resourceType({
  id: 'Role',
  endpoint: '/Roles',
  description: 'Roles of the policy and profiles of the portals.',
  schema: roleSchema,
  extensions: [accessRole],
  columns: {},
  isReadOnly: true,
});

export const entitlementType = resourceType({
  id: 'Entitlement',
  endpoint: '/Entitlements',
  description: 'Functions of the portals.',
  schema: entitlementSchema,
  extensions: [accessEntitlement],
  columns: {},
  isReadOnly: true,
});

/** The schema registry: discovery, validation, filters, PATCH and projections read nothing else. */
export const resourceTypes = [
  userType,
  groupType,
  portalType,
  siteType,
  accountType,
  roleType,
  entitlementType,
] as const;

/** What discovery itself is made of (RFC 7643 section 8.7.2). */
export const discoverySchemas = [serviceProviderConfigSchema, resourceTypeSchema, schemaSchema] as const;

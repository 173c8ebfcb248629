import { coreGroup } from './core-group.ts';
import { coreUser } from './core-user.ts';
import { enterpriseUser } from './enterprise-user.ts';
import { resourceType } from './resource-type.ts';

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
  extensions: [enterpriseUser],
  columns: {
    ...common,
    userName: { column: 'userName', use: 'exact' },
    active: { column: 'active', use: 'exact' },
    // A person without a displayName is shown by another name, and the column holds that one.
    displayName: { column: 'displayName', use: 'hint' },
  },
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

/** The schema registry: discovery, validation, filters, PATCH and projections read nothing else. */
export const resourceTypes = [userType, groupType] as const;

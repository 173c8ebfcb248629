import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

/**
 * The columns of the portal's own import. The first one is the record's external id, which a new user does not have.
 * Roles stand in one cell by external id, with commas between them; the ids are those of the published module.
 */
export const importFile: z.input<typeof descriptorSchema>['importFile'] = {
  name: 'Commown_User_Import_Model',
  formats: ['csv', 'xlsx'],
  columns: [
    { header: 'id' },
    { header: 'email', from: 'email', required: true },
    { header: 'lastname', from: 'familyName', required: true },
    { header: 'firstname', from: 'givenName', required: true },
    { header: 'customer_roles/id', from: 'roles' },
    { header: 'phone', from: 'phone' },
    { header: 'team/id', from: 'team' },
  ],
  roles: {
    'role-administration': 'customer_team_manager.customer_role_admin',
    'role-fleet-management': 'customer_team_manager.customer_role_fleet_manager',
    'role-accounting': 'customer_team_manager.customer_role_accounting',
    'role-it-support': 'customer_team_manager.customer_role_it',
  },
  fact: 'C9',
  inferred: ['roles'],
};

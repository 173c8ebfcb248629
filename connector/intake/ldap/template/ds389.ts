import type { LdapTemplate } from './template.ts';

/** 389 Directory Server and Red Hat Directory Server, as dsidm lays them out. */
export const ds389: LdapTemplate = {
  people: {
    filter: '(objectClass=inetOrgPerson)',
    disabled: { attribute: 'nsAccountLock', value: 'true' },
  },
  groups: { filter: '(objectClass=groupOfNames)' },
  key: 'nsUniqueId',
};

import type { LdapTemplate } from './template.ts';

/** OpenLDAP with inetOrgPerson (RFC 2798) and groupOfNames (RFC 4519 section 3.5). */
export const openldap: LdapTemplate = {
  people: { filter: '(objectClass=inetOrgPerson)' },
  groups: { filter: '(objectClass=groupOfNames)' },
  key: 'entryUUID',
};

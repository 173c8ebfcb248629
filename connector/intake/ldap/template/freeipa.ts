import type { LdapTemplate } from './template.ts';

/** FreeIPA: a 389 Directory Server with people in cn=users,cn=accounts and groups in cn=groups,cn=accounts. */
export const freeipa: LdapTemplate = {
  people: {
    filter: '(objectClass=posixAccount)',
    attributes: { home: ['departmentNumber', 'ou'] },
    disabled: { attribute: 'nsAccountLock', value: 'true' },
  },
  // Without the groups that FreeIPA makes for each person of its own, which have no members (mepManagedEntry).
  groups: { filter: '(&(objectClass=ipaUserGroup)(!(objectClass=mepManagedEntry)))' },
  key: 'nsUniqueId',
};

import type { LdapTemplate } from './template.ts';

/** Active Directory and Samba: MS-ADTS, MS-ADA1 to MS-ADA3. */
export const activeDirectory: LdapTemplate = {
  people: {
    // objectCategory leaves out computers, which are users by class.
    filter: '(&(objectCategory=person)(objectClass=user))',
    attributes: {
      userName: ['sAMAccountName', 'userPrincipalName'],
      email: ['mail', 'userPrincipalName'],
      home: 'department',
      extra: [
        'userPrincipalName',
        'title',
        'department',
        'company',
        'physicalDeliveryOfficeName',
        'l',
        'employeeID',
        'employeeNumber',
        'employeeType',
      ],
    },
    // ACCOUNTDISABLE, MS-ADTS section 2.2.16.
    disabled: { attribute: 'userAccountControl', bit: 2 },
  },
  groups: {
    filter: '(objectClass=group)',
    // The members of a primary group, mostly Domain Users, are in no member value.
    primary: true,
  },
  key: 'objectGUID',
};

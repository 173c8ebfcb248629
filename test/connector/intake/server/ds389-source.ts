import { type LdapConfig, ldapConfigSchema } from '../../../../connector/intake/ldap/config.ts';
import type { Ds389 } from '../../../fixture/ds389.ts';

/** The least configuration that reads a 389 Directory Server; `more` is laid over it. */
export const ds389ConfigOf = (
  { url, serviceDn, servicePassword, baseDn }: Ds389,
  more: object = {},
): LdapConfig =>
  ldapConfigSchema.parse({
    kind: 'ldap',
    id: 'ds389',
    template: '389-ds',
    url,
    bindDn: serviceDn,
    password: servicePassword,
    base: baseDn,
    ...more,
  });

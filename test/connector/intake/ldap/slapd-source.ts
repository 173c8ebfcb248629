import { type LdapConfig, ldapConfigSchema } from '../../../../connector/intake/ldap/config.ts';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import type { Snapshot } from '../../../../connector/intake/source.ts';
import type { Slapd } from '../../../fixture/slapd.ts';

/** The least configuration that reads a test server; `more` is laid over it. */
export function slapdConfigOf(slapd: Slapd, more: object = {}): LdapConfig {
  return ldapConfigSchema.parse({
    kind: 'ldap',
    id: 'slapd',
    url: slapd.url,
    bindDn: slapd.serviceDn,
    password: slapd.servicePassword,
    base: slapd.baseDn,
    ...more,
  });
}

/** One read of a test server. */
export function readSlapd(slapd: Slapd, more: object = {}): Promise<Snapshot> {
  return ldapSource(slapdConfigOf(slapd, more)).read({ signal: new AbortController().signal });
}

import type { DirectoryEntry } from '../../../../../connector/intake/entry.ts';
import { type LdapConfig, ldapConfigSchema } from '../../../../../connector/intake/ldap/config.ts';
import { type Capabilities, capabilitiesOf } from '../../../../../connector/intake/ldap/incremental/probe.ts';

export const BASE = 'dc=example,dc=org';

export const configOf = (more: object = {}): LdapConfig =>
  ldapConfigSchema.parse({
    kind: 'ldap',
    id: 'directory',
    url: 'ldaps://ldap.example.org',
    bindDn: `cn=reader,${BASE}`,
    password: 'secret',
    base: BASE,
    ...more,
  });

/** An entry as it was read, attribute names in whatever case the server wrote them. */
export const entryOf = (
  dn: string,
  attributes: Readonly<Record<string, readonly string[]>>,
): DirectoryEntry => ({
  dn,
  attributes: new Map(Object.entries(attributes).map(([name, values]) => [name.toLowerCase(), values])),
});

/** What a server offers that says nothing of itself, and `more`. */
export const offering = (more: Partial<Capabilities> = {}): Capabilities => ({
  ...capabilitiesOf(entryOf('', { objectClass: ['top'] }), BASE),
  ...more,
});

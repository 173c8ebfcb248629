import { FilterParser } from 'ldapts';
import { z } from 'zod';
import { normaliseDn } from '../../../shared/text/dn.ts';
import {
  disabledSchema,
  groupAttributesSchema,
  keyAttributeSchema,
  personAttributesSchema,
} from '../mapping.ts';
import { sourceSettings } from '../settings.ts';

const dn = z.string().refine((text) => normaliseDn(text) !== undefined, 'a DN is expected');

const filter = z.string().refine(isFilter, 'an LDAP filter is expected, as in (objectClass=inetOrgPerson)');

function isFilter(text: string): boolean {
  try {
    FilterParser.parseString(text);
    return true;
  } catch {
    return false;
  }
}

/** An LDAP directory as a source. `url`, `bindDn`, `password` and `base` are enough for OpenLDAP. */
export const ldapConfigSchema = z
  .strictObject({
    kind: z.literal('ldap'),
    ...sourceSettings,
    url: z.url({ protocol: /^ldaps?$/, error: 'ldap://host:port or ldaps://host:port is expected' }),
    /** Turns an ldap:// connection into TLS before anything is said on it. */
    startTls: z.boolean().default(false),
    /** PEM; added to none, it replaces the authorities that Node trusts. */
    caFile: z.string().min(1).optional(),
    /** A DN, or the name that Active Directory takes (user@domain). */
    bindDn: z.string().min(1),
    /** Never empty: an empty password is an anonymous bind (RFC 4513 section 5.1.2). */
    password: z.string().min(1),
    base: dn,
    people: z
      .strictObject({
        base: dn.optional(),
        filter: filter.default('(objectClass=inetOrgPerson)'),
        attributes: personAttributesSchema.prefault({}),
        disabled: disabledSchema.optional(),
      })
      .prefault({}),
    groups: z
      .strictObject({
        base: dn.optional(),
        filter: filter.default('(objectClass=groupOfNames)'),
        attributes: groupAttributesSchema.prefault({}),
      })
      .prefault({}),
    /** The attribute that never changes; found by itself when absent. */
    key: keyAttributeSchema.optional(),
    /** Entries a page. Servers refuse much more than 1,000. */
    pageSize: z.int().min(1).max(5000).default(500),
    /** A server that stays silent for longer is given up. */
    timeoutSeconds: z.int().min(1).max(3600).default(60),
  })
  .refine((config) => !(config.startTls && config.url.startsWith('ldaps:')), {
    path: ['startTls'],
    error: 'ldaps:// is encrypted already: leave startTls out',
  });

export type LdapConfig = z.output<typeof ldapConfigSchema>;

import { FilterParser } from 'ldapts';
import { z } from 'zod';
import {
  disabledSchema,
  groupAttributesSchema,
  keyAttributeSchema,
  personAttributesSchema,
} from '../mapping.ts';
import { sourceSettings } from '../settings.ts';
import { basesSchema } from './bases.ts';
import { TEMPLATE_NAMES, withTemplate } from './template/index.ts';
import { checkTransport } from './transport.ts';

const filter = z.string().refine(isFilter, 'an LDAP filter is expected, as in (objectClass=inetOrgPerson)');

function isFilter(text: string): boolean {
  try {
    FilterParser.parseString(text);
    return true;
  } catch {
    return false;
  }
}

const url = z.url({
  protocol: /^ldap[si]?$/,
  error: 'ldap://host:port or ldaps://host:port is expected',
});

const path = z.string().min(1);

const settings = z.strictObject({
  kind: z.literal('ldap'),
  ...sourceSettings,
  /** What is named otherwise in this kind of directory; every key of it can be given here too. */
  template: z.enum(TEMPLATE_NAMES).optional(),
  /** Several servers of one directory are asked in this order. */
  url: z.union([url, z.array(url).min(1).readonly()]),
  /** Turns an ldap:// connection into TLS before anything is said on it. */
  startTls: z.boolean().default(false),
  /** PEM; added to none, it replaces the authorities that Node trusts. */
  caFile: path.optional(),
  /** PEM; the certificate and the key with which the connector shows itself. */
  certFile: path.optional(),
  keyFile: path.optional(),
  /** external: the server knows who we are by the certificate, or by the user of the process (RFC 4422 appendix A). */
  bind: z.enum(['simple', 'external']).default('simple'),
  /** A DN, or the name that Active Directory takes (user@domain). With external: who the server must say we are. */
  bindDn: z.string().min(1).optional(),
  /** Never empty: an empty password is an anonymous bind (RFC 4513 section 5.1.2). */
  password: z.string().min(1).optional(),
  base: basesSchema,
  people: z
    .strictObject({
      base: basesSchema.optional(),
      filter: filter.default('(objectClass=inetOrgPerson)'),
      attributes: personAttributesSchema.prefault({}),
      disabled: disabledSchema.optional(),
    })
    .prefault({}),
  groups: z
    .strictObject({
      base: basesSchema.optional(),
      filter: filter.default('(objectClass=groupOfNames)'),
      attributes: groupAttributesSchema.prefault({}),
      /** Whether the groups in a group are followed; without it only its own people count. */
      nested: z.boolean().default(true),
      /** Active Directory: primaryGroupID of a person is a membership too. */
      primary: z.boolean().default(false),
    })
    .prefault({}),
  /** The attribute that never changes; found by itself when absent. */
  key: keyAttributeSchema.optional(),
  /** Entries a page. Servers refuse much more than 1,000. */
  pageSize: z.int().min(1).max(5000).default(500),
  /** A server that stays silent for longer is given up. */
  timeoutSeconds: z.int().min(1).max(3600).default(60),
});

/** An LDAP directory as a source. `url`, `bindDn`, `password` and `base` are enough for OpenLDAP. */
export const ldapConfigSchema = z.preprocess(
  withTemplate,
  settings.superRefine(checkTransport).transform(({ url: given, base, people, groups, ...rest }) => {
    const servers = [given].flat();
    return {
      ...rest,
      /** The server that is spoken to; a failover chooses another of `servers` (failover.ts). */
      url: servers[0] ?? '',
      servers,
      /** The first one: servers are asked what they know about it. Searches start at those of people and groups. */
      base: base[0] ?? '',
      people: { ...people, base: people.base ?? base },
      groups: { ...groups, base: groups.base ?? base },
    };
  }),
);

/** `people.base` and `groups.base` are lists, filled from `base`. */
export type LdapConfig = z.output<typeof ldapConfigSchema>;

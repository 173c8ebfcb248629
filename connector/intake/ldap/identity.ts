import { BindRequest, ExtendedRequest, ExtendedResponse, FilterParser, SearchRequest } from 'ldapts';
import type { Problem } from '../../../shared/problem.ts';
import { normaliseDn } from '../../../shared/text/dn.ts';
import type { LdapConfig } from './config.ts';
import type { LdapConnection } from './connection.ts';
import { ldapProblems } from './problems.ts';
import {
  BUSY,
  describeResult,
  printable,
  PROTOCOL_ERROR,
  SUCCESS,
  UNAVAILABLE,
  UNWILLING_TO_PERFORM,
} from './result.ts';

/** RFC 4532. */
const WHO_AM_I = '1.3.6.1.4.1.4203.1.11.3';

/** What a server answers that does not know the operation (RFC 4511 section 4.12). */
const UNKNOWN_OPERATION: ReadonlySet<number> = new Set([PROTOCOL_ERROR, UNWILLING_TO_PERFORM]);

/** RFC 4422 appendix A. */
const EXTERNAL = 'EXTERNAL';

/** Whom a problem names when the certificate, or the user of the process, says who we are. */
const nameOf = ({ bindDn }: LdapConfig): string => bindDn ?? EXTERNAL;

/** @throws Problem LDAP_BIND_REFUSED, with the DN and never the password. */
export async function bind(connection: LdapConnection, config: LdapConfig): Promise<void> {
  const { url, bindDn = '', password = '' } = config;
  const way = config.bind === 'external' ? { mechanism: EXTERNAL } : { dn: bindDn, password };
  const { result } = await connection.ask((messageId) => new BindRequest({ messageId, ...way }));
  const reason = describeResult(result);
  // Says nothing against us: another server, or a later read, may take the same bind.
  if (result.status === BUSY || result.status === UNAVAILABLE)
    throw ldapProblems.LDAP_STOPPED({ url, entries: 0, reason });
  if (result.status !== SUCCESS) throw ldapProblems.LDAP_BIND_REFUSED({ url, dn: nameOf(config), reason });
}

/**
 * The identity to which the server answers: asked before and after a read, it must be ours both times, since a
 * server that takes us for anonymous answers «success, no entries». Undefined when the server cannot say.
 * @throws Problem LDAP_ANONYMOUS, LDAP_IDENTITY_CHANGED
 */
export async function assertIdentity(
  connection: LdapConnection,
  config: LdapConfig,
): Promise<string | undefined> {
  const { url, bindDn } = config;
  const { result } = await connection.ask((messageId) => new ExtendedRequest({ messageId, oid: WHO_AM_I }));
  if (UNKNOWN_OPERATION.has(result.status)) return assertToken(connection, config);
  if (result.status !== SUCCESS) {
    throw ldapProblems.LDAP_STOPPED({ url, entries: 0, reason: describeResult(result) });
  }
  const identity = result instanceof ExtendedResponse ? printable(result.value ?? '') : '';
  if (identity === '' || identity === 'dn:') throw ldapProblems.LDAP_ANONYMOUS({ url, dn: nameOf(config) });
  if (bindDn !== undefined && !isSame(identity, bindDn)) {
    throw ldapProblems.LDAP_IDENTITY_CHANGED({ url, expected: bindDn, found: identity });
  }
  return identity;
}

/**
 * The security identifier of the session, as Samba and Active Directory tell it at the root (MS-ADTS section
 * 3.1.1.3.2.17): Samba does not know «Who am I?». @throws Problem LDAP_ANONYMOUS
 */
async function assertToken(connection: LdapConnection, config: LdapConfig): Promise<string | undefined> {
  const filter = FilterParser.parseString('(objectClass=*)');
  const root = { baseDN: '', scope: 'base' as const, filter, attributes: ['tokenGroups'] };
  const { entries } = await connection.ask((messageId) => new SearchRequest({ messageId, ...root }));
  const [sid] = entries[0]?.attributes.find(({ type }) => isTokenGroups(type))?.parsedBuffers ?? [];
  if (sid === undefined) return undefined;
  const identity = `sid:${sid.toString('hex')}`;
  if (identity === ANONYMOUS_SID) throw ldapProblems.LDAP_ANONYMOUS({ url: config.url, dn: nameOf(config) });
  return identity;
}

const isTokenGroups = (type: string): boolean => type.toLowerCase() === 'tokengroups';

/** S-1-5-7, MS-DTYP section 2.4.2.4. */
const ANONYMOUS_SID = 'sid:010100000000000507000000';

/** Active Directory answers `u:DOMAIN\name` to any form of bind name: only two DNs can differ here. */
function isSame(identity: string, bindDn: string): boolean {
  const found = identity.startsWith('dn:') ? normaliseDn(identity.slice('dn:'.length)) : undefined;
  const expected = normaliseDn(bindDn);
  return found === undefined || expected === undefined || found === expected;
}

/** @throws Problem LDAP_ANONYMOUS, LDAP_IDENTITY_CHANGED when it is no longer the one from before the read. */
export async function assertSameIdentity(
  connection: LdapConnection,
  config: LdapConfig,
  before: string | undefined,
): Promise<void> {
  const after = await assertIdentity(connection, config);
  if (after !== before) {
    const identities = { expected: before ?? nameOf(config), found: after ?? '' };
    throw ldapProblems.LDAP_IDENTITY_CHANGED({ url: config.url, ...identities });
  }
}

/** A server that cannot say who we are is read all the same: this connection never reconnects by itself. */
export function identityWarning(identity: string | undefined, { url }: LdapConfig): readonly Problem[] {
  return identity === undefined ? [ldapProblems.LDAP_NO_WHOAMI({ url })] : [];
}

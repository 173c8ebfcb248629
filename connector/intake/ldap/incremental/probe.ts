import { FilterParser, type SearchEntry, SearchRequest } from 'ldapts';
import { isWithin } from '../../../../shared/text/dn.ts';
import { toDirectoryEntry } from '../attributes.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { type DirectoryEntry, firstText, texts } from '../../entry.ts';
import { SUCCESS } from '../result.ts';

/** Which family of servers; what they answer differs more than the standard lets one hope. */
export type Vendor = 'active-directory' | '389-ds' | 'openldap' | 'other';

/** What a server says of itself (RFC 4512 section 5.1), as far as reading changes depends on it. */
export interface Capabilities {
  readonly vendor: Vendor;
  /** The server's own words for itself, with its version. */
  readonly name: string | undefined;
  /** OIDs of the controls that it takes. */
  readonly controls: ReadonlySet<string>;
  /** The naming context that all bases are in. */
  readonly context: string | undefined;
  /** The newest change of that context on each replica: OpenLDAP with the syncprov overlay. */
  readonly contextCsn: readonly string[];
  /** The newest change of this very server: Active Directory. */
  readonly highestUsn: string | undefined;
  /** What tells this server from another one under the same address. */
  readonly server: string | undefined;
  /** Where changes of the context are logged (slapo-accesslog(5)), if we may read it. */
  readonly log: AccessLog | undefined;
  /** Where changes of all contexts are numbered (389-DS, Retro Changelog plug-in), whether we may read it or not. */
  readonly changelog: Changelog | undefined;
}

export interface Changelog {
  readonly dn: string;
  /** The oldest number that was kept, and the newest; 0 for none. */
  readonly first: number;
  readonly last: number;
}

export interface AccessLog {
  readonly dn: string;
  /** Of each server that wrote, the change up to which the log was purged, or with which it began. */
  readonly minCsn: readonly string[];
}

const ROOT_ATTRIBUTES = [
  'supportedControl',
  'supportedCapabilities',
  'namingContexts',
  'vendorName',
  'vendorVersion',
  'objectClass',
  'dsServiceName',
  'highestCommittedUSN',
  'changeLog',
  'firstChangeNumber',
  'lastChangeNumber',
];

/** MS-ADTS section 3.1.1.3.4.3: LDAP_CAP_ACTIVE_DIRECTORY_OID. */
const ACTIVE_DIRECTORY = '1.2.840.113556.1.4.800';

/** Asks a server what it can do. What it does not say is absent: then a slower way is taken, never a wrong one. */
export async function probe(
  connection: LdapConnection,
  { people, groups }: LdapConfig,
): Promise<Capabilities> {
  const root = await readOne(connection, '', ROOT_ATTRIBUTES);
  const context = contextOf([...people.base, ...groups.base], root);
  const top =
    context === undefined ? undefined : await readOne(connection, context, ['contextCSN', 'auditContext']);
  const logDn = top && firstText(top, 'auditContext');
  const log = logDn === undefined ? undefined : await accessLogAt(connection, logDn);
  return capabilitiesOf(root, context, top, log);
}

/** A log as it is now; undefined when it is out of sight. */
export async function accessLogAt(connection: LdapConnection, dn: string): Promise<AccessLog | undefined> {
  const root = await readOne(connection, dn, ['minCSN']);
  return root && { dn, minCsn: texts(root, 'minCSN') };
}

/** What the rootDSE, the entry at the top of a context and its log come to; each may be out of sight. */
export function capabilitiesOf(
  root: DirectoryEntry | undefined,
  context?: string,
  top?: DirectoryEntry,
  log?: AccessLog,
): Capabilities {
  const all = (name: string) => (root ? texts(root, name) : []);
  const one = (name: string) => all(name)[0];
  return {
    vendor: vendorOf(root),
    name: one('vendorVersion') ?? one('vendorName'),
    controls: new Set(all('supportedControl')),
    context,
    contextCsn: top ? texts(top, 'contextCSN') : [],
    highestUsn: one('highestCommittedUSN'),
    server: one('dsServiceName'),
    log,
    changelog: changelogOf(one),
  };
}

function changelogOf(one: (name: string) => string | undefined): Changelog | undefined {
  const dn = one('changeLog');
  const [first, last] = [Number(one('firstChangeNumber')), Number(one('lastChangeNumber'))];
  return dn === undefined || !Number.isSafeInteger(first) || !Number.isSafeInteger(last)
    ? undefined
    : { dn, first, last };
}

function vendorOf(root: DirectoryEntry | undefined): Vendor {
  if (!root) return 'other';
  if (texts(root, 'supportedCapabilities').includes(ACTIVE_DIRECTORY)) return 'active-directory';
  if (texts(root, 'objectClass').some((name) => name.startsWith('OpenLDAP'))) return 'openldap';
  const words = `${firstText(root, 'vendorName')} ${firstText(root, 'vendorVersion')}`;
  return /389/.test(words) ? '389-ds' : 'other';
}

/** The longest of the naming contexts that all bases are in, as the server writes it. */
export function contextOf(bases: readonly string[], root: DirectoryEntry | undefined): string | undefined {
  const isAbove = (context: string) => bases.every((base) => isWithin(base, context));
  const contexts = root ? texts(root, 'namingContexts') : [];
  return contexts.filter(isAbove).toSorted((one, other) => other.length - one.length)[0];
}

async function readOne(
  connection: LdapConnection,
  baseDN: string,
  attributes: string[],
): Promise<DirectoryEntry | undefined> {
  const filter = FilterParser.parseString('(objectClass=*)');
  const { result, entries } = await connection.ask(
    (messageId) =>
      new SearchRequest({ messageId, baseDN, scope: 'base', filter, attributes, timeLimit: 0, sizeLimit: 0 }),
  );
  const [found]: readonly (SearchEntry | undefined)[] = entries;
  return result.status === SUCCESS && found ? toDirectoryEntry(found) : undefined;
}

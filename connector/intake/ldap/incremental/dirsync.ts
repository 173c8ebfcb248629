import { FilterParser, SearchRequest } from 'ldapts';
import { type DirectoryEntry, firstText, texts } from '../../entry.ts';
import { groupQueryAttributes, personQueryAttributes } from '../attributes.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { EntryDecoder } from '../decode.ts';
import { ldapProblems } from '../problems.ts';
import { describeResult, PROTOCOL_ERROR, SUCCESS, UNWILLING_TO_PERFORM } from '../result.ts';
import { DirSyncControl, ShowDeletedControl } from './dirsync-control.ts';
import { CursorLost, type Feed, type Links, MethodRefused } from './feed.ts';
import { entriesAt } from './lookups.ts';
import type { Capabilities } from './probe.ts';
import { keyIn, whole } from './sweep.ts';

/** RFC 4511 appendix A. */
const OPERATIONS_ERROR = 1;
const UNAVAILABLE_CRITICAL_EXTENSION = 12;
const INSUFFICIENT_ACCESS = 50;
const REFUSED: ReadonlySet<number> = new Set([UNAVAILABLE_CRITICAL_EXTENSION, INSUFFICIENT_ACCESS]);
const LOST: ReadonlySet<number> = new Set([OPERATIONS_ERROR, PROTOCOL_ERROR, UNWILLING_TO_PERFORM]);

/** Told of every entry, whatever changed of it. */
const ALWAYS: ReadonlySet<string> = new Set(['objectguid', 'instancetype', 'parentguid']);
/** Of a name or a place nothing is told, and of a departure neither, unless they are asked for. */
const ASKED = ['objectGUID', 'name', 'isDeleted'];

/** What MS-ADTS section 3.1.1.3.4.1.3 puts behind the name of an attribute whose values came and went. */
const ADDED = ';range=1-1';
const REMOVED = ';range=0-0';

/** The cookie at the end of everything, of which nothing is kept. @throws MethodRefused */
export async function dirSyncStart(
  connection: LdapConnection,
  config: LdapConfig,
  { context }: Capabilities,
): Promise<string> {
  return readAll(connection, config, context ?? '', '', ['objectGUID'], () => undefined);
}

/** Everything that changed since the cookie. @throws CursorLost, MethodRefused, Problem */
export async function dirSyncFeed(
  connection: LdapConnection,
  config: LdapConfig,
  before: string,
  { context }: Capabilities,
): Promise<Feed> {
  const { member } = config.groups.attributes;
  const [added, removed] = [ADDED, REMOVED].map((range) => member.toLowerCase() + range) as [string, string];
  const isMember = (name: string) => name === added || name === removed;
  const gone = new Set<string>();
  const links: Links[] = [];
  const changed = new Map<string, DirectoryEntry>();
  const cookie = await readAll(connection, config, context ?? '', before, attributesOf(config), (entry) => {
    const key = keyIn(entry, config);
    if (firstText(entry, 'isDeleted')?.toUpperCase() === 'TRUE') gone.add(key);
    else if ([...entry.attributes.keys()].every((name) => ALWAYS.has(name) || isMember(name)))
      links.push({ group: key, added: texts(entry, added), removed: texts(entry, removed) });
    else changed.set(key, entry);
  });
  const people = new Map<string, DirectoryEntry>();
  const groups = new Map<string, DirectoryEntry>();
  let unsettled = false;
  const told = [...changed].filter(([key]) => !gone.has(key));
  const found = await entriesAt(
    connection,
    config,
    told.map(([, { dn }]) => dn),
  );
  for (const [at, [key, entry]] of told.entries()) {
    const { person, group } = found[at] ?? {};
    if (person) people.set(key, person);
    else if (group) groups.set(key, await whole(connection, config, group));
    else {
      gone.add(key);
      // Perhaps a unit: everything below it has another name now.
      unsettled ||= entry.attributes.has('name');
    }
  }
  const present = { person: undefined, group: undefined };
  const ofOthers = links.filter(({ group }) => !groups.has(group));
  return {
    people,
    groups,
    gone: [...gone].map((key) => ({ key })),
    present,
    links: ofOthers,
    unsettled,
    cookie,
  };
}

/** Whatever a filter asks for may bring somebody in or out. */
function attributesOf(config: LdapConfig): readonly string[] {
  const { people, groups } = config;
  const asked = [people.filter, groups.filter].flatMap((filter) =>
    [...filter.matchAll(/\(([\w.;-]+)[~<>:]?[^()=]*=/g)].map(([, name = '']) => name),
  );
  const names = [...personQueryAttributes(config), ...groupQueryAttributes(config), ...asked, ...ASKED];
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/** All parts of an answer; answers the cookie of the last one. */
async function readAll(
  connection: LdapConnection,
  { url }: LdapConfig,
  baseDN: string,
  before: string,
  attributes: readonly string[],
  add: (entry: DirectoryEntry) => void,
): Promise<string> {
  const decoder = new EntryDecoder();
  const tap = (frame: Buffer) => {
    const entry = decoder.decode(frame);
    if (entry) add(entry);
    return entry !== undefined;
  };
  for (let cookie = before; ;) {
    const control = new DirSyncControl(cookie);
    const { result, tapped } = await connection.ask(
      (messageId) =>
        new SearchRequest({
          messageId,
          baseDN,
          scope: 'sub',
          filter: FilterParser.parseString('(objectClass=*)'),
          attributes: [...attributes],
          timeLimit: 0,
          sizeLimit: 0,
          controls: [control, new ShowDeletedControl()],
        }),
      tap,
    );
    const reason = describeResult(result);
    if (REFUSED.has(result.status)) throw new MethodRefused(refused(reason));
    if (LOST.has(result.status))
      throw before === '' ? new MethodRefused(refused(reason)) : new CursorLost(lost(reason));
    if (result.status !== SUCCESS) throw ldapProblems.LDAP_STOPPED({ url, entries: tapped, reason });
    if (control.cookie === '') throw new MethodRefused(refused('no cookie'));
    cookie = control.cookie;
    if (!control.hasMore) return cookie;
  }
}

const refused = (reason: string) => ({
  fr: `le serveur refuse DirSync (${reason})`,
  en: `the server refuses DirSync (${reason})`,
});
const lost = (reason: string) => ({
  fr: `le serveur ne reconnaît pas le repère de la dernière lecture (${reason})`,
  en: `the server does not know the mark of the last read (${reason})`,
});

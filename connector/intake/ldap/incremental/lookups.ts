import { FilterParser, SearchRequest } from 'ldapts';
import { isWithin } from '../../../../shared/text/dn.ts';
import { groupQueryAttributes, personQueryAttributes, toDirectoryEntry } from '../attributes.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { escapeValue } from '../escape.ts';
import type { DirectoryEntry } from '../../entry.ts';
import { KEY_ATTRIBUTES, keyOf } from '../../key.ts';
import { primaryGroupOf, sidOf } from '../../primary-group.ts';
import { ldapProblems } from '../problems.ts';
import { describeResult, NO_SUCH_OBJECT, SUCCESS } from '../result.ts';
import { CursorLost } from './feed.ts';
import { NO_ATTRIBUTES } from './watches.ts';

/** So many questions are under way at once; servers limit what one connection may have pending. */
const AT_ONCE = 50;
/** For more entries than this, reading everything costs less than asking for each. */
const MOST = 2_000;

export interface Asked {
  readonly dns: readonly string[];
  /** As it is now, where it is known. */
  readonly entry?: DirectoryEntry;
}

/** Single questions that a delta still has, once everything else of it was read. */
export interface Lookups {
  /** Of each entry the keys of the groups that name it by one of its names, its primary group among them. */
  groupsNaming(asked: readonly Asked[]): Promise<readonly (readonly string[])[]>;
  /** The keys of the people who have this as their primary group. */
  primaryMembers(group: DirectoryEntry): Promise<readonly string[]>;
}

export function lookups(connection: LdapConnection, config: LdapConfig): Lookups {
  const { people, groups, key } = config;
  const keyAttributes = key === undefined ? KEY_ATTRIBUTES : [key];
  const keysIn = async (bases: readonly string[], filter: string) => {
    const keys: string[] = [];
    for (const base of bases)
      for (const entry of await search(connection, config.url, base, 'sub', filter, keyAttributes)) {
        const found = keyOf(entry, key);
        if (found !== undefined) keys.push(found);
      }
    return keys;
  };
  return {
    groupsNaming: (asked) =>
      askEach(asked, ({ dns, entry }) => {
        const names = dns.map((dn) => `(${groups.attributes.member}=${escapeValue(dn)})`);
        const primary = groups.primary && entry ? primaryGroupOf(entry) : undefined;
        if (primary !== undefined) names.push(`(objectSid=${sidText(primary)})`);
        return keysIn(groups.base, `(&${groups.filter}(|${names.join('')}))`);
      }),
    async primaryMembers(group) {
      const sid = groups.primary ? sidOf(group) : undefined;
      if (sid === undefined) return [];
      const number = Buffer.from(sid, 'hex').readUInt32LE(sid.length / 2 - 4);
      return keysIn(people.base, `(&${people.filter}(primaryGroupID=${number}))`);
    },
  };
}

/** The entry under each DN as a person or as a group, where it is one by the bases and the filters. */
export async function entriesAt(
  connection: LdapConnection,
  config: LdapConfig,
  dns: readonly string[],
): Promise<readonly { readonly person?: DirectoryEntry; readonly group?: DirectoryEntry }[]> {
  const { url, people, groups } = config;
  return askEach(dns, async (dn) => {
    const at = async (bases: readonly string[], filter: string, attributes: readonly string[]) => {
      if (!isBelow(dn, bases)) return undefined;
      const [found] = await search(connection, url, dn, 'base', filter, attributes);
      return found;
    };
    const person = await at(people.base, people.filter, personQueryAttributes(config));
    if (person) return { person };
    const group = await at(groups.base, groups.filter, groupQueryAttributes(config));
    return group ? { group } : {};
  });
}

/** Whether each entry is still under its DN, whatever it is. */
export function areAt(
  connection: LdapConnection,
  config: LdapConfig,
  asked: readonly { readonly key: string; readonly dn: string }[],
): Promise<readonly boolean[]> {
  return askEach(asked, async ({ key, dn }) => {
    const filter = `(${config.key ?? KEY_ATTRIBUTES[0]}=${escapeValue(key)})`;
    return (await search(connection, config.url, dn, 'base', filter, NO_ATTRIBUTES)).length > 0;
  });
}

/** People and groups by their keys, wherever they are: as dear as reading everything where keys are not indexed. */
export async function entriesWithKeys(
  connection: LdapConnection,
  config: LdapConfig,
  keys: readonly string[],
): Promise<{ readonly people: readonly DirectoryEntry[]; readonly groups: readonly DirectoryEntry[] }> {
  const { url, people, groups, key } = config;
  const isOne = keys.map((one) => `(${key ?? KEY_ATTRIBUTES[0]}=${escapeValue(one)})`).join('');
  const of = async (kind: LdapConfig['people' | 'groups'], attributes: readonly string[]) => {
    const found: DirectoryEntry[] = [];
    for (const base of keys.length > 0 ? kind.base : [])
      found.push(...(await search(connection, url, base, 'sub', `(&${kind.filter}(|${isOne}))`, attributes)));
    return found;
  };
  const foundGroups = await of(groups, groupQueryAttributes(config));
  return { groups: foundGroups, people: await of(people, personQueryAttributes(config)) };
}

/** Whether a DN lies below any of the bases. */
export const isBelow = (dn: string, bases: readonly string[]): boolean =>
  bases.some((base) => isWithin(dn, base));

/** @throws CursorLost when there are too many */
async function askEach<T, Answer>(
  items: readonly T[],
  ask: (item: T) => Promise<Answer>,
): Promise<readonly Answer[]> {
  if (items.length > MOST) throw new CursorLost(tooMany(items.length));
  const answers: Answer[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    answers.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(ask))));
  return answers;
}

async function search(
  connection: LdapConnection,
  url: string,
  baseDN: string,
  scope: 'sub' | 'base',
  filter: string,
  attributes: readonly string[],
): Promise<readonly DirectoryEntry[]> {
  const { result, entries } = await connection.ask(
    (messageId) =>
      new SearchRequest({
        messageId,
        baseDN,
        scope,
        filter: FilterParser.parseString(filter),
        attributes: [...attributes],
        timeLimit: 0,
        sizeLimit: 0,
      }),
  );
  // Somebody removed it while we asked: the next read is told.
  if (scope === 'base' && result.status === NO_SUCH_OBJECT) return [];
  if (result.status !== SUCCESS)
    throw ldapProblems.LDAP_STOPPED({ url, entries: entries.length, reason: describeResult(result) });
  return entries.map(toDirectoryEntry);
}

/** MS-DTYP section 2.4.2.1: a security identifier as text, which filters take as well as its bytes. */
function sidText(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  const parts = Array.from({ length: (bytes.length - 8) / 4 }, (_, at) => bytes.readUInt32LE(8 + 4 * at));
  return ['S', bytes[0], bytes.readUIntBE(2, 6), ...parts].join('-');
}

const tooMany = (count: number) => ({
  fr: `${count} entrées sont nouvelles ou ont changé de nom`,
  en: `${count} entries are new or have another name`,
});

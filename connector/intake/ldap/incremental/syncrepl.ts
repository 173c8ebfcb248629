import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import type { DirectoryEntry } from '../../entry.ts';
import { CursorLost, type Departure, type Feed, MethodRefused, MOST_CHANGES } from './feed.ts';
import type { Capabilities } from './probe.ts';
import { readCookies, writeCookies } from './cookies.ts';
import { keyIn, whole } from './sweep.ts';
import { syncSession } from './sync-session.ts';
import { UNREADABLE } from './why.ts';
import { NO_ATTRIBUTES, type Watch, watchesOf } from './watches.ts';

/** Where a read that begins now can be gone on from: asked before the first entry is read. */
export async function syncStart(
  connection: LdapConnection,
  config: LdapConfig,
  { contextCsn, vendor }: Capabilities,
): Promise<string> {
  const cookies = new Map<string, string>();
  for (const watch of watchesOf(config)) {
    // slapd takes the newest change of each replica as a cookie; others only take what they gave.
    const own = vendor === 'openldap' ? `rid=000,csn=${contextCsn.join(';')}` : undefined;
    cookies.set(watch.id, own ?? (await firstCookie(connection, watch, config.url)));
  }
  return writeCookies(cookies);
}

/** The cookie at the end of everything, of which nothing is kept. */
async function firstCookie(connection: LdapConnection, watch: Watch, url: string): Promise<string> {
  const bare = { ...watch, attributes: NO_ATTRIBUTES };
  return (await syncSession(connection, bare, { url, cookie: undefined, most: Infinity, keyOf: keyOfUuid }))
    .cookie;
}

/** Everything that changed since the cookie (RFC 4533). @throws CursorLost, MethodRefused, Problem */
export async function syncFeed(
  connection: LdapConnection,
  config: LdapConfig,
  cookie: string,
  { vendor }: Capabilities,
  onPresent: (kind: 'person' | 'group') => void,
): Promise<Feed> {
  const before = readCookies(cookie);
  // slapd takes what it cannot read for no cookie at all, and says nothing.
  const isOwn = (one: string | undefined) => one !== undefined && /csn=\d{14}/.test(one);
  if (vendor === 'openldap' && !watchesOf(config).every(({ id }) => isOwn(before.get(id))))
    throw new CursorLost(UNREADABLE);
  const after = new Map<string, string>();
  const people = new Map<string, DirectoryEntry>();
  const groups = new Map<string, DirectoryEntry>();
  const gone: Departure[] = [];
  const presents: Record<'person' | 'group', (Set<string> | undefined)[]> = { person: [], group: [] };
  let unsettled = false;
  for (const watch of watchesOf(config)) {
    // One after the other: what a group names is then read after the group.
    const { kind } = watch;
    const question = {
      url: config.url,
      cookie: before.get(watch.id),
      most: MOST_CHANGES,
      // As they come: the server takes longer to name a hundred thousand than we do to note them.
      keyOf: keyOfUuid,
      onPresent: () => kind !== 'container' && onPresent(kind),
    };
    const answer = await syncSession(connection, watch, question);
    after.set(watch.id, answer.cookie);
    if (watch.kind === 'container') {
      unsettled ||= answer.changed.length > 0;
      continue;
    }
    const found = watch.kind === 'person' ? people : groups;
    for (const { entry, key: told } of answer.changed) {
      const key = keyIn(entry, config);
      if (key !== told) throw new MethodRefused(otherKey(key));
      found.set(key, entry);
    }
    const from = { kind: watch.kind, base: watch.base };
    for (const key of answer.deleted) gone.push({ key, from });
    presents[watch.kind].push(answer.present);
  }
  for (const [key, entry] of groups) groups.set(key, await whole(connection, config, entry));
  const present = { person: union(presents.person, people), group: union(presents.group, groups) };
  return { people, groups, gone, present, links: [], unsettled, cookie: writeCookies(after) };
}

/** Of all searches of a kind, or of none: an entry may lie below any of their bases. The first set takes them all in. */
function union(
  presents: readonly (Set<string> | undefined)[],
  changed: ReadonlyMap<string, unknown>,
): ReadonlySet<string> | undefined {
  const [first, ...others] = presents.filter((keys) => keys !== undefined);
  if (!first) return undefined;
  if (others.length + 1 < presents.length) throw new CursorLost(UNEVEN);
  for (const keys of [...others, changed]) for (const key of keys.keys()) first.add(key);
  return first;
}

/** An entryUUID as RFC 4530 writes it. */
function keyOfUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UNEVEN = {
  fr: 'le serveur a oublié les départs d’une base et pas ceux d’une autre',
  en: 'the server has forgotten what left one base and not what left another',
};
const otherKey = (key: string) => ({
  fr: `la synchronisation de contenu ne nomme pas les entrées par leur clé (${key}) : nommez entryUUID dans key`,
  en: `content synchronisation does not name entries by their key (${key}): name entryUUID in key`,
});

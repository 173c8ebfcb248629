import { isWithin, normaliseDn } from '../../../../shared/text/dn.ts';
import type { Entries, NamedEntry, StoredEntry } from '../../../store/store.ts';
import type { Delta, Referred } from '../../delta.ts';
import { firstText, texts } from '../../entry.ts';
import { toPerson } from '../../person-entry.ts';
import type { LdapConfig } from '../config.ts';
import type { Feed } from './feed.ts';
import type { Lookups } from './lookups.ts';

/** An entry that was new, or had a new name. */
export interface Placed {
  readonly key: string;
  readonly dn: string;
}

/**
 * A feed in keys instead of DNs. Servers put members right without telling it of the group, when a member is renamed,
 * moved or deleted, and nobody tells a group that a name which it already has came to life: so whoever is new or bears
 * a new name is asked for (`ask`), by both names, and once more at the next read (`again`), by the new one alone.
 * Everybody else keeps their memberships by id.
 */
export async function resolveFeed(
  config: LdapConfig,
  feed: Feed,
  entries: Entries,
  ask: Lookups,
  again: readonly Placed[],
): Promise<{ readonly delta: Delta; readonly placed: readonly Placed[] }> {
  const source = config.id;
  const gone = await goneOf(source, feed, entries);
  const held = await heldOf(source, entries, [...feed.people.keys(), ...feed.groups.keys(), ...gone]);
  const changed = config.groups.nested ? [...feed.people, ...feed.groups] : [...feed.people];
  // A primary group is an attribute of its members: whoever changed may have another one.
  const isAsked = (key: string, dn: string) =>
    held.get(key)?.dn !== dn || (config.groups.primary && feed.people.has(key));
  const moved = changed.filter(([key, { dn }]) => isAsked(key, dn));
  const isNews = new Set(moved.map(([key]) => key));
  const looked = again.filter(({ key }) => !isNews.has(key) && !gone.has(key));
  const asked = [
    ...moved.map(([key, entry]) => {
      const before = held.get(key)?.dn;
      return { key, entry, dns: before === undefined ? [entry.dn] : [...new Set([entry.dn, before])] };
    }),
    ...looked.map(({ key, dn }) => ({ key, dns: [dn] })),
  ];
  const parents = await ask.groupsNaming(asked);
  const primaries = new Map<string, readonly string[]>();
  for (const [key, entry] of feed.groups) primaries.set(key, await ask.primaryMembers(entry));
  const placed = asked.map(({ key }, at) => ({ key, groups: parents[at] ?? [] }));
  const find = await finder(config, feed, entries, gone);
  const known = await knownOf(source, entries, held, feed, [
    ...placed.flatMap(({ groups }) => groups),
    ...feed.links.map(({ group }) => group),
    ...[...primaries.values()].flat(),
    ...looked.map(({ key }) => key),
  ]);
  for (const { key, kind, id } of find.found) known.set(key, { kind, id });
  const mapping = {
    person: config.people.attributes,
    group: config.groups.attributes,
    disabled: config.people.disabled,
  };
  const { nested } = config.groups;
  const { name, member } = config.groups.attributes;
  const keysOf = (dns: readonly string[]) => [
    ...new Set(dns.map(find.key).filter((key) => key !== undefined)),
  ];
  const kindOf = (key: string) => known.get(key)?.kind;
  const delta: Delta = {
    people: [...feed.people].map(([key, entry]) => toPerson(entry, key, mapping)),
    groups: [...feed.groups].map(([key, entry]) => {
      const members = [...new Set([...keysOf(texts(entry, member)), ...(primaries.get(key) ?? [])])];
      return {
        key,
        name: firstText(entry, name) ?? key,
        dn: entry.dn,
        people: members.filter((one) => kindOf(one) === 'person'),
        groups: nested ? members.filter((one) => kindOf(one) === 'group' && one !== key) : [],
      };
    }),
    gone: [...gone],
    links: feed.links.map(({ group, added, removed }) => ({
      group,
      added: keysOf(added),
      removed: keysOf(removed),
    })),
    placed: placed.map(({ key, groups }) => ({ key, groups: groups.filter((group) => group !== key) })),
    known,
  };
  return { delta, placed: moved.map(([key, { dn }]) => ({ key, dn })) };
}

async function goneOf(
  source: string,
  { people, groups, gone, present }: Feed,
  entries: Entries,
): Promise<Set<string>> {
  const all = new Set<string>();
  const isHere = (key: string) => people.has(key) || groups.has(key);
  const held = await heldOf(source, entries, [...new Set(gone.map(({ key }) => key))]);
  for (const { key, from } of gone) {
    const entry = held.get(key);
    const isFrom = !from || (entry?.kind === from.kind && isWithin(entry.dn ?? '', from.base));
    if (entry?.dn !== undefined && isFrom && !isHere(key)) all.add(key);
  }
  for (const kind of ['person', 'group'] as const) {
    const there = present[kind];
    if (!there) continue;
    for (const key of await entries.presentKeys(source, kind)) if (!there.has(key)) all.add(key);
  }
  return all;
}

async function heldOf(
  source: string,
  entries: Entries,
  keys: readonly string[],
): Promise<Map<string, StoredEntry>> {
  return new Map((await entries.withKeys(source, keys)).map((entry) => [entry.key, entry]));
}

async function knownOf(
  source: string,
  entries: Entries,
  held: ReadonlyMap<string, StoredEntry>,
  { people, groups }: Feed,
  referred: readonly string[],
): Promise<Map<string, Referred>> {
  const known = new Map<string, Referred>();
  const missing = referred.filter((key) => !held.has(key));
  for (const { key, kind, id } of [...held.values(), ...(await entries.withKeys(source, missing))])
    known.set(key, { kind, id });
  for (const key of people.keys()) if (!known.has(key)) known.set(key, { kind: 'person' });
  for (const key of groups.keys()) if (!known.has(key)) known.set(key, { kind: 'group' });
  return known;
}

interface Finder {
  /** The key of the entry that a DN names. */
  readonly key: (dn: string) => string | undefined;
  /** Entries of the store that were found. */
  readonly found: readonly NamedEntry[];
}

/** A DN names what the feed has under it, else what the store had: a member may be spelled as it was before a move. */
async function finder(
  { id, groups }: LdapConfig,
  feed: Feed,
  entries: Entries,
  gone: ReadonlySet<string>,
): Promise<Finder> {
  const dns = new Set<string>();
  const add = (some: readonly string[]) => {
    for (const dn of some) dns.add(dn);
  };
  for (const entry of feed.groups.values()) add(texts(entry, groups.attributes.member));
  for (const { added, removed } of feed.links) add([...added, ...removed]);
  const stored = await entries.named(id, [...dns]);
  const fresh = new Map<string, string>();
  if (dns.size > 0)
    for (const [key, { dn }] of [...feed.people, ...feed.groups]) fresh.set(normaliseDn(dn) ?? dn, key);
  const isFresh = fresh.size > 0;
  return {
    key: (dn) => {
      const own = isFresh ? fresh.get(normaliseDn(dn) ?? dn) : undefined;
      if (own !== undefined) return own;
      const key = stored.get(dn)?.key;
      return key === undefined || gone.has(key) ? undefined : key;
    },
    found: [...stored.values()],
  };
}

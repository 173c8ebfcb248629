import type { Entries } from '../../../store/store.ts';
import type { DirectoryEntry } from '../../entry.ts';
import { KEY_ATTRIBUTES, keyOf } from '../../key.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { isRanged, withAllMembers } from '../ranges.ts';
import { readEntries } from '../search.ts';
import { CursorLost, type Feed } from './feed.ts';
import { entriesAt } from './lookups.ts';
import { keyless } from './why.ts';

type Kind = 'person' | 'group';

/**
 * A feed completed by the keys and names of everything that is there: who left without a word, who is new, and whose
 * name changed because that of a unit above did. Costs a third of reading everything, and no memory to speak of.
 */
export async function sweep(
  connection: LdapConnection,
  config: LdapConfig,
  feed: Feed,
  entries: Entries,
): Promise<Feed> {
  const names = await namesOf(connection, config);
  const held = new Map((await entries.present(config.id)).map(({ key, dn }) => [key, dn]));
  const isTold = (key: string) => feed.people.has(key) || feed.groups.has(key);
  const untold = [...names.person, ...names.group].filter(
    ([key, dn]) => held.get(key) !== dn && !isTold(key),
  );
  const people = new Map(feed.people);
  const groups = new Map(feed.groups);
  for (const { person, group } of await entriesAt(
    connection,
    config,
    untold.map(([, dn]) => dn),
  )) {
    if (person) people.set(keyIn(person, config), person);
    if (group) groups.set(keyIn(group, config), await whole(connection, config, group));
  }
  const present = {
    person: new Set([...names.person.keys(), ...people.keys()]),
    group: new Set([...names.group.keys(), ...groups.keys()]),
  };
  return { ...feed, people, groups, present };
}

async function namesOf(
  connection: LdapConnection,
  config: LdapConfig,
): Promise<Readonly<Record<Kind, ReadonlyMap<string, string>>>> {
  const { people, groups, key } = config;
  const attributes = key === undefined ? KEY_ATTRIBUTES : [key];
  const names = { person: new Map<string, string>(), group: new Map<string, string>() };
  for (const [kind, { base: bases, filter }] of [
    ['person', people],
    ['group', groups],
  ] as const)
    for (const base of bases) {
      const query = { base, scope: 'sub', filter, attributes } as const;
      const add = (entry: DirectoryEntry) => names[kind].set(keyIn(entry, config), entry.dn);
      for await (const { referrals: _referrals } of readEntries(connection, config, query, add));
    }
  return names;
}

/** @throws CursorLost */
export function keyIn(entry: DirectoryEntry, { key }: LdapConfig): string {
  const found = keyOf(entry, key);
  if (found === undefined) throw new CursorLost(keyless(entry.dn));
  return found;
}

/** A group with all its members, also where the server hands them out in ranges. */
export async function whole(
  connection: LdapConnection,
  config: LdapConfig,
  group: DirectoryEntry,
): Promise<DirectoryEntry> {
  const { member } = config.groups.attributes;
  return isRanged(group, member) ? withAllMembers(connection, config, group) : group;
}

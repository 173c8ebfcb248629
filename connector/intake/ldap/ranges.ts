import type { DirectoryEntry, EntryValue } from '../entry.ts';
import type { LdapConfig } from './config.ts';
import type { LdapConnection } from './connection.ts';
import { toDirectoryEntry } from './attributes.ts';
import { ldapProblems } from './problems.ts';
import { searchPages } from './search.ts';

interface Range {
  readonly values: readonly EntryValue[];
  /** Index of the first value that is still missing; undefined when this was the last range. */
  readonly next: number | undefined;
}

/**
 * The entry with all its members. Active Directory answers `member;range=0-1499` beside an empty `member` for
 * a group of more: the rest is asked for range by range (MS-ADTS section 3.1.1.3.1.3.3).
 * @throws Problem LDAP_STOPPED when a range is missing: a group is whole or it is not read.
 */
export async function withAllMembers(
  connection: LdapConnection,
  config: LdapConfig,
  entry: DirectoryEntry,
): Promise<DirectoryEntry> {
  const { member } = config.groups.attributes;
  let range = rangeOf(entry, member);
  if (range === undefined) return entry;
  const values = [...range.values];
  while (range.next !== undefined) {
    range = await readRange(connection, config, entry.dn, range.next);
    for (const value of range.values) values.push(value);
  }
  return { dn: entry.dn, attributes: new Map(entry.attributes).set(member.toLowerCase(), values) };
}

/** Whether {@link withAllMembers} has anything to ask. */
export const isRanged = (entry: DirectoryEntry, member: string): boolean =>
  rangeOf(entry, member) !== undefined;

async function readRange(
  connection: LdapConnection,
  config: LdapConfig,
  dn: string,
  from: number,
): Promise<Range> {
  const { member } = config.groups.attributes;
  const attributes = [`${member};range=${from}-*`];
  const query = { base: dn, scope: 'base', filter: '(objectClass=*)', attributes } as const;
  for await (const { entries } of searchPages(connection, config, query)) {
    const [found] = entries;
    const range = found === undefined ? undefined : rangeOf(toDirectoryEntry(found), member);
    if (range && (range.next === undefined || range.next > from)) return range;
  }
  const reason = `${attributes[0]} of ${dn} is missing`;
  throw ldapProblems.LDAP_STOPPED({ url: config.url, entries: from, reason });
}

function rangeOf(entry: DirectoryEntry, member: string): Range | undefined {
  const prefix = `${member.toLowerCase()};range=`;
  for (const [name, values] of entry.attributes) {
    if (!name.startsWith(prefix)) continue;
    const [, last = ''] = name.slice(prefix.length).split('-');
    return { values, next: last === '*' ? undefined : Number(last) + 1 };
  }
  return undefined;
}

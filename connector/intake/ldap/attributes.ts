import type { SearchEntry } from 'ldapts';
import { type DirectoryEntry, type EntryValue, isBinary } from '../entry.ts';
import { KEY_ATTRIBUTES } from '../key.ts';
import type { LdapConfig } from './config.ts';

/** What is asked for each person, and for each group. */
export function personQueryAttributes({ people, key }: LdapConfig): readonly string[] {
  const { extra, ...named } = people.attributes;
  const disabled = people.disabled === undefined ? [] : [people.disabled.attribute];
  // cn is the name of last resort.
  return unique([...Object.values(named), 'cn', ...extra, ...disabled, ...keyAttributes(key)]);
}

export function groupQueryAttributes({ groups, key }: LdapConfig): readonly string[] {
  return unique([groups.attributes.name, groups.attributes.member, ...keyAttributes(key)]);
}

const keyAttributes = (key: string | undefined) => (key === undefined ? KEY_ATTRIBUTES : [key]);

/** Attribute names have no case (RFC 4512 section 2.5). */
const unique = (names: readonly string[]): readonly string[] => [
  ...new Map(names.map((name) => [name.toLowerCase(), name])).values(),
];

/** An entry as ldapts parsed it, in the one shape that everything here reads: lists, absent when empty. */
export function toDirectoryEntry(found: SearchEntry): DirectoryEntry {
  const attributes = new Map<string, readonly EntryValue[]>();
  for (const { type, values, parsedBuffers } of found.attributes) {
    const name = type.toLowerCase();
    const read: readonly EntryValue[] = isBinary(name) ? parsedBuffers : values;
    if (read.length > 0) attributes.set(name, read);
  }
  return { dn: found.name, attributes };
}

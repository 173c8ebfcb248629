import type { SearchEntry } from 'ldapts';
import { type DirectoryEntry, type EntryValue, isBinary } from '../entry.ts';
import { KEY_ATTRIBUTES } from '../key.ts';
import { personAttributesOf } from '../mapping.ts';
import { PRIMARY_GROUP_ATTRIBUTES, PRIMARY_PERSON_ATTRIBUTES } from '../primary-group.ts';
import type { LdapConfig } from './config.ts';

/** What is asked for each person, and for each group. */
export function personQueryAttributes({ people, groups, key }: LdapConfig): readonly string[] {
  // cn is the name of last resort.
  const named = personAttributesOf(people.attributes, people.disabled);
  const primary = groups.primary ? PRIMARY_PERSON_ATTRIBUTES : [];
  return unique([...named, 'cn', ...primary, ...keyAttributes(key)]);
}

export function groupQueryAttributes({ groups, key }: LdapConfig): readonly string[] {
  const primary = groups.primary ? PRIMARY_GROUP_ATTRIBUTES : [];
  return unique([groups.attributes.name, groups.attributes.member, ...primary, ...keyAttributes(key)]);
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

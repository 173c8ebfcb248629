import {
  ADDRESS_FIELDS,
  CONTACT_FIELDS,
  type Address,
  type Contact,
  type Detail,
  type Draft,
  type Permission,
} from './contract.ts';
import type { Words } from './words/words.ts';

/** What was typed and ticked and is not saved yet: it outlives the section, page and search that shows it. */
export interface LiveDraft {
  username: string;
  contact: Contact;
  address: Address;
  sites: Set<number>;
  permissions: Set<Permission>;
}

export interface Editing {
  readonly words: Words;
  readonly draft: LiveDraft;
  /** Whether the login is open: no part of the draft, because its button acts at once (R36). */
  active: boolean;
}

export const draftOf = ({ username, contact, address, sites, permissions }: Detail): LiveDraft => ({
  username,
  contact: { ...contact },
  address: { ...address },
  sites: new Set(sites),
  permissions: new Set(permissions),
});

const blank = <K extends string>(fields: readonly K[]): Record<K, string> =>
  Object.fromEntries(fields.map((field) => [field, ''])) as Record<K, string>;

export const emptyDraft = (): LiveDraft => ({
  username: '',
  contact: blank(CONTACT_FIELDS),
  address: blank(ADDRESS_FIELDS),
  sites: new Set(),
  permissions: new Set(),
});

/** The draft as it is sent. */
export const sent = ({ sites, permissions, ...fields }: LiveDraft): Draft => ({
  ...fields,
  sites: [...sites],
  permissions: [...permissions],
});

/** Puts the item in or takes it out. */
export function toggle<T>(set: Set<T>, item: T, ticked: boolean): void {
  if (ticked) set.add(item);
  else set.delete(item);
}

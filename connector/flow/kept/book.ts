import type { Override } from '../../../shared/model/permission.ts';
import type { Side } from '../../../shared/plan/constraint/meeting.ts';
import { foldKey, keyOf } from '../correlate.ts';
import type { Court } from '../judge.ts';
import { entryOf, sideOf, type Entry } from './entry.ts';

/** One portal's accounts, each judged by itself; changed in place, account by account. */
export interface Book {
  readonly court: Court;
  /** By account key, folded. */
  readonly entries: Map<string, Entry>;
  /** By person id: the folded key of their account. */
  readonly keys: Map<string, string>;
  /** Exceptions that were met so far; they end one day. */
  readonly overrides: Map<string, Override>;
  /** What entries hold towards another portal, found when somebody first asks. */
  readonly sides: WeakMap<Entry, readonly Side[]>;
}

/** An empty one. */
export function newBook(court: Court): Book {
  return { court, entries: new Map(), keys: new Map(), overrides: new Map(), sides: new WeakMap() };
}

/** What a person, by id, holds or is to hold in the book's portal. */
export function sidesOf({ court, entries, keys, sides }: Book, person: string): readonly Side[] {
  const entry = entries.get(keys.get(person) ?? '');
  if (!entry) return [];
  const found = sides.get(entry) ?? sideOf(court, entry);
  sides.set(entry, found);
  return found;
}

/** Puts an account into the book, judged anew; one that nobody claims and that is not there leaves it. */
export function enter(book: Book, entry: Omit<Entry, 'plan' | 'holding'>): void {
  const { account, claimants, key, subject } = entry;
  const folded = foldKey(key);
  for (const person of book.entries.get(folded)?.claimants ?? [])
    if (book.keys.get(person.id) === folded) book.keys.delete(person.id);
  // Of several accounts of one person, the one that comes first in the portal counts.
  for (const person of claimants) if (!book.keys.has(person.id)) book.keys.set(person.id, folded);
  for (const override of subject?.overrides ?? []) book.overrides.set(override.id, override);
  if (!account && claimants.length === 0) book.entries.delete(folded);
  else book.entries.set(folded, entryOf(book.court, entry));
}

/** The folded key under which a person stands in a portal, when they have one. */
export function foldedKey({ policy }: Court, person: Entry['claimants'][number]): string | undefined {
  const key = keyOf(policy, person);
  return key === undefined ? undefined : foldKey(key);
}

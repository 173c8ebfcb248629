import type { Text } from '../../../../shared/problem.ts';
import type { DirectoryEntry } from '../../entry.ts';

/** More changes than this cost more than reading everything, and hold more memory. */
export const MOST_CHANGES = 20_000;

/** Members that came to a group or left it, by their DNs. */
export interface Links {
  /** The group's key. */
  readonly group: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** An entry that left what was searched; OpenLDAP also says so of entries that changed and never were in it. */
export interface Departure {
  readonly key: string;
  /** What it left, unless it is gone from the whole directory. */
  readonly from?: { readonly kind: 'person' | 'group'; readonly base: string };
}

/** What a server says of its changes, by the immutable keys of entries, whatever the method. */
export interface Feed {
  /** Entries as they are now. */
  readonly people: ReadonlyMap<string, DirectoryEntry>;
  /** With all their members. */
  readonly groups: ReadonlyMap<string, DirectoryEntry>;
  /** Entries that are there no more, or match no filter any more. */
  readonly gone: readonly Departure[];
  /** Everything of a kind that is there: what is not in it has left. */
  readonly present: Readonly<Record<'person' | 'group', ReadonlySet<string> | undefined>>;
  readonly links: readonly Links[];
  /** Entries may have other DNs without having been told: a unit above them changed. */
  readonly unsettled: boolean;
  readonly cookie: string;
}

/** Why changes cannot be read from where the last read ended: everything has to be read. */
export class CursorLost extends Error {
  readonly why: Text;

  constructor(why: Text) {
    super(why.en);
    this.name = 'CursorLost';
    this.why = why;
  }
}

/** The server offered a way and then refused it: another one is taken from now on. */
export class MethodRefused extends CursorLost {}

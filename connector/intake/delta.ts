import type { Text } from '../../shared/problem.ts';
import type { Cursor, Entries } from '../store/store.ts';
import type { SourceGroup, SourcePerson } from './source.ts';

/** An entry of the source that the store has, or that the same delta brings. */
export interface Referred {
  readonly kind: 'person' | 'group';
  /** The store's id; undefined for one that is new. */
  readonly id?: string;
}

/** What changed in a source since a cursor; everything is named by the source's immutable keys. */
export interface Delta {
  /** Entries as they are now. */
  readonly people: readonly SourcePerson[];
  /** With all their members. */
  readonly groups: readonly SourceGroup[];
  /** Entries that the source no longer has. */
  readonly gone: readonly string[];
  /** Members that came to groups and left them. */
  readonly links: readonly {
    readonly group: string;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  }[];
  /** Entries that are new or bear a new name, with all groups that name them: read after everything else. */
  readonly placed: readonly { readonly key: string; readonly groups: readonly string[] }[];
  /** Everything that is referred to. */
  readonly known: ReadonlyMap<string, Referred>;
}

export type CursorMark = Pick<Cursor, 'method' | 'binding' | 'cookie'>;

/** What reading the changes of a source came to. */
export type ChangesRead =
  | { readonly kind: 'changes'; readonly delta: Delta; readonly next: CursorMark }
  /** The cursor cannot be gone on from: everything has to be read. */
  | { readonly kind: 'lost'; readonly why: Text };

/** A source that can tell what has changed since. */
export interface ChangeReader {
  /** @throws Problem when the source does not answer as it should: nothing is known then */
  read(options: {
    readonly cursor: Cursor;
    readonly entries: Entries;
    readonly signal: AbortSignal;
  }): Promise<ChangesRead>;
}

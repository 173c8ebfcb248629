import type { PersonStatus } from '../../../shared/model/person.ts';
import type { DirectoryPart } from './directory.ts';

/** What a change in a directory is matched with: single entries, where `directory` reads a source whole. */
export interface Entries {
  /** The entries of a source that are there under these DNs now, however they are spelled. */
  named(source: string, dns: readonly string[]): Promise<ReadonlyMap<string, NamedEntry>>;
  /** Those with these keys, gone ones included. */
  withKeys(source: string, keys: readonly string[]): Promise<readonly StoredEntry[]>;
  /** Every entry that the source had when it was last read. */
  present(source: string): Promise<readonly PresentEntry[]>;
  /** The keys of those of one kind. */
  presentKeys(source: string, kind: NamedEntry['kind']): Promise<readonly string[]>;
  /**
   * What a comparison needs of a few people and groups, by their keys: their rows, everything that these groups hold,
   * the groups that they are in, and those of the people who are named as `moved` too.
   */
  part(
    source: string,
    keys: {
      readonly people: readonly string[];
      readonly groups: readonly string[];
      readonly moved: readonly string[];
    },
  ): Promise<DirectoryPart>;
  /** What there is to lose, for the gate: active people, active groups, memberships and nestings between any. */
  sizes(source: string): Promise<EntryCounts>;
}

export interface NamedEntry {
  readonly kind: 'person' | 'group';
  readonly id: string;
  readonly key: string;
}

export interface PresentEntry extends NamedEntry {
  /** As the source wrote it. */
  readonly dn: string;
}

export interface StoredEntry extends NamedEntry {
  readonly status: PersonStatus;
  /** Undefined when the source does not have the entry any more. */
  readonly dn?: string;
}

export interface EntryCounts {
  readonly people: number;
  readonly groups: number;
  readonly memberships: number;
  readonly nestings: number;
}

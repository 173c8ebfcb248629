import type { Group } from '../../shared/model/group.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ChangeReader, CursorMark } from './delta.ts';

/** A person as its source has it: everything but our own id and source name. */
export type SourcePerson = Omit<Person, 'id' | 'source'>;

/** A group as its source has it; members are named by the source's immutable keys. */
export interface SourceGroup extends Omit<Group, 'id' | 'source' | 'status'> {
  readonly people: readonly string[];
  readonly groups: readonly string[];
}

/**
 * One read of a source. `complete`: everything was read and may be compared both ways.
 * `partial`: what is there is true, absence means nothing. `failed`: nothing is known.
 */
export interface Snapshot {
  readonly source: string;
  readonly status: 'complete' | 'partial' | 'failed';
  /** Epoch ms. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly people: readonly SourcePerson[];
  readonly groups: readonly SourceGroup[];
  /** Entries that were left out, each with its place; the others still count. */
  readonly warnings: readonly Problem[];
  /** Why the read is not complete. */
  readonly problem?: Problem;
  /** Where the next read of changes begins: before anything of this read was read. */
  readonly cursor?: CursorMark;
}

/** A source that is read whole. Reading never throws for an expected failure: it answers a failed snapshot. */
export interface Source {
  readonly id: string;
  readonly kind: 'ldap' | 'file';
  /** `progress` is told how many entries were read so far. */
  read(options: { signal: AbortSignal; progress?: (entries: number) => void }): Promise<Snapshot>;
  /** Of a source that can also tell what has changed since a read. */
  readonly changes?: ChangeReader;
}

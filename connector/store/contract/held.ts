import type { Text } from '../../../shared/problem.ts';
import type { DirectoryChanges } from './directory.ts';

/** What a read of a source would take away, more than is plausible: kept until somebody approves or rejects it. */
export interface HeldRead {
  readonly source: string;
  /** Another read with another outcome has another id; the same outcome read again keeps it. */
  readonly id: string;
  /** Epoch ms of the read that first came to this. */
  readonly at: number;
  /** It was refused: the same outcome, read again, waits for nobody. */
  readonly rejectedAt?: number;
  /** What was read. */
  readonly people: number;
  readonly groups: number;
  readonly memberships: number;
  /** Why it is held, worst first. */
  readonly reasons: readonly { readonly code: string; readonly text: Text }[];
  /** How many rows each kind of change would touch. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of what would be written: two reads that come to the same have the same one. */
  readonly fingerprint: string;
}

export interface HeldReads {
  /** In place of the one that waits for the same source, if any. */
  put(held: HeldRead, changes: DirectoryChanges): Promise<void>;
  all(): Promise<readonly HeldRead[]>;
  get(source: string): Promise<{ readonly held: HeldRead; readonly changes: DirectoryChanges } | undefined>;
  reject(source: string, now: number): Promise<void>;
  remove(source: string): Promise<void>;
}

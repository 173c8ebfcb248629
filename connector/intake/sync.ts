import type { Problem, Text } from '../../shared/problem.ts';
import type { HeldRead, Store } from '../store/store.ts';
import type { ChangeCounts } from './comparison.ts';
import type { GateLimits } from './gate.ts';
import type { Impact } from './impact.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Size } from './size.ts';
import type { Snapshot, Source } from './source.ts';
import { writeRead } from './write-read.ts';

/** What one sync read and what it changed. */
export interface SyncReport {
  readonly source: string;
  /** partial also when the read was complete and the gate did not believe its removals. */
  readonly status: Snapshot['status'];
  readonly counts: SyncCounts;
  readonly durationMs: number;
  /** How the changes were asked for; absent for a read of everything. */
  readonly method?: string;
  /** Why everything was read. */
  readonly whole?: Text;
  readonly problem?: Problem;
  readonly warnings: readonly Problem[];
  /** What waits for an approval now, from this read or an earlier one. */
  readonly held?: HeldRead;
}

/** What was read, and how many rows each kind of change touched. */
export interface SyncCounts extends ChangeCounts, Size {
  /** Gone for longer than the time of grace. */
  readonly peopleArchived: number;
}

export interface SyncOptions {
  readonly source: Source;
  readonly store: Pick<Store, 'transaction'>;
  readonly limits: GateLimits;
  /** Whoever is gone is suspended, and archived after this many ms; without it never. */
  readonly grace?: number;
  /** Counts what the changes cost in the portals; without it that is not judged. */
  readonly impact?: Impact;
  /** Epoch ms. */
  readonly now: number;
  readonly signal: AbortSignal;
  /** Told how many entries were read so far. */
  readonly progress?: (entries: number) => void;
  /** An administrator confirmed the removals: the gate lets a complete read pass. */
  readonly force?: boolean;
  /** Whom the audit names. */
  readonly actor: string;
}

/**
 * Reads a source and makes the store say the same, in one transaction with the record of the read: a crash
 * leaves all of it or nothing. One run at a time for each source. A source that cannot be read is a report,
 * not an error. @throws Problem SYNC_RUNNING, and what the store throws.
 */
export function syncSource(options: SyncOptions): Promise<SyncReport> {
  return oneAtATime(options.store, options.source.id, () => readWhole(options));
}

/** {@link syncSource} for somebody who already reads alone. */
export async function readWhole(options: SyncOptions): Promise<SyncReport> {
  const { source, signal, progress } = options;
  const begun = performance.now();
  const snapshot = await source.read({ signal, ...(progress && { progress }) });
  const { report } = await writeRead(options, snapshot);
  return { ...report, durationMs: performance.now() - begun };
}

import { v7 } from 'uuid';
import type { Problem } from '../../shared/problem.ts';
import type { DirectoryState, Store } from '../store/store.ts';
import { type ChangeCounts, compare } from './compare.ts';
import { type GateLimits, judge, spareGroups } from './gate.ts';
import { intakeProblems } from './problems.ts';
import { record } from './record.ts';
import type { Snapshot, Source } from './source.ts';
import { writeChanges } from './write.ts';

/** What one sync read and what it changed. */
export interface SyncReport {
  readonly source: string;
  /** partial also when the read was complete and the gate did not believe its removals. */
  readonly status: Snapshot['status'];
  readonly counts: SyncCounts;
  readonly durationMs: number;
  readonly problem?: Problem;
  readonly warnings: readonly Problem[];
}

export interface SyncCounts extends ChangeCounts {
  /** What was read. */
  readonly people: number;
  readonly groups: number;
  readonly memberships: number;
}

export interface SyncOptions {
  readonly source: Source;
  readonly store: Pick<Store, 'transaction'>;
  readonly limits: GateLimits;
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

/** Sources being read by this process, for each store. */
const running = new WeakMap<object, Set<string>>();

/**
 * Reads a source and makes the store say the same, in one transaction with the record of the read: a crash
 * leaves all of it or nothing. One run at a time for each source. A source that cannot be read is a report,
 * not an error. @throws Problem SYNC_RUNNING, and what the store throws.
 */
export async function syncSource(options: SyncOptions): Promise<SyncReport> {
  const { id } = options.source;
  const busy = running.get(options.store) ?? new Set();
  running.set(options.store, busy);
  if (busy.has(id)) throw intakeProblems.SYNC_RUNNING({ source: id });
  busy.add(id);
  try {
    return await run(options);
  } finally {
    busy.delete(id);
  }
}

async function run(options: SyncOptions): Promise<SyncReport> {
  const { source, store, signal, progress, actor, now, force = false } = options;
  const begun = performance.now();
  const snapshot = await source.read({ signal, ...(progress && { progress }) });
  return store.transaction(async (inside) => {
    const state = await inside.directory.read(source.id);
    const { believed, comparison } = believe(state, snapshot, options);
    const refused = await writeChanges(inside, believed, comparison.changes, now);
    const counts = { ...sizeOf(snapshot), ...comparison.counts };
    await record(inside, believed, counts, { actor, now, forced: force });
    const { status, problem, warnings } = believed;
    return {
      source: source.id,
      status,
      counts,
      durationMs: performance.now() - begun,
      warnings: [...warnings, ...refused],
      ...(problem && { problem }),
    };
  });
}

/** A complete read whose removals the gate refuses is partial: what it adds is true, what it lacks means nothing. */
function believe(state: DirectoryState, snapshot: Snapshot, { limits, force }: SyncOptions) {
  const comparison = compare(state, snapshot, v7);
  if (snapshot.status !== 'complete' || force) return { believed: snapshot, comparison };
  const problem = judge(state, snapshot, comparison, limits);
  if (!problem) {
    const { comparison: spared, warnings } = spareGroups(state, snapshot, comparison, limits);
    return {
      believed: { ...snapshot, warnings: [...snapshot.warnings, ...warnings] },
      comparison: spared,
    };
  }
  const believed: Snapshot = { ...snapshot, status: 'partial', problem };
  return { believed, comparison: compare(state, believed, v7) };
}

function sizeOf({ people, groups }: Snapshot) {
  const memberships = groups.reduce((sum, group) => sum + group.people.length, 0);
  return { people: people.length, groups: groups.length, memberships };
}

import { newId } from '../../shared/text/new-id.ts';
import type { Store } from '../store/store.ts';
import type { Snapshot } from './source.ts';
import type { SyncCounts } from './sync.ts';

/** What a record tells of a read besides its outcome. */
export interface RecordedRead {
  readonly actor: string;
  readonly forced: boolean;
  readonly now: number;
  /** How the changes were asked for; absent for a read of everything. */
  readonly method?: string;
  /** The held read that was approved. */
  readonly approved?: string;
}

/**
 * Keeps what a read came to: for the console the snapshot, for the auditor who had it read and what it changed.
 * A complete read that changed nothing is no decision: the audit does not grow with the schedule.
 */
export async function record(
  store: Pick<Store, 'snapshots' | 'audit'>,
  snapshot: Snapshot,
  counts: SyncCounts,
  { actor, forced, now, method, approved }: RecordedRead,
): Promise<void> {
  const { source, status, startedAt, finishedAt, problem } = snapshot;
  const { people, groups, memberships, ...changes } = counts;
  const trouble = problem && {
    problem: problem.code,
    problemText: { fr: problem.say('fr'), en: problem.say('en') },
  };
  const changed = Object.fromEntries(Object.entries(changes).filter(([, count]) => count !== 0));
  await store.snapshots.add({
    id: newId(),
    source,
    status,
    startedAt,
    finishedAt,
    people,
    groups,
    memberships,
    changed,
    ...(method !== undefined && { method }),
    ...trouble,
  });
  if (status === 'complete' && Object.keys(changed).length === 0) return;
  const data = {
    status,
    forced,
    ...counts,
    ...(approved !== undefined && { approved }),
    ...(problem && { problem: problem.code }),
  };
  await store.audit.append({ at: now, actor, action: 'source.sync', subject: source, data });
}

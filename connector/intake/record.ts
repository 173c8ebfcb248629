import { v7 } from 'uuid';
import type { Store } from '../store/store.ts';
import type { Snapshot } from './source.ts';
import type { SyncCounts } from './sync.ts';

/**
 * Keeps what a read came to: for the console the snapshot, for the auditor who had it read and what it changed.
 * A complete read that changed nothing is no decision: the audit does not grow with the schedule.
 */
export async function record(
  store: Pick<Store, 'snapshots' | 'audit'>,
  snapshot: Snapshot,
  counts: SyncCounts,
  { actor, forced, now }: { readonly actor: string; readonly forced: boolean; readonly now: number },
): Promise<void> {
  const { source, status, startedAt, finishedAt, problem } = snapshot;
  const { people, groups, memberships } = counts;
  const trouble = problem && {
    problem: problem.code,
    problemText: { fr: problem.say('fr'), en: problem.say('en') },
  };
  const times = { startedAt, finishedAt };
  await store.snapshots.add({ id: v7(), source, status, ...times, people, groups, memberships, ...trouble });
  const { people: _p, groups: _g, memberships: _m, ...changed } = counts;
  if (status === 'complete' && Object.values(changed).every((count) => count === 0)) return;
  const data = { status, forced, ...counts, ...(problem && { problem: problem.code }) };
  await store.audit.append({ at: now, actor, action: 'source.sync', subject: source, data });
}

import { newId } from '../../shared/text/new-id.ts';
import type { Store } from '../store/store.ts';
import type { ChangeCounts } from './comparison.ts';
import type { Size } from './size.ts';

/**
 * Keeps what a read of changes came to, when it changed anything or follows a read that had not gone well: every few
 * seconds nothing has changed, and that is no news. The sizes are those of the read before, carried on, and
 * are answered.
 */
export async function recordDelta(
  store: Pick<Store, 'snapshots' | 'audit'>,
  source: string,
  method: string,
  counts: ChangeCounts,
  { startedAt, now, actor }: { readonly startedAt: number; readonly now: number; readonly actor: string },
): Promise<Size> {
  const changed = Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
  const isNews = Object.keys(changed).length > 0;
  const before = (await store.snapshots.latest()).find((snapshot) => snapshot.source === source);
  const size = {
    people: (before?.people ?? 0) + counts.peopleAdded + counts.peopleReturned - counts.peopleSuspended,
    groups: (before?.groups ?? 0) + counts.groupsAdded - counts.groupsArchived,
    memberships: (before?.memberships ?? 0) + counts.membershipsAdded - counts.membershipsRemoved,
  };
  if (!isNews && before?.status === 'complete') return size;
  await store.snapshots.add({
    id: newId(),
    source,
    status: 'complete',
    startedAt,
    finishedAt: Math.max(startedAt, now),
    ...size,
    changed,
    method,
  });
  if (!isNews) return size;
  const data = { status: 'complete', method, ...counts };
  await store.audit.append({ at: now, actor, action: 'source.sync', subject: source, data });
  return size;
}

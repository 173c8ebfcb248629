import type { Store } from '../store/store.ts';
import type { Belief } from './believe.ts';
import { hold } from './hold/hold.ts';
import { record } from './record.ts';
import { sizeOf } from './size.ts';
import type { Snapshot } from './source.ts';
import type { SyncCounts, SyncOptions, SyncReport } from './sync.ts';
import { writeChanges } from './write.ts';

interface CommitOptions extends Pick<SyncOptions, 'source' | 'grace' | 'now' | 'actor' | 'force'> {
  /** The held read whose approval this is. */
  readonly approved?: string;
}

/**
 * Writes what is believed of a read, and in the same transaction everything that must not differ from it: who has been
 * gone for too long, what waits for an approval, the record, the place to go on from.
 */
export async function commitRead(
  inside: Store,
  snapshot: Snapshot,
  { believed, comparison, withheld }: Belief,
  { source, grace, now, actor, force = false, approved }: CommitOptions,
): Promise<Omit<SyncReport, 'durationMs'>> {
  const { status, problem, warnings } = believed;
  const refused = await writeChanges(inside, believed, comparison.changes, now);
  const isWhole = status === 'complete';
  const peopleArchived =
    isWhole && grace !== undefined ? await inside.directory.archiveGone(source.id, now - grace, now) : 0;
  const counts: SyncCounts = { ...sizeOf(snapshot), ...comparison.counts, peopleArchived };
  const held = await hold(inside, believed, withheld, { actor, now });
  await record(inside, believed, counts, {
    actor,
    now,
    forced: force,
    ...(approved !== undefined && { approved }),
  });
  if (isWhole && snapshot.cursor)
    await inside.cursors.put({ source: source.id, ...snapshot.cursor, wholeAt: now, at: now });
  return {
    source: source.id,
    status,
    counts,
    warnings: [...warnings, ...refused],
    ...(problem && { problem }),
    ...(held && { held }),
  };
}

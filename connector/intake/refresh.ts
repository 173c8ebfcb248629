import type { Text } from '../../shared/problem.ts';
import { Problem } from '../../shared/problem.ts';
import type { Cursor, Store } from '../store/store.ts';
import { applyDelta } from './delta-sync.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { record } from './record.ts';
import type { ChangeReader } from './delta.ts';
import { readWhole, type SyncOptions, type SyncReport } from './sync.ts';

export interface RefreshOptions extends SyncOptions {
  readonly store: Store;
  /** A source is read whole at least this often, in ms: what a server forgot to tell is put right then. */
  readonly wholeEvery: number;
}

/** Methods that go through the keys of every entry. */
const SWEEPING: ReadonlySet<string> = new Set(['stamps']);

/** Whether a read went through every entry of its source. */
export const isHeavy = ({ method }: SyncReport): boolean => method === undefined || SWEEPING.has(method);

/** Why a source is read whole now; undefined when its changes are enough. */
export function whyWhole(
  changes: ChangeReader | undefined,
  cursor: Cursor | undefined,
  { force = false, now, wholeEvery }: Pick<RefreshOptions, 'force' | 'now' | 'wholeEvery'>,
): Text | undefined {
  if (!changes)
    return { fr: 'cette source est toujours lue en entier', en: 'this source is always read whole' };
  if (force) return { fr: 'une lecture entière a été demandée', en: 'a whole read was asked for' };
  if (!cursor)
    return { fr: 'aucune lecture entière n’a encore réussi', en: 'no whole read has succeeded yet' };
  // A clock that was put back must not put the next whole read off.
  if (now - cursor.wholeAt >= wholeEvery || now < cursor.wholeAt)
    return { fr: 'la dernière lecture entière est trop ancienne', en: 'the last whole read is too long ago' };
  return undefined;
}

/**
 * Brings the store up to date by the cheapest read that is safe: what changed since the last one, or everything when
 * that is not known. What looks at every entry may be put off; then nothing is answered.
 */
export function refreshSource(
  options: RefreshOptions,
  mayLookAtAll: () => boolean = () => true,
): Promise<SyncReport | undefined> {
  return oneAtATime(options.store, options.source.id, async () => {
    const { source, store } = options;
    const begun = performance.now();
    const cursor = source.changes && (await store.cursors.get(source.id));
    const why = whyWhole(source.changes, cursor, options);
    if (cursor && !why && SWEEPING.has(cursor.method) && !mayLookAtAll()) return undefined;
    const done =
      source.changes && cursor && !why ? await readChanges(options, source.changes, cursor) : undefined;
    if (done && 'report' in done) return { ...done.report, durationMs: performance.now() - begun };
    if (!mayLookAtAll()) return undefined;
    const whole = done?.whole ?? why;
    return { ...(await readWhole(options)), ...(whole && { whole }) };
  });
}

async function readChanges(options: RefreshOptions, changes: ChangeReader, cursor: Cursor) {
  const { source, store, signal, now, actor } = options;
  try {
    const read = await changes.read({ cursor, entries: store.entries, signal });
    if (read.kind === 'lost') return { whole: read.why };
    return await applyDelta(options, cursor, read.delta, read.next, now);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const failed = {
      source: source.id,
      status: 'failed' as const,
      startedAt: now,
      finishedAt: now,
      people: [],
      groups: [],
      warnings: [],
      problem: error,
    };
    const before = (await store.snapshots.latest()).find((snapshot) => snapshot.source === source.id);
    // Every few seconds the same news is none.
    if (before?.problem !== error.code)
      await store.transaction((inside) =>
        record(inside, failed, NOTHING, { actor, forced: false, now, method: cursor.method }),
      );
    const report = { source: source.id, status: 'failed', method: cursor.method, counts: NOTHING } as const;
    return { report: { ...report, problem: error, warnings: [] } };
  }
}

const NOTHING = {
  people: 0,
  groups: 0,
  memberships: 0,
  peopleAdded: 0,
  peopleUpdated: 0,
  peopleReturned: 0,
  peopleSuspended: 0,
  peopleArchived: 0,
  groupsAdded: 0,
  groupsUpdated: 0,
  groupsArchived: 0,
  membershipsAdded: 0,
  membershipsRemoved: 0,
  nestingsAdded: 0,
  nestingsRemoved: 0,
};

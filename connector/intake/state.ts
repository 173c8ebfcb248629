import type { Problem } from '../../shared/problem.ts';
import type { HeldRead, SnapshotRecord, Store } from '../store/store.ts';
import { intakeProblems } from './problems.ts';

/** A source of the configuration, as far as somebody watches it. */
export interface WatchedSource {
  readonly id: string;
  /** Without a good read for longer than this, in ms, it is late. */
  readonly late: number;
}

/** How a source stands. */
export interface SourceState {
  readonly source: string;
  /** The newest read; absent when there was none yet. */
  readonly last?: SnapshotRecord;
  /** Epoch ms of the newest read that was believed in full, of changes or of everything. */
  readonly goodAt?: number;
  readonly isLate: boolean;
  readonly held?: HeldRead;
}

/** How the sources stand at `now`, in the order in which they are given. */
export async function sourceStates(
  store: Pick<Store, 'snapshots' | 'held' | 'cursors'>,
  sources: readonly WatchedSource[],
  now: number,
): Promise<readonly SourceState[]> {
  const bySource = <T extends { readonly source: string }>(all: readonly T[]) =>
    new Map(all.map((one) => [one.source, one]));
  const [last, good, held] = [
    bySource(await store.snapshots.latest()),
    bySource(await store.snapshots.latestComplete()),
    bySource(await store.held.all()),
  ];
  return Promise.all(
    sources.map(async ({ id, late }): Promise<SourceState> => {
      // A read of changes that finds none leaves no record but its cursor.
      const times = [good.get(id)?.finishedAt, (await store.cursors.get(id))?.at];
      const goodAt = Math.max(...times.filter((time) => time !== undefined));
      const [newest, waiting] = [last.get(id), held.get(id)];
      return {
        source: id,
        ...(newest && { last: newest }),
        ...(Number.isFinite(goodAt) && { goodAt }),
        // Whoever was read, and never well, is late from the first time on.
        isLate: Number.isFinite(goodAt) ? now - goodAt > late : newest !== undefined,
        ...(waiting && { held: waiting }),
      };
    }),
  );
}

/** What somebody has to look at. */
export function noticesOf({ source, goodAt, isLate, held }: SourceState): readonly Problem[] {
  return [
    ...(held && held.rejectedAt === undefined
      ? [intakeProblems.SRC_HELD({ source, id: held.id, since: moment(held.at), why: held.reasons[0]!.text })]
      : []),
    ...(isLate
      ? [intakeProblems.SRC_LATE({ source, ...(goodAt !== undefined && { since: moment(goodAt) }) })]
      : []),
  ];
}

/** To the minute and in UTC: the same in a log and in every language. */
const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

import type { Problem } from '../../shared/problem.ts';
import type { DirectoryState, Store } from '../store/store.ts';
import { type Belief, believe, believeNewOnly } from './believe.ts';
import { commitRead } from './commit-read.ts';
import { isWorthMeasuring, judgeImpact } from './impact.ts';
import { type InParts, inTurns } from './in-parts.ts';
import type { Snapshot } from './source.ts';
import type { SyncOptions, SyncReport } from './sync.ts';

/** What a read came to, with the decision behind it. */
export interface WrittenRead {
  readonly report: Omit<SyncReport, 'durationMs'>;
  readonly belief: Belief;
}

type WriteOptions = Omit<SyncOptions, 'signal' | 'progress'>;

/** Ends a transaction whose changes cost too much: nothing of it stays. */
class Costly extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Ends a transaction that only was to show what it would do. */
class Undone extends Error {}

/** Writes a read; when that would cost too many rights in the portals, once more without what it takes away. */
export async function writeRead(options: WriteOptions, snapshot: Snapshot): Promise<WrittenRead> {
  return settle(options, snapshot, async () => undefined);
}

/**
 * The same, and then nothing of it: what a read would come to by the very code that would write it. `look` sees the
 * store as it would be.
 */
export async function planRead(
  options: WriteOptions,
  snapshot: Snapshot,
  look: (inside: Store, written: WrittenRead) => Promise<void>,
): Promise<WrittenRead> {
  let planned: WrittenRead | undefined;
  try {
    return await settle(options, snapshot, async (inside, written) => {
      await look(inside, written);
      planned = written;
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone) || !planned) throw error;
    return planned;
  }
}

async function settle(
  options: WriteOptions,
  snapshot: Snapshot,
  before: (inside: Store, written: WrittenRead) => Promise<void>,
): Promise<WrittenRead> {
  const { source, store, limits, force = false } = options;
  const write = (decide: (state: DirectoryState) => InParts<Belief>) =>
    store.transaction(async (inside) => {
      const belief = await inTurns(decide(await inside.directory.read(source.id)));
      const measured = force ? undefined : await measure(inside, belief, options);
      const report = await commitRead(inside, snapshot, belief, options);
      const problem = measured && judgeImpact(source.id, await measured(), limits);
      if (problem) throw new Costly(problem);
      await before(inside, { report, belief });
      return { report, belief };
    });
  try {
    return await write((state) => believe(state, snapshot, { limits, force }));
  } catch (error) {
    if (!(error instanceof Costly)) throw error;
    return write((state) => believeNewOnly(state, snapshot, error.problem));
  }
}

/** Only of a read that is believed in full: what it takes away otherwise waits anyway. */
async function measure(inside: Store, { believed, comparison }: Belief, { impact, limits }: WriteOptions) {
  const isMeasured = impact && believed.status === 'complete' && isWorthMeasuring(comparison, limits);
  return isMeasured ? impact(inside) : undefined;
}

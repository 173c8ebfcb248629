import type { DirectoryState, HeldRead, Store } from '../../store/store.ts';
import { type Belief, believe, believeNewOnly } from '../believe.ts';
import { commitRead } from '../commit-read.ts';
import { type InParts, inTurns } from '../in-parts.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { intakeProblems } from '../problems.ts';
import type { Snapshot } from '../source.ts';
import type { SyncOptions, SyncReport } from '../sync.ts';
import { fingerprintOf } from './withheld.ts';

export interface ApproveOptions extends Omit<SyncOptions, 'store' | 'force' | 'impact'> {
  readonly store: Store;
  /** The held read that was looked at, by the beginning of its id; the one that waits when left out. */
  readonly id?: string;
}

/**
 * Applies the read of a source that waits. The source is read once more: only when that, against the store as it is,
 * comes to exactly what was held is it written; otherwise nothing is.
 *
 * @throws Problem SRC_NOTHING_HELD, SRC_HELD_MOVED, SYNC_RUNNING, and the source's own when it cannot be read in full
 */
export function approveHeld(options: ApproveOptions): Promise<SyncReport> {
  const { store, source } = options;
  return oneAtATime(store, source.id, async () => {
    const begun = performance.now();
    const { held } = await heldOf(store, source.id, options.id);
    const { signal, progress } = options;
    const snapshot = await source.read({ signal, ...(progress && { progress }) });
    if (snapshot.problem) throw snapshot.problem;
    const report = await store.transaction((inside) => settle(inside, held, snapshot, options));
    if (!report) throw intakeProblems.SRC_HELD_MOVED({ source: source.id });
    return { ...report, durationMs: performance.now() - begun };
  });
}

/** Refuses the read that waits: as long as the source says the same, it waits no more. */
export async function rejectHeld(
  store: Store,
  source: string,
  { id, actor, now }: { readonly id?: string; readonly actor: string; readonly now: number },
): Promise<HeldRead> {
  return store.transaction(async (inside) => {
    const { held } = await heldOf(inside, source, id);
    await inside.held.reject(source, now);
    const data = { held: held.id, ...held.counts };
    await inside.audit.append({ at: now, actor, action: 'source.held.rejected', subject: source, data });
    return held;
  });
}

async function heldOf(store: Pick<Store, 'held'>, source: string, id: string | undefined) {
  const found = await store.held.get(source);
  if (!found || found.held.rejectedAt !== undefined) throw intakeProblems.SRC_NOTHING_HELD({ source });
  if (id !== undefined && !found.held.id.startsWith(id)) throw intakeProblems.SRC_HELD_MOVED({ source });
  return found;
}

/** Undefined when the read would do something else than the one that was held. */
async function settle(
  inside: Store,
  { id, fingerprint, reasons }: HeldRead,
  snapshot: Snapshot,
  options: ApproveOptions,
) {
  const state = await inside.directory.read(snapshot.source);
  const now = await inTurns(asHeld(state, snapshot, reasons, options));
  // Somebody else may have approved or rejected it while the source was read.
  const waits = (await inside.held.get(snapshot.source))?.held.id === id;
  if (!waits || !now.withheld || fingerprintOf(now.withheld.changes) !== fingerprint) return undefined;
  const whole = await inTurns(believe(state, snapshot, { limits: options.limits, force: true }));
  return commitRead(inside, snapshot, whole, { ...options, approved: id });
}

/** What is withheld now, for the reason for which it was. */
function asHeld(
  state: DirectoryState,
  snapshot: Snapshot,
  reasons: HeldRead['reasons'],
  { source: { id: source }, limits }: ApproveOptions,
): InParts<Belief> {
  const costly = reasons.find(({ code }) => code === 'SRC_COSTLY');
  if (!costly) return believe(state, snapshot, { limits, force: false });
  return believeNewOnly(state, snapshot, intakeProblems.SRC_HELD_MOVED({ source }));
}

import type { Text } from '../../shared/problem.ts';
import { newId } from '../../shared/text/new-id.ts';
import type { Cursor, Store } from '../store/store.ts';
import { isNothing } from './comparison.ts';
import { compareDelta, touchedBy } from './delta-compare.ts';
import { judgeDelta } from './delta-gate.ts';
import type { CursorMark, Delta } from './delta.ts';
import { isWorthMeasuring, judgeImpact } from './impact.ts';
import { describeLoss } from './loss.ts';
import { recordDelta } from './record-delta.ts';
import type { SyncOptions, SyncReport } from './sync.ts';
import { writeSucceeding } from './write.ts';

/** What applying a delta came to: a report, or why everything has to be read first. */
export type Applied = { readonly report: Omit<SyncReport, 'durationMs'> } | { readonly whole: Text };

/** Ends the transaction: nothing of the delta stays. */
class NotApplied extends Error {
  readonly why: Text;

  constructor(why: Text) {
    super(why.en);
    this.why = why;
  }
}

/**
 * Makes the store say what has changed, in one transaction with the cursor that stands for it. A delta that takes away
 * more than is plausible is not applied: a read of everything decides, which can be looked at and approved.
 */
export async function applyDelta(
  options: SyncOptions & { readonly store: Pick<Store, 'transaction'> },
  cursor: Cursor,
  delta: Delta,
  next: CursorMark,
  startedAt: number,
): Promise<Applied> {
  try {
    const report = await options.store.transaction((inside) =>
      write(inside, options, cursor, delta, next, startedAt),
    );
    return { report };
  } catch (error) {
    if (error instanceof NotApplied) return { whole: error.why };
    throw error;
  }
}

async function write(
  inside: Store,
  { source: { id: source }, limits, impact, now, actor }: SyncOptions,
  cursor: Cursor,
  delta: Delta,
  next: CursorMark,
  startedAt: number,
): Promise<Omit<SyncReport, 'durationMs'>> {
  const held = await inside.cursors.get(source);
  if (held?.cookie !== cursor.cookie || held.at !== cursor.at) throw new NotApplied(OVERTAKEN);
  const state = await inside.entries.part(source, touchedBy(delta));
  const comparison = compareDelta(state, delta, source, newId);
  const loss = await judgeDelta(inside.entries, source, state, comparison, limits);
  if (loss) throw new NotApplied(implausible(describeLoss(loss)));
  const measured = impact && isWorthMeasuring(comparison, limits) ? await impact(inside) : undefined;
  const gone = new Set(delta.gone);
  const isGone = async (key: string) => {
    const [entry] = await inside.entries.withKeys(source, [key]);
    return gone.has(key) || entry?.dn === undefined;
  };
  const warnings = isNothing(comparison.changes)
    ? []
    : await writeSucceeding(inside, source, comparison.changes, now, isGone);
  const costly = measured && judgeImpact(source, await measured(), limits);
  if (costly) throw new NotApplied(costly.text.what);
  await inside.cursors.put({ source, ...next, wholeAt: cursor.wholeAt, at: now });
  const size = await recordDelta(inside, source, next.method, comparison.counts, { startedAt, now, actor });
  const counts = { ...size, ...comparison.counts, peopleArchived: 0 };
  return { source, status: 'complete', method: next.method, counts, warnings };
}

const OVERTAKEN: Text = {
  fr: 'une autre lecture de la source a été plus rapide',
  en: 'another read of the source was faster',
};
const implausible = (loss: Text): Text => ({
  fr: `après ces changements il ne resterait que ${loss.fr}`,
  en: `after these changes only ${loss.en} would be left`,
});

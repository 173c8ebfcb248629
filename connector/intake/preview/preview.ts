import type { Store } from '../../store/store.ts';
import type { Snapshot } from '../source.ts';
import type { SyncOptions, SyncReport } from '../sync.ts';
import { planRead } from '../write-read.ts';
import { type PreviewItem, previewItems } from './items.ts';

/** What reading a source now would change. */
export interface Preview {
  readonly snapshot: Snapshot;
  readonly report: Omit<SyncReport, 'durationMs'>;
  /** What would be written, and what would wait for an approval; at most so many of each kind of change. */
  readonly items: readonly PreviewItem[];
  readonly held: readonly PreviewItem[];
}

/**
 * A dry run: reads the source and decides by the code of a sync, whose transaction is undone at its end. `look` sees the
 * store as it would be.
 */
export async function previewSource(
  options: SyncOptions & { readonly store: Store; readonly limit: number },
  look: (inside: Store, snapshot: Snapshot) => Promise<void> = async () => undefined,
): Promise<Preview> {
  const { source, store, signal, progress, limit } = options;
  const snapshot = await source.read({ signal, ...(progress && { progress }) });
  const { report, belief } = await planRead(options, snapshot, (inside) => look(inside, snapshot));
  return {
    snapshot,
    report,
    items: await previewItems(store, belief.comparison.changes, limit),
    held: belief.withheld ? await previewItems(store, belief.withheld.changes, limit) : [],
  };
}

import { newId } from '../../../shared/text/new-id.ts';
import type { HeldRead, Store } from '../../store/store.ts';
import type { Snapshot } from '../source.ts';
import { sizeOf } from '../size.ts';
import { fingerprintOf, type Withheld } from './withheld.ts';

/**
 * Keeps what a read would take away, in its transaction. The same outcome read again is the same held read, since it
 * was first seen; a read that is believed in full leaves nothing to wait for, a broken one says nothing about it.
 */
export async function hold(
  store: Pick<Store, 'held' | 'audit'>,
  snapshot: Snapshot,
  withheld: Withheld | undefined,
  { actor, now }: { readonly actor: string; readonly now: number },
): Promise<HeldRead | undefined> {
  const { source } = snapshot;
  const before = (await store.held.all()).find((one) => one.source === source);
  if (!withheld) {
    if (!before || snapshot.status !== 'complete') return before;
    await store.held.remove(source);
    await store.audit.append({
      at: now,
      actor,
      action: 'source.held.over',
      subject: source,
      data: { held: before.id },
    });
    return undefined;
  }
  const fingerprint = fingerprintOf(withheld.changes);
  if (before?.fingerprint === fingerprint) return before;
  const reasons = withheld.reasons.map(({ code, text }) => ({ code, text: text.what }));
  const counts = Object.fromEntries(Object.entries(withheld.counts).filter(([, count]) => count !== 0));
  const held: HeldRead = { source, id: newId(), at: now, ...sizeOf(snapshot), reasons, counts, fingerprint };
  await store.held.put(held, withheld.changes);
  const data = { held: held.id, fingerprint, ...counts };
  await store.audit.append({ at: now, actor, action: 'source.held', subject: source, data });
  return held;
}

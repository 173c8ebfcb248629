import type { Memory } from './memory.ts';

/** What was read and typed for one connector, or as one person, is never sent to another, or as another. */
export async function forget(memory: Memory): Promise<void> {
  await Promise.all([
    memory.pairing.set(undefined),
    memory.last.set(undefined),
    memory.readings.set([]),
    memory.applied.set({}),
    memory.intents.set([]),
    memory.drafts.set({}),
    memory.reported.set([]),
    memory.views.set([]),
    memory.tour.set(undefined),
  ]);
}

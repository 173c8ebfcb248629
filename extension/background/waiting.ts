import type { Waiting } from '../message/connection.ts';
import type { Memory } from './memory.ts';

/** What is kept on this device until the connector answers. */
export function waitingOf({ readings, intents }: Pick<Memory, 'readings' | 'intents'>): Waiting {
  return {
    readings: readings.get().length,
    edits: intents
      .get()
      .filter(({ agreed, problem }) => agreed ?? problem)
      .map(({ id, portal, account, problem }) => ({ id, portal, account, ...(problem && { problem }) })),
  };
}

import { z } from 'zod';
import type { AnswerOf } from './client.ts';
import type { endpoints } from '../../shared/wire/index.ts';
import type { Pairing } from './pairing.ts';
import type { Stored } from './stored.ts';

/** Between two questions, so that a source that writes all the time is not followed write by write. */
const PACE_MS = 500;
/** Longer than this and the browser may put the background to sleep between two tries. */
const BACK_OFF_MS = [1_000, 2_000, 5_000, 10_000, 20_000];

/** How far a connector was heard. It survives the background's sleep. */
export const heard = z.object({ connector: z.string(), head: z.string() });

type Changes = AnswerOf<(typeof endpoints)['changes']>;

/** Whose rights moved, by person id. */
export type People = Changes['people'];

/** Hears from the connector whose rights move, while there is somebody to tell. */
export interface Live {
  /** A page came or went, or the line is another: begins or ends listening. */
  readonly look: () => void;
}

interface Parts {
  /** The session to listen with; undefined while no page is open, or nobody to ask. */
  readonly wanted: () => Pairing | undefined;
  readonly heard: Stored<z.infer<typeof heard> | undefined>;
  readonly ask: (pairing: Pairing, since: string | undefined, signal: AbortSignal) => Promise<Changes>;
  readonly onMoved: (people: People) => Promise<void>;
  /** Finds out whether the connector is away or the session is over, and says so: then nobody is to ask any more. */
  readonly onTrouble: () => Promise<void>;
}

export function createLive({ wanted, heard: kept, ask, onMoved, onTrouble }: Parts): Live {
  let current: { readonly name: string; readonly stop: AbortController } | undefined;

  const hear = async (pairing: Pairing, signal: AbortSignal): Promise<void> => {
    const { connector } = pairing;
    const known = kept.get();
    const since = known?.connector === connector ? known.head : undefined;
    const { head, people } = await ask(pairing, since, signal);
    // Also when it is the same: from this call the browser counts the 30 s to the background's sleep.
    await kept.set({ connector, head });
    if (people === 'all' || people.length > 0) await onMoved(people);
  };
  const listen = async (pairing: Pairing, signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted)
      try {
        await hear(pairing, signal);
        failures = 0;
        await pause(PACE_MS, signal);
      } catch {
        await pause(backOff(failures++), signal);
        if (!signal.aborted) await onTrouble();
      }
  };
  return {
    look: () => {
      const pairing = wanted();
      const name = pairing && `${pairing.connector} ${pairing.token}`;
      if (name === current?.name) return;
      current?.stop.abort();
      current = undefined;
      if (!pairing || name === undefined) return;
      const stop = new AbortController();
      current = { name, stop };
      void listen(pairing, stop.signal);
    },
  };
}

/** Half of it is chance: browsers that lost a connector together do not come back together. */
function backOff(failures: number): number {
  const most = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 0;
  return most / 2 + (Math.random() * most) / 2;
}

/** Ends early when it is stopped. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', resolve, { once: true });
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', resolve);
}

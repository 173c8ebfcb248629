import type { Logger } from 'pino';
import type { Store } from '../../store/store.ts';
import { lineOf } from './line.ts';
import type { Seen } from './seen.ts';
import { tally } from './tally.ts';

/** A batch is written this long after its first request, ms: a read must not cost a durable write of its own. */
const EVERY = 1_000;
/** Lines of one batch in the request log, refused requests first; the audit counts all of them. */
const LINES = 500;
/** Of so many of them the bodies are kept: more is no provisioning run that somebody reads. */
const BODIES = 50;
/** Requests that wait for a database that does not answer. */
const WAITING = 20_000;

export interface Recorder extends AsyncDisposable {
  readonly note: (seen: Seen) => void;
  /** Writes what waits. */
  flush(): Promise<void>;
}

/** Writes what was asked and answered in batches: counted in the audit, line by line in the request log. */
export function createRecorder(
  store: Pick<Store, 'transaction'>,
  log: Pick<Logger, 'error'>,
  every = EVERY,
): Recorder {
  let waiting: Seen[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0)
      writing = writing
        .then(() => write(store, batch))
        .catch((error: unknown) => {
          log.error({ err: error, requests: batch.length }, 'SCIM requests not recorded yet');
          waiting = [...batch, ...waiting].slice(-WAITING);
        });
    return writing;
  };
  return {
    note(seen) {
      // Bodies that nobody will write are not kept alive for them.
      const isKept = seen.problem !== undefined || waiting.length < BODIES;
      waiting.push(isKept ? seen : { ...seen, sent: undefined, answered: undefined });
      timer ??= setTimeout(() => void flush(), every).unref();
    },
    flush,
    [Symbol.asyncDispose]: flush,
  };
}

async function write(store: Pick<Store, 'transaction'>, batch: readonly Seen[]): Promise<void> {
  const refusedFirst = [...new Set([...batch.filter(({ problem }) => problem), ...batch])];
  const [chosen, withBodies] = [LINES, BODIES].map((most) => new Set(refusedFirst.slice(0, most)));
  const lines = batch.filter((seen) => chosen!.has(seen)).map((seen) => lineOf(seen, withBodies!.has(seen)));
  await store.transaction(async (inside) => {
    await inside.requests.add(lines);
    for (const entry of tally(batch)) await inside.audit.append(entry);
  });
}

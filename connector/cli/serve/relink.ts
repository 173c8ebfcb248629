import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { relink } from '../../intake/correlate/relink.ts';
import type { Store } from '../../store/store.ts';

/**
 * Answers a function that brings the links between sources up to date, one run after the other; it never throws: the
 * next turn may do better. Without a correlation it does nothing.
 */
export function relinker(
  store: Store,
  { correlate }: Pick<Config, 'correlate'>,
  log: Logger,
): () => Promise<void> {
  if (!correlate) return () => Promise.resolve();
  let last: Promise<void> = Promise.resolve();
  const run = async () => {
    try {
      const report = await relink({ store, correlation: correlate, now: Date.now(), actor: 'serve' });
      if (report.held > 0)
        log.warn(report, 'people stay linked against their keys: portillon people conflicts');
      else if (report.linked + report.parted > 0) log.info(report, 'people linked');
    } catch (error) {
      log.error({ err: error }, 'people not linked');
    }
  };
  return () => (last = last.then(run));
}

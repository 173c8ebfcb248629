import type { Logger } from 'pino';
import type { SourceSettings } from '../../config.ts';
import type { Impact } from '../../intake/impact.ts';
import { syncSource, type SyncReport } from '../../intake/sync.ts';
import type { Store } from '../../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { sourceOf } from '../sources.ts';

/** What every source of a server is read with. */
export interface ReaderParts {
  readonly store: Store;
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  readonly log: Logger;
  readonly impact: Impact;
  /** Told what each read came to. */
  readonly count: (report: SyncReport) => void;
}

/**
 * Answers a function that reads one source into the store and logs what came of it. It never throws: the next
 * turn may do better. A warning that stays is logged once, not every minute.
 */
export function sourceReader(
  settings: SourceSettings,
  { store, signal, terminal, log, impact, count }: ReaderParts,
): () => Promise<SyncReport | undefined> {
  const { id, gate } = settings.config;
  const source = sourceOf(settings);
  let told: ReadonlySet<string> = new Set();
  let isFirst = true;
  return async () => {
    // Somebody watches the first read; the later ones are nobody's wait.
    const progress = isFirst ? terminal.progress(id) : undefined;
    isFirst = false;
    try {
      const report = await syncSource({
        source,
        store,
        limits: gate,
        grace: settings.grace,
        impact,
        now: Date.now(),
        signal,
        progress: (entries) => progress?.update(entries),
        actor: 'serve',
      });
      told = logReport(log, report, told);
      count(report);
      return report;
    } catch (error) {
      if (!signal.aborted) log.error({ err: error, source: id }, 'source not read');
      return undefined;
    } finally {
      progress?.done();
    }
  };
}

function logReport(log: Logger, report: SyncReport, told: ReadonlySet<string>): ReadonlySet<string> {
  const { source, status, counts, durationMs, problem, warnings } = report;
  const line = { source, status, ...counts, ms: Math.round(durationMs), warnings: warnings.length };
  if (problem)
    log.warn({ ...line, problem: problem.code, detail: problem.message }, 'source not believed in full');
  else log.info(line, 'source read');
  for (const warning of warnings)
    if (!told.has(warning.message))
      log.warn({ source, problem: warning.code, detail: warning.message }, 'entry left out');
  return new Set(warnings.map((warning) => warning.message));
}

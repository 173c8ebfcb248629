import type { Logger } from 'pino';
import type { SourceSettings } from '../../config.ts';
import type { Impact } from '../../intake/impact.ts';
import { isHeavy, refreshSource } from '../../intake/refresh.ts';
import type { SyncReport } from '../../intake/sync.ts';
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

/** In ms. */
const EARLY = 20;

/**
 * Answers a function that brings the store up to date with one source and logs what came of it: by what has changed,
 * or by everything, which it does not do more often than the source is set to. It never throws: the next turn may do
 * better. A warning that stays is logged once, not every minute.
 */
export function sourceReader(
  settings: SourceSettings,
  { store, signal, terminal, log, impact, count }: ReaderParts,
): () => Promise<SyncReport | undefined> {
  const { id, gate } = settings.config;
  const source = sourceOf(settings);
  let told: ReadonlySet<string> = new Set();
  let isFirst = true;
  let heavyAt = -Infinity;
  return async () => {
    // Somebody watches the first read; the later ones are nobody's wait.
    const progress = isFirst ? terminal.progress(id) : undefined;
    isFirst = false;
    try {
      const options = {
        source,
        store,
        limits: gate,
        grace: settings.grace,
        impact,
        now: Date.now(),
        signal,
        progress: (entries: number) => progress?.update(entries),
        actor: 'serve',
        wholeEvery: settings.whole,
      };
      // `repeat` waits for so long after the end of a read, but from then on a timer may be some milliseconds early.
      const mayLookAtAll = () => performance.now() - heavyAt >= settings.every - EARLY;
      const report = await refreshSource(options, mayLookAtAll);
      if (!report) return undefined;
      if (isHeavy(report)) heavyAt = performance.now();
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
  const { source, status, method, whole, counts, durationMs, problem, warnings } = report;
  const line = {
    source,
    status,
    ...(method !== undefined && { method }),
    ...counts,
    ms: Math.round(durationMs),
    warnings: warnings.length,
  };
  if (problem)
    log.warn({ ...line, problem: problem.code, detail: problem.message }, 'source not believed in full');
  else if (method !== undefined && isUnchanged(counts)) log.debug(line, 'source unchanged');
  else log.info({ ...line, ...(whole && { whole: whole.en }) }, 'source read');
  for (const warning of warnings)
    if (!told.has(warning.message))
      log.warn({ source, problem: warning.code, detail: warning.message }, 'entry left out');
  return new Set(warnings.map((warning) => warning.message));
}

const isUnchanged = ({
  people: _p,
  groups: _g,
  memberships: _m,
  ...changes
}: SyncReport['counts']): boolean => Object.values(changes).every((count) => count === 0);

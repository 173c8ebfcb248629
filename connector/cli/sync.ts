import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import type { SourceSettings } from '../config.ts';
import { relink } from '../intake/correlate/relink.ts';
import { syncSource, type SyncOptions, type SyncReport } from '../intake/sync.ts';
import type { Store } from '../store/store.ts';
import { systemUser } from './author.ts';
import { announced } from './colon.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { cliProblems } from './problems.ts';
import { readPortals } from './read-portals.ts';
import { sourceOf } from './sources.ts';
import { impactOn } from './impact.ts';
import { portalsOf } from './portals.ts';
import { changeWords, sizeWords } from './sync-words.ts';
import { problemJson, type Terminal } from './terminal.ts';

/** `portillon sync [source] [--force]`: reads the sources now; exit code 3 when one of them was not believed in full. */
export async function sync(
  terminal: Terminal,
  where: Where,
  options: { readonly source?: string | undefined; readonly force: boolean },
): Promise<number> {
  const config = readConfig(where);
  const wanted = choose(config.sources, options.source);
  await using store = await openStoreOf(config);
  const inventory = await readPortals(store, config, systemUser(), Date.now());
  for (const problem of inventory.problems) terminal.warn(problem.say(terminal.locale));
  const stop = new AbortController();
  const abort = () => stop.abort();
  process.once('SIGINT', abort);
  const impact = impactOn(portalsOf(config), Date.now, config.correlate);
  const reports: SyncReport[] = [];
  for (const settings of wanted) {
    const report = await read(terminal, store, settings, {
      force: options.force,
      signal: stop.signal,
      impact,
    });
    if (!terminal.json) print(terminal, report);
    reports.push(report);
  }
  process.off('SIGINT', abort);
  if (config.correlate)
    await relink({ store, correlation: config.correlate, now: Date.now(), actor: systemUser() });
  const { settled } = inventory;
  if (terminal.json) terminal.print(JSON.stringify({ sources: reports.map(reportJson), steps: settled }));
  else if (settled.confirmed > 0) terminal.print(seenWords(settled.confirmed, terminal.locale));
  return reports.every(({ status }) => status === 'complete') ? EXIT.ok : EXIT.refused;
}

function choose(sources: readonly SourceSettings[], name: string | undefined): readonly SourceSettings[] {
  const found = sources.filter(({ config }) => name === undefined || config.id === name);
  if (name !== undefined && found.length === 0)
    throw cliProblems.CLI_SOURCE_UNKNOWN({ source: name, known: sources.map(({ config }) => config.id) });
  return found;
}

async function read(
  terminal: Terminal,
  store: Store,
  settings: SourceSettings,
  options: Pick<SyncOptions, 'force' | 'signal' | 'impact'>,
): Promise<SyncReport> {
  const progress = terminal.progress(settings.config.id);
  try {
    return await syncSource({
      source: sourceOf(settings),
      store,
      limits: settings.config.gate,
      grace: settings.grace,
      now: Date.now(),
      progress: (entries) => progress.update(entries),
      ...options,
      actor: systemUser(),
    });
  } finally {
    progress.done();
  }
}

const text = {
  fr: {
    complete: 'lue en entier',
    partial: 'lue en partie : rien n’a été retiré',
    failed: 'pas lue : rien n’a changé',
    same: 'Rien n’a changé.',
  },
  en: {
    complete: 'read in full',
    partial: 'read in part: nothing was removed',
    failed: 'not read: nothing changed',
    same: 'Nothing changed.',
  },
} satisfies Record<Locale, Record<SyncReport['status'] | 'same', string>>;

/** What the exports of the portals show done of what was handed over. */
function seenWords(confirmed: number, locale: Locale): string {
  return locale === 'fr'
    ? plural('fr', confirmed, 'Fait dans les portails : # geste.', 'Fait dans les portails : # gestes.')
    : plural('en', confirmed, 'Seen done in the portals: # step.', 'Seen done in the portals: # steps.');
}

function print(terminal: Terminal, { source, status, counts, problem, warnings }: SyncReport): void {
  const { locale } = terminal;
  const words = text[locale];
  const title = `${announced(source, words[status], locale)}, ${sizeWords(counts, locale)}.`;
  terminal.print(terminal.style(status === 'complete' ? 'green' : 'yellow', title));
  if (status !== 'failed') terminal.print(`  ${changeWords(counts, locale) || words.same}`);
  if (problem) terminal.print(`  ${problem.say(locale)}`);
  for (const warning of warnings) terminal.warn(`  ${warning.say(locale)}`);
}

function reportJson({ problem, warnings, ...report }: SyncReport): Record<string, unknown> {
  return {
    ...report,
    ...(problem && { problem: problemJson(problem) }),
    warnings: warnings.map(problemJson),
  };
}

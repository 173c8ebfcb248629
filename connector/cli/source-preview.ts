import type { Locale } from '../../shared/problem.ts';
import { previewSource, type Preview } from '../intake/preview/preview.ts';
import { systemUser } from './author.ts';
import { announced } from './colon.ts';
import { readCount } from './count.ts';
import { EXIT } from './exit.ts';
import { impactOn } from './impact.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { portalsOf } from './portals.ts';
import { lookAtEntry } from './source/entry.ts';
import { findSource } from './source/find.ts';
import { interruptible } from './source/interrupt.ts';
import { printItems } from './source/items.ts';
import { sourceOf } from './sources.ts';
import { changeWords, sizeWords } from './sync-words.ts';
import { problemJson, type Terminal } from './terminal.ts';

/** Of each kind of change; the counts are always those of all. */
const ITEMS = 20;

const text = {
  fr: {
    dry: 'essai à blanc, rien n’est écrit',
    write: 'Serait écrit',
    hold: 'Attendrait une approbation',
    waits: (id: string) => `Attend une approbation (numéro ${id})`,
    same: 'rien',
    more: 'Une partie seulement est montrée : --limit.',
  },
  en: {
    dry: 'dry run, nothing is written',
    write: 'Would be written',
    hold: 'Would wait for an approval',
    waits: (id: string) => `Waits for an approval (id ${id})`,
    same: 'nothing',
    more: 'Only a part is shown: --limit.',
  },
} satisfies Record<Locale, unknown>;

/** `portillon source preview NAME [--dn DN]`: what a read would change now and why, or what becomes of one entry. */
export async function sourcePreview(
  terminal: Terminal,
  where: Where,
  asked: { readonly name: string; readonly dn: string | undefined; readonly limit: string | undefined },
): Promise<number> {
  const config = readConfig(where);
  const settings = findSource(config, asked.name);
  const limit = asked.limit === undefined ? ITEMS : readCount('--limit', asked.limit);
  const portals = portalsOf(config);
  await using store = await openStoreOf(config);
  const progress = terminal.progress(asked.name);
  const { dn } = asked;
  let tell: (() => void) | undefined;
  const preview = await interruptible((signal) =>
    previewSource(
      {
        source: sourceOf(settings),
        store,
        limits: settings.config.gate,
        grace: settings.grace,
        impact: impactOn(portals, Date.now, config.correlate),
        now: Date.now(),
        signal,
        actor: systemUser(),
        limit,
        progress: (entries) => progress.update(entries),
      },
      async (inside, snapshot) => {
        if (dn !== undefined) tell = await lookAtEntry(terminal, inside, snapshot, portals, dn);
      },
    ),
  ).finally(() => progress.done());
  if (tell) tell();
  else if (terminal.json) terminal.print(JSON.stringify(previewJson(preview)));
  else
    print(
      terminal,
      preview,
      (await store.held.all()).some(({ id }) => id === preview.report.held?.id),
    );
  return preview.report.status === 'complete' ? EXIT.ok : EXIT.refused;
}

function print(terminal: Terminal, { snapshot, report, items, held }: Preview, waits: boolean): void {
  const { locale } = terminal;
  const words = text[locale];
  const size = sizeWords(report.counts, locale);
  terminal.print(terminal.style('bold', `${announced(snapshot.source, words.dry, locale)}. ${size}.`));
  if (report.problem) terminal.print(`  ${report.problem.say(locale)}`);
  const changes = changeWords(report.counts, locale) || words.same;
  terminal.print(`  ${announced(words.write, changes, locale)}.`);
  printItems(terminal, items);
  if (report.held && held.length > 0) {
    const waiting = changeWords(report.held.counts, locale);
    const title = waits ? words.waits(report.held.id) : words.hold;
    terminal.print(`  ${announced(title, waiting, locale)}.`);
    printItems(terminal, held);
  }
  if (changeCount(report.counts) > items.length || changeCount(report.held?.counts ?? {}) > held.length)
    terminal.print(`  ${words.more}`);
  for (const warning of report.warnings) terminal.warn(`  ${warning.say(locale)}`);
}

/** How many items there are, whatever the limit. */
function changeCount(counts: object): number {
  const {
    people: _p,
    groups: _g,
    memberships: _m,
    peopleArchived: _a,
    ...changes
  } = counts as Record<string, number>;
  return Object.values(changes).reduce((sum, count) => sum + count, 0);
}

function previewJson({ report: { problem, warnings, ...report }, items, held }: Preview) {
  return {
    ...report,
    ...(problem && { problem: problemJson(problem) }),
    warnings: warnings.map(problemJson),
    items,
    withheld: held,
  };
}

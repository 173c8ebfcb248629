import type { Locale } from '../../shared/problem.ts';
import type { SnapshotRecord } from '../store/store.ts';
import { readCount } from './count.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { findSource } from './source/find.ts';
import { whenWords } from './source/when.ts';
import { changeWords, sizeWords } from './sync-words.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

const LINES = 20;

const text = {
  fr: {
    head: ['quand', 'résultat', 'durée', 'comment', 'contenu', 'changements'],
    complete: 'en entier',
    partial: 'en partie',
    failed: 'pas lue',
    whole: 'tout',
    same: 'rien',
    none: 'Aucune lecture n’a encore rien changé ; toutes les lectures : --all.',
  },
  en: {
    head: ['when', 'result', 'took', 'how', 'held', 'changes'],
    complete: 'in full',
    partial: 'in part',
    failed: 'not read',
    whole: 'everything',
    same: 'nothing',
    none: 'No read has changed anything yet; every read: --all.',
  },
} satisfies Record<Locale, unknown>;

/** `portillon source history NAME`: its runs, newest first; with `--all` those that changed nothing too. */
export async function sourceHistory(
  terminal: Terminal,
  where: Where,
  asked: { readonly name: string; readonly limit: string | undefined; readonly all: boolean },
): Promise<number> {
  const config = readConfig(where);
  const { id } = findSource(config, asked.name).config;
  await using store = await openStoreOf(config);
  const limit = asked.limit === undefined ? LINES : readCount('--limit', asked.limit);
  const runs = await store.snapshots.history(id, limit, !asked.all);
  if (terminal.json) {
    terminal.print(JSON.stringify({ source: id, runs }));
    return EXIT.ok;
  }
  const { locale, width } = terminal;
  const words = text[locale];
  if (runs.length === 0) terminal.print(words.none);
  else
    for (const line of table(
      [words.head, ...runs.map((run) => rowOf(run, locale))],
      width,
      (cell, _column, row) => (row === 0 ? terminal.style('bold', cell) : cell),
    ))
      terminal.print(line);
  return EXIT.ok;
}

function rowOf(run: SnapshotRecord, locale: Locale): readonly string[] {
  const words = text[locale];
  return [
    whenWords(run.finishedAt, locale),
    [words[run.status], ...(run.problem === undefined ? [] : [run.problem])].join(', '),
    `${((run.finishedAt - run.startedAt) / 1000).toFixed(1)} s`,
    run.method ?? words.whole,
    sizeWords(run, locale),
    changeWords(run.changed ?? {}, locale) || words.same,
  ];
}

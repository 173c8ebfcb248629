import type { Locale } from '../../shared/problem.ts';
import { noticesOf, type SourceState, sourceStates } from '../intake/state.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { whenWords } from './source/when.ts';
import { sizeWords } from './sync-words.ts';
import { table } from './table.ts';
import { problemJson, type Terminal } from './terminal.ts';

const text = {
  fr: {
    head: ['source', 'état', 'lue en entier', 'contenu'],
    never: 'jamais',
    none: 'pas encore lue',
    complete: 'à jour',
    partial: 'lue en partie',
    failed: 'pas lue',
    late: 'en retard',
    held: 'attend une approbation',
    rejected: 'refusée',
  },
  en: {
    head: ['source', 'state', 'read in full', 'holds'],
    never: 'never',
    none: 'not read yet',
    complete: 'up to date',
    partial: 'read in part',
    failed: 'not read',
    late: 'late',
    held: 'waits for an approval',
    rejected: 'rejected',
  },
} satisfies Record<Locale, unknown>;

/** `portillon source list`: every source of the configuration, and what somebody has to look at. */
export async function sourceList(terminal: Terminal, where: Where): Promise<number> {
  const config = readConfig(where);
  await using store = await openStoreOf(config);
  const watched = config.sources.map(({ config: { id }, late }) => ({ id, late }));
  const states = await sourceStates(store, watched, Date.now());
  if (terminal.json) {
    const rows = states.map((state) => ({ ...state, notices: noticesOf(state).map(problemJson) }));
    terminal.print(JSON.stringify({ sources: rows }));
    return EXIT.ok;
  }
  const { locale, width } = terminal;
  const words = text[locale];
  const rows = states.map((state) => [
    state.source,
    stateWords(state, locale),
    state.goodAt === undefined ? words.never : whenWords(state.goodAt, locale),
    state.last ? sizeWords(state.last, locale) : '',
  ]);
  for (const line of table([words.head, ...rows], width, (cell, _column, row) =>
    row === 0 ? terminal.style('bold', cell) : cell,
  ))
    terminal.print(line);
  for (const problem of states.flatMap(noticesOf)) terminal.print(problem.say(locale));
  return EXIT.ok;
}

function stateWords({ last, isLate, held }: SourceState, locale: Locale): string {
  const words = text[locale];
  const waiting = held && (held.rejectedAt === undefined ? words.held : words.rejected);
  return [
    last ? words[last.status] : words.none,
    ...(isLate ? [words.late] : []),
    ...(waiting ? [waiting] : []),
  ].join(', ');
}

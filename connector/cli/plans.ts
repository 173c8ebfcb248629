import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import type { PlanState } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

const MOST = 100;

/** Of an id on a terminal: the millisecond of a UUIDv7 (RFC 9562, 5.7), which names the plan as well as the whole. */
const SHORT = 13;

const text = {
  fr: {
    count: ['# plan gardé', '# plans gardés'],
    head: ['numéro', 'fait (UTC)', 'par', 'état'],
    state: {
      open: 'en attente',
      applying: 'en cours',
      applied: 'appliqué',
      rejected: 'refusé',
      cancelled: 'abandonné',
      stale: 'périmé',
    },
  },
  en: {
    count: ['# kept plan', '# kept plans'],
    head: ['id', 'made (UTC)', 'by', 'state'],
    state: {
      open: 'waiting',
      applying: 'under way',
      applied: 'applied',
      rejected: 'rejected',
      cancelled: 'given up',
      stale: 'stale',
    },
  },
} satisfies Record<Locale, { state: Record<PlanState, string>; count: string[]; head: string[] }>;

/** `portillon plans`: the kept plans, newest first. */
export async function plans(terminal: Terminal, where: Where): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  const kept = await store.plans.list(MOST);
  if (terminal.json) {
    terminal.print(
      JSON.stringify(kept.map((plan) => ({ ...plan, createdAt: new Date(plan.createdAt).toISOString() }))),
    );
    return EXIT.ok;
  }
  const { locale } = terminal;
  const words = text[locale];
  terminal.print(`${plural(locale, kept.length, words.count[0]!, words.count[1]!)}.`);
  const rows = kept.map(({ id, createdAt, author, state }) => [
    terminal.width === undefined ? id : id.slice(0, SHORT),
    new Date(createdAt).toISOString().slice(0, 16).replace('T', ' '),
    author,
    words.state[state],
  ]);
  if (rows.length > 0)
    for (const line of table([words.head, ...rows], terminal.width, (cell, _column, row) =>
      row === 0 ? terminal.style('bold', cell) : cell,
    ))
      terminal.print(line);
  return EXIT.ok;
}

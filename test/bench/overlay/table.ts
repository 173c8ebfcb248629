import type { Measured } from './measure.ts';
import type { Times } from './page.ts';
import type { Update, UpdateKind } from './update.ts';

/** One figure, with what it may be at most. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly target: string;
  readonly missed: boolean;
}

/** The figures of one browser against extension's budgets. */
export function rowsOf({ bytes, injected, loads, updates }: Measured): Row[] {
  const { matching, other, worlds } = injected;
  const alone = matching && !other && (worlds ?? 0) === 0;
  const to = (end: keyof Times, side: keyof typeof loads = 'with') =>
    median(loads[side].map((times) => times[end] - times.list));
  return [
    limit('content script, bytes with gzip', bytes, 12_000),
    {
      what: 'a page that does not match',
      value: alone ? `untouched${worlds === undefined ? '' : `, ${worlds} worlds`}` : 'TOUCHED',
      target: 'untouched',
      missed: !alone,
    },
    limit('list in the document → all of it read, launcher there, ms', to('launcher'), 100),
    limit('list in the document → signs in view painted, ms', to('signs')),
    {
      what: 'list in the document → the page’s own load over, ms',
      value: `${short(to('loaded'))}, without ${short(to('loaded', 'without'))}`,
      target: '',
      missed: false,
    },
    ...Object.entries(updates).flatMap(([how, both]) => updateRows(how as UpdateKind, both)),
  ];
}

function updateRows(how: UpdateKind, both: { with: readonly Update[]; without: readonly Update[] }): Row[] {
  const of = (side: 'with' | 'without', what: keyof Update) => median(both[side].map((each) => each[what]));
  const ratio = of('with', 'frame') / of('without', 'frame');
  return [
    {
      what: `${how} → frame, ms`,
      value: `${short(of('with', 'frame'))} ÷ ${short(of('without', 'frame'))} = ${ratio.toFixed(2)} ×`,
      target: '≤ 1.10 ×',
      missed: ratio > 1.1,
    },
    {
      what: `${how}: longest block in the second after, ms`,
      value: `${short(of('with', 'blocked'))}, without ${short(of('without', 'blocked'))}`,
      target: '',
      missed: false,
    },
  ];
}

function limit(what: string, value: number, most?: number): Row {
  return {
    what,
    value: short(value),
    target: most === undefined ? '' : `≤ ${most}`,
    missed: most !== undefined && value > most,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

const short = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);

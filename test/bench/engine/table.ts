import type { PeerReport } from './peer.ts';
import type { Report } from './report.ts';

/** One figure of both sides, with how many times the peer's ours may be. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly plain: number;
  readonly ratio: number;
  readonly target: number;
}

type Figure = readonly [
  what: string,
  target: number,
  ours: (report: Report) => number,
  plain: (report: PeerReport) => number,
];

const FIGURES: readonly Figure[] = [
  ['match everything, CPU ms', 1.5, ({ match }) => match.cpuMs, ({ matchAllCpuMs }) => matchAllCpuMs],
  ['check p50, ns', 2, ({ check }) => check.p50, ({ checkNs }) => checkNs.p50],
  ['list p50, us', 1.5, ({ list }) => list.p50, ({ listUs }) => listUs.p50],
  ['who p50, ms', 1.5, ({ who }) => who.p50, ({ whoMs }) => whoMs.p50],
  ['1,000 join a group, ms', 1.5, ({ gain }) => gain.ms, ({ groupGain1000Ms }) => groupGain1000Ms],
  ['1,000 leave a group, ms', 1.5, ({ lose }) => lose.ms, ({ groupLose1000Ms }) => groupLose1000Ms],
  ['resident memory, MB', 1.5, ({ memory }) => memory.matched.rssMb, ({ memMatched }) => memMatched.rssMB],
  [
    'live memory, MB',
    1.5,
    ({ memory }) => memory.matched.liveMb,
    ({ memMatched: { heapMB, abMB } }) => heapMB + abMB,
  ],
];

/** Of several runs of both sides in turn, the best of each: the one that the machine disturbed least. */
export function ratios(ours: readonly Report[], plain: readonly PeerReport[]): Row[] {
  return FIGURES.map(([what, target, ofOurs, ofPlain]) => {
    const [a, b] = [Math.min(...ours.map(ofOurs)), Math.min(...plain.map(ofPlain))];
    return { what, ours: a, plain: b, ratio: Math.round((a / b) * 100) / 100, target };
  });
}

/** The rows as a Markdown table. */
export function markdown(rows: readonly Row[]): string {
  const cells = rows.map(({ what, ours, plain, ratio, target }) => [
    what,
    short(ours),
    short(plain),
    `${ratio} ×`,
    `≤ ${target} ×`,
  ]);
  const table = [
    ['', 'Portillon', 'plain engine', 'ratio', 'target'],
    cells[0]?.map(() => '---') ?? [],
    ...cells,
  ];
  return table.map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Math.round(value * 100) / 100);
}

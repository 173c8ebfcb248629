import type { Cost } from './process.ts';

export interface Row {
  readonly what: string;
  readonly cost: Cost;
  /** The most that it may take, as a multiple of ldapsearch or in seconds. */
  readonly times?: number;
  readonly seconds?: number;
  readonly longestTurnMs?: number;
}

const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** One row a measure, against `floor`. */
export function table(rows: readonly Row[], floor: Cost, mostMb: number) {
  return rows.map(({ what, cost, times, seconds, longestTurnMs }) => {
    const wall = cost.wallMs / floor.wallMs;
    const isMet =
      (times === undefined || wall <= times) &&
      (seconds === undefined || cost.wallMs <= seconds * 1000) &&
      cost.peakMb <= mostMb;
    const target = [
      ...(times === undefined ? [] : [`≤ ${times} ×`]),
      ...(seconds === undefined ? [] : [`≤ ${seconds} s`]),
    ];
    return {
      what,
      'wall s': round(cost.wallMs / 1000),
      'CPU s': round(cost.cpuMs / 1000),
      'peak MB': Math.round(cost.peakMb),
      '÷ ldapsearch, wall': round(wall),
      '÷ ldapsearch, CPU': round(cost.cpuMs / floor.cpuMs),
      target: target.join(', '),
      met: target.length === 0 ? '' : isMet,
      'longest turn ms': longestTurnMs === undefined ? '' : Math.round(longestTurnMs),
    };
  });
}

/** Reads of changes, by how many there were; `lost` are some after a restart of the server. */
export function changesTable(ms: Readonly<Record<string, number>>) {
  return Object.entries(ms).map(([count, took]) => {
    const most = count === 'lost' ? 500 : 20 + 0.1 * Number(count);
    const what = count === 'lost' ? 'changes after a restart' : `${count} changes`;
    return { what, 'wall ms': round(took, 1), 'target ms': most, met: took <= most };
  });
}

/** The least of each: what others on the machine add is not ours. */
export function best<T extends Cost>(costs: readonly T[]): T {
  const [first, ...rest] = costs;
  if (first === undefined) throw new Error('Nothing was measured.');
  return rest.reduce<T>(
    (one, other) => ({
      ...one,
      wallMs: Math.min(one.wallMs, other.wallMs),
      cpuMs: Math.min(one.cpuMs, other.cpuMs),
      peakMb: Math.max(one.peakMb, other.peakMb),
    }),
    first,
  );
}

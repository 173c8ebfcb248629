import type { Measured } from './load.ts';
import type { Report } from './phases.ts';

export interface Reports {
  /** At the small and at the large number of users. */
  readonly small: Report;
  readonly large: Report | undefined;
  readonly echo: Report;
  readonly peer: Report | undefined;
}

/** One row a phase: what the server did, and how many times the others' cost that is. */
export function rows({ small, large, echo, peer }: Reports) {
  return [...new Set([...small.keys(), ...(large?.keys() ?? [])])].map((phase) => {
    const [ours, more, floor, other] = [small, large, echo, peer].map((report) => report?.get(phase));
    const best = ours ?? more;
    // A group that only the large store can fill is compared with the echo's work on any group.
    const echoed = floor ?? [...echo].findLast(([name]) => name.startsWith('PATCH a group'))?.[1];
    return {
      phase,
      failed: (ours?.failed ?? 0) + (more?.failed ?? 0),
      'req/s': whole(best?.perSecond),
      'p50 ms': best?.p50,
      'p99 ms': best?.p99,
      'cpu ms': best?.cpuMs,
      'echo cpu ms': echoed?.cpuMs,
      'cpu ÷ echo': ratio(best, echoed),
      'large cpu ms': more?.cpuMs,
      'large ÷ small': ours && more ? ratio(more, ours) : undefined,
      'peer req/s': whole(other?.perSecond),
      'peer cpu ÷ ours': ratio(other, best),
    };
  });
}

const whole = (value: number | undefined) => (value === undefined ? undefined : Math.round(value));

function ratio(over: Measured | undefined, under: Measured | undefined): number | undefined {
  if (over?.cpuMs === undefined || !under?.cpuMs) return undefined;
  return Math.round((over.cpuMs / under.cpuMs) * 100) / 100;
}

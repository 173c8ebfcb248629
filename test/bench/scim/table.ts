import type { Report } from './phases.ts';

/** One row a phase: what the server did, what the echo did, and how many times the echo's cost that is. */
export function ratios(server: Report, echo: Report) {
  return [...server].map(([phase, measured]) => {
    const floor = echo.get(phase);
    return {
      phase,
      'req/s': Math.round(measured.perSecond),
      'p50 ms': measured.p50,
      'p99 ms': measured.p99,
      failed: measured.failed,
      'cpu ms': measured.cpuMs,
      'echo req/s': Math.round(floor?.perSecond ?? 0),
      'echo cpu ms': floor?.cpuMs,
      'time ÷ echo': ratio(floor?.perSecond, measured.perSecond),
      'cpu ÷ echo': ratio(measured.cpuMs, floor?.cpuMs),
    };
  });
}

function ratio(over: number | undefined, under: number | undefined): number | undefined {
  return over === undefined || !under ? undefined : Math.round((over / under) * 100) / 100;
}

/** How many accounts had their outcome, and when (epoch ms). */
export interface Sample {
  readonly at: number;
  readonly done: number;
}

/** What lies further back says little of how fast it goes now. */
const SPAN_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

/** Takes one more sample. A standstill begins anew: a pause is no slowness. */
export function sampled(samples: readonly Sample[], now: Sample, isRunning: boolean): readonly Sample[] {
  if (!isRunning) return [];
  if (samples.at(-1)?.done === now.done) return samples;
  return [...samples.filter(({ at }) => now.at - at <= SPAN_MS), now];
}

/** Accounts a minute; undefined until two samples tell. */
export function rateOf(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at <= first.at || last.done <= first.done) return undefined;
  return ((last.done - first.done) * MINUTE_MS) / (last.at - first.at);
}

/** Whole minutes until the rest is done, at least one; undefined without a rate. */
export function minutesLeft(left: number, rate: number | undefined): number | undefined {
  return rate === undefined || left === 0 ? undefined : Math.max(1, Math.ceil(left / rate));
}

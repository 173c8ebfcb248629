/** Milliseconds that `run` takes, with its result: by the clock, and of the processor, which a busy machine moves less. */
export function timed<T>(run: () => T): { ms: number; cpuMs: number; result: T } {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = run();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: round(performance.now() - start), cpuMs: round((user + system) / 1000), result };
}

/** Runs `ask` on each draw and gives the median and the 99th percentile, in `unit` per call over batches of `batch`. */
export function percentiles(
  count: number,
  batch: number,
  unit: 'ms' | 'us' | 'ns',
  ask: (index: number) => unknown,
): { p50: number; p99: number; unit: string } {
  const factor = { ms: 1, us: 1e3, ns: 1e6 }[unit] / batch;
  const taken: number[] = [];
  for (let first = 0; first + batch <= count; first += batch) {
    const start = performance.now();
    for (let index = first; index < first + batch; index++) ask(index);
    taken.push((performance.now() - start) * factor);
  }
  taken.sort((a, b) => a - b);
  const at = (part: number) => round(taken[Math.min(taken.length - 1, Math.floor(part * taken.length))] ?? 0);
  return { p50: at(0.5), p99: at(0.99), unit };
}

/** Numbers 0 ≤ n < limit, the same at every run (a linear congruential generator with the constants of Numerical Recipes). */
export function draws(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Memory in MB, after a collection when Node runs with --expose-gc. */
export function memory(): { rssMb: number; liveMb: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rssMb: Math.round(rss / 2 ** 20), liveMb: Math.round((heapUsed + arrayBuffers) / 2 ** 20) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Linux counts processor time in ticks of 10 ms (sysconf _SC_CLK_TCK is 100 on every architecture that Node supports). */
const TICK_MS = 10;

/** Processor time that a process has used, in ms; undefined where there is no /proc or no such process. */
export function processorMs(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the name, in brackets, may hold blanks; utime and stime are the 12th and 13th fields after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return undefined;
  }
}

const LOOK_EVERY = 500;
/** A process that waits still keeps its clocks. */
const QUIET_MS = 50;
const LOOKS = 120;

/** Waits, at most a minute, until a process has little to do: what it begins with is not to be measured with what follows. */
export async function untilQuiet(pid: number): Promise<void> {
  for (let [look, before] = [0, processorMs(pid)]; look < LOOKS && before !== undefined; look++) {
    await wait(LOOK_EVERY);
    const now = processorMs(pid);
    if (now === undefined || now - before <= QUIET_MS) return;
    before = now;
  }
}

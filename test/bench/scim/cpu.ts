import { readFileSync } from 'node:fs';

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

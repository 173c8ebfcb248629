import { setTimeout as wait } from 'node:timers/promises';

/** Runs `task` again `every` ms after it has ended, until `signal` aborts; so it never overlaps itself. `task` does not throw. */
export async function repeat(
  every: number,
  task: () => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  while (await waited(every, signal)) await task();
}

async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

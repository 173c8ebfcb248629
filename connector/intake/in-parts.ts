import { setImmediate } from 'node:timers/promises';

/** A piece of work that may be left at each `yield`: no part of it holds the event loop for more than some milliseconds. */
export type InParts<T> = Generator<undefined, T>;

/** All of it in one go. */
export function inOneGo<T>(work: InParts<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** One part in a turn of the event loop, so that a server answers in between. */
export async function inTurns<T>(work: InParts<T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

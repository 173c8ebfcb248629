import type { WriteStream } from 'node:tty';

export interface Progress {
  /** How many were done so far. */
  update(count: number): void;
  /** Clears the line. */
  done(): void;
}

const PATIENCE_MS = 1_000;
const REDRAW_MS = 100;

/** Shows `label: count (rate/s)` on one line of a terminal, once the work has lasted a second. */
export function startProgress(label: string, stream: WriteStream): Progress {
  if (!stream.isTTY) return { update: () => undefined, done: () => undefined };
  const started = performance.now();
  let count = 0;
  let shown = false;
  const draw = () => {
    const seconds = (performance.now() - started) / 1_000;
    if (seconds * 1_000 < PATIENCE_MS) return;
    shown = true;
    stream.write(`\r\u001B[K${label} ${count} (${Math.round(count / seconds)}/s, ${Math.round(seconds)} s)`);
  };
  const timer = setInterval(draw, REDRAW_MS).unref();
  return {
    update: (done) => void (count = done),
    done: () => {
      clearInterval(timer);
      if (shown) stream.write('\r\u001B[K');
    },
  };
}

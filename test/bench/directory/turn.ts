import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long the event loop was held at most since now, ms: what anybody else in the process would have waited. */
export function longestTurn(): () => number {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return () => {
    delay.disable();
    return delay.max / 1e6;
  };
}

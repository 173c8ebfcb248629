import { EventEmitter, once } from 'node:events';

/** Rings when a source may have new events: whoever waits for them need not ask every second. */
export interface Bell {
  ring(source: string): void;
  /** Resolves at the next ring, after `ms`, or when `signal` aborts, whichever comes first. */
  next(source: string, ms: number, signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  const emitter = new EventEmitter().setMaxListeners(0);
  // Names of their own: an emitter has a meaning for “error”, which a source may be called too.
  const nameOf = (source: string) => `of ${source}`;
  return {
    ring: (source) => void emitter.emit(nameOf(source)),
    async next(source, ms, signal) {
      const over = AbortSignal.any([signal, AbortSignal.timeout(ms)]);
      await once(emitter, nameOf(source), { signal: over }).catch(() => undefined);
    },
  };
}

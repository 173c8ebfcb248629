import type { Logger } from 'pino';
import type { EventParts } from '../../http/scim/event-parts.ts';
import { createBell } from '../../intake/scim/event/bell.ts';
import { type KeyRing, keyRing } from '../../intake/scim/event/keys.ts';
import { pushStream } from '../../intake/scim/event/push.ts';
import { eventSigner } from '../../intake/scim/event/sign.ts';
import type { Config } from '../../config.ts';
import type { Store } from '../../store/store.ts';

/** The event streams of a server that has some. */
export interface ServedEvents extends EventParts {
  readonly keys: KeyRing;
  /** Pushes until `signal` aborts; it never throws. */
  push(store: Store, log: Logger, signal: AbortSignal): Promise<unknown>;
}

/** Undefined without a stream: then nothing of them is there, and a write does nothing for them. */
export function servedEvents(
  { events, dataDir }: Pick<Config, 'events' | 'dataDir'>,
  issuer: () => string,
): ServedEvents | undefined {
  if (events.length === 0) return undefined;
  const keys = keyRing(dataDir, Date.now);
  const sign = eventSigner(keys, issuer);
  const bell = createBell();
  return {
    streams: new Map(events.map((stream) => [stream.source, stream])),
    keys,
    sign,
    bell,
    push: (store, log, signal) => {
      const parts = { events: store.events, sign, bell, now: Date.now, log };
      const pushed = events.flatMap((stream) =>
        stream.push ? [pushStream(parts, { ...stream, push: stream.push }, signal)] : [],
      );
      return Promise.all(pushed);
    },
  };
}

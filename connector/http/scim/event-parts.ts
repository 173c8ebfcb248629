import type { RequestHandler } from 'express';
import type { Bell } from '../../intake/scim/event/bell.ts';
import type { SignEvent } from '../../intake/scim/event/sign.ts';
import type { EventStream } from '../../intake/scim/event/stream.ts';
import { keepStream } from './event-stream.ts';
import { clientOf } from './request.ts';

/** What the endpoints need of events. */
export interface EventParts {
  /** By source. */
  readonly streams: ReadonlyMap<string, EventStream>;
  readonly sign: SignEvent;
  readonly bell: Bell;
}

/**
 * Lets the writes of a source that has a stream append events, and rings once they are answered, which is after they
 * are committed.
 */
export function eventsOf({ streams, bell }: EventParts): RequestHandler {
  return (request, response, next) => {
    const { source } = clientOf(response);
    const stream = streams.get(source);
    if (stream) {
      keepStream(response, stream);
      const isWrite = request.method !== 'GET' && request.path !== '/Events';
      if (isWrite) response.once('finish', () => bell.ring(source));
    }
    next();
  };
}

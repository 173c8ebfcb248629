import type { Response } from 'express';
import type { EventStream } from '../../intake/scim/event/stream.ts';

/** Keeps the stream of a request's source for {@link streamOf}. */
export function keepStream(response: Response, stream: EventStream): void {
  response.locals['eventStream'] = stream;
}

/** The stream of the request's source, if it has one. */
export function streamOf(response: Response): EventStream | undefined {
  return response.locals['eventStream'] as EventStream | undefined;
}

import { eventProblems } from '../../intake/scim/event/problems.ts';
import { nextEvents, readPoll, settle } from '../../intake/scim/event/poll.ts';
import type { ScimEndpoint, ScimParts } from './endpoint.ts';
import type { EventParts } from './event-parts.ts';
import { clientOf } from './request.ts';

/** A poll waits this long for an event, in ms: shorter than what proxies end a silent request after. */
const PATIENCE = 25_000;

/** RFC 8936: the receiver takes the events of its source and acknowledges those that it has. */
export function eventPoll({ store, now }: ScimParts, { streams, sign, bell }: EventParts): ScimEndpoint {
  return {
    method: 'post',
    path: '/Events',
    async handle(request, response) {
      const { source } = clientOf(response);
      const stream = streams.get(source);
      if (!stream || stream.push) throw eventProblems.EVENT_STREAM_NONE({ source });
      const poll = readPoll(request.body);
      await settle(store.events, source, poll, now());
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      // Heard from before the look: what is written in between is not slept over.
      const rung = bell.next(source, PATIENCE, gone.signal);
      let { events, moreAvailable } = await nextEvents(store.events, source, poll, now());
      if (events.length === 0 && !poll.returnImmediately && poll.maxEvents !== 0) {
        await rung;
        ({ events, moreAvailable } = await nextEvents(store.events, source, poll, now()));
      }
      gone.abort();
      const signed = events.map(async (event) => [event.id, await sign(event, stream)] as const);
      const sets = Object.fromEntries(await Promise.all(signed));
      response.json({ sets, moreAvailable });
    },
  };
}

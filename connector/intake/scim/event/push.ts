import { z } from 'zod';
import type { Events } from '../../../store/store.ts';
import { pause, refusedUntil } from './back-off.ts';
import type { Bell } from './bell.ts';
import type { SignEvent } from './sign.ts';
import type { EventStream, PushTarget } from './stream.ts';

export interface PushParts {
  readonly events: Events;
  readonly sign: SignEvent;
  readonly bell: Bell;
  readonly now: () => number;
  readonly log: {
    warn(line: object, message: string): void;
    error(line: object, message: string): void;
  };
}

/** Events that are read at once. */
const BATCH = 50;
/** Without a ring it is looked this often, in ms: refused ones become due, another server may have written. */
const IDLE = 30_000;
const TIMEOUT = 10_000;

/**
 * Pushes what is due on a stream, again and again until `signal` aborts (RFC 8935). It never throws: a receiver that
 * does not answer is tried again, later and later, and loses nothing.
 */
export async function pushStream(
  parts: PushParts,
  stream: EventStream & { readonly push: PushTarget },
  signal: AbortSignal,
): Promise<void> {
  const { bell, log } = parts;
  const { source } = stream;
  for (let failures = 0; !signal.aborted;) {
    const stop = new AbortController();
    // Heard from here on: what is written while the rest is sent is not slept over.
    const rung = bell.next(source, IDLE, AbortSignal.any([signal, stop.signal]));
    try {
      const sent = await pushDue(parts, stream, signal);
      failures = 0;
      if (sent === BATCH) stop.abort();
      await rung;
    } catch (error) {
      stop.abort();
      if (signal.aborted) return;
      failures += 1;
      const wait = pause(failures);
      const line = { source, receiver: stream.audience, failures, again: Math.round(wait / 1_000) };
      // What is not the receiver's doing is ours.
      if (error instanceof NotReceived) log.warn({ ...line, why: error.message }, 'events not received');
      else log.error({ ...line, err: error }, 'events not sent');
      // The bell does not shorten it: a receiver that is down is not asked more often because much happens.
      await bell.next('', wait, signal);
    }
  }
}

/** How many were handled. @throws NotReceived */
async function pushDue(
  { events, sign, now, log }: PushParts,
  stream: EventStream & { readonly push: PushTarget },
  signal: AbortSignal,
): Promise<number> {
  const { source, push } = stream;
  const due = await events.due(source, now(), BATCH);
  for (const event of due) {
    const refusal = await deliver(push, await sign(event, stream), signal);
    if (refusal === undefined) {
      await events.acknowledge(source, [event.id]);
      continue;
    }
    log.warn({ source, event: event.id, why: refusal }, 'event refused by its receiver');
    await events.refuse(source, event.id, refusedUntil(now(), event.refusals), refusal);
  }
  return due.length;
}

/** The receiver is not there, or refuses us rather than the event. */
class NotReceived extends Error {}

/** RFC 8935 section 2.4. */
const refusalBody = z.object({ err: z.string().max(100), description: z.string().max(500).optional() });

/** Undefined when it was received, else why this event was refused. @throws NotReceived */
async function deliver(
  { url, token }: PushTarget,
  set: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/secevent+jwt',
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: set,
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
  }).catch((error: unknown) => {
    throw new NotReceived(error instanceof Error ? error.message : String(error), { cause: error });
  });
  if (response.ok) {
    await response.body?.cancel();
    return undefined;
  }
  const said = refusalBody.safeParse(await response.json().catch(() => undefined));
  if (response.status !== 400 || !said.success) throw new NotReceived(`status ${response.status}`);
  const { err, description } = said.data;
  return description === undefined ? err : `${err}: ${description}`;
}

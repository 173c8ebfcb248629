import { z } from 'zod';
import type { Events, WaitingEvent } from '../../../store/store.ts';
import { scimProblems } from '../problems.ts';
import { refusedUntil } from './back-off.ts';

/** Events of one answer, unless the receiver wants fewer. */
const MAX_EVENTS = 100;

/** RFC 8936 section 2.2; what it does not name may stand there too. */
const request = z.object({
  maxEvents: z.int().min(0).optional(),
  returnImmediately: z.boolean().default(false),
  ack: z.array(z.string()).max(10_000).default([]),
  setErrs: z
    .record(z.string(), z.object({ err: z.string(), description: z.string().optional() }))
    .default({}),
});

export type PollRequest = z.output<typeof request>;

/** @throws Problem SCIM_BODY_INVALID */
export function readPoll(body: unknown): PollRequest {
  const read = request.safeParse(body ?? {});
  if (read.success) return read.data;
  const expected = {
    fr: 'maxEvents, returnImmediately, ack et setErrs de RFC 8936',
    en: 'maxEvents, returnImmediately, ack and setErrs of RFC 8936',
  };
  const path = read.error.issues[0]?.path.join('.') || 'body';
  throw scimProblems.SCIM_BODY_INVALID({ expected }, { cause: read.error, place: { path } });
}

/** Forgets what the receiver has, and puts off what it could not take. */
export async function settle(
  events: Events,
  source: string,
  { ack, setErrs }: PollRequest,
  now: number,
): Promise<void> {
  await events.acknowledge(source, ack);
  for (const [id, { err, description }] of Object.entries(setErrs)) {
    const why = description === undefined ? err : `${err}: ${description}`;
    await events.refuse(source, id, refusedUntil(now, 0), why.slice(0, 600));
  }
}

export interface Polled {
  readonly events: readonly WaitingEvent[];
  readonly moreAvailable: boolean;
}

/** What the receiver is answered: the same again until it acknowledges. */
export async function nextEvents(
  events: Events,
  source: string,
  { maxEvents = MAX_EVENTS }: PollRequest,
  now: number,
): Promise<Polled> {
  const limit = Math.min(maxEvents, MAX_EVENTS);
  const due = await events.due(source, now, limit + 1);
  return { events: due.slice(0, limit), moreAvailable: due.length > limit };
}

import { Problem } from '../../shared/problem.ts';
import { endpoints } from '../../shared/wire/index.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { Line } from './line.ts';
import type { Memory } from './memory.ts';
import { observationOf } from './observation.ts';
import { dropReading, type WaitingReading } from './readings.ts';
import { resolveBoxes } from './resolve.ts';
import type { AskForView } from './view-taker.ts';

/**
 * Sends what was read and not yet reported, one after the other, oldest first, and answers the views that came of it:
 * all of them asked for after the call. What the connector refuses for good is dropped; everything else stays until
 * the next time.
 */
export function createReporter(
  line: Line,
  readings: Memory['readings'],
  asking: AskForView,
): () => Promise<readonly AccountView[]> {
  let queue: Promise<readonly AccountView[]> = Promise.resolve([]);
  const flush = async (): Promise<readonly AccountView[]> => {
    const views: AccountView[] = [];
    for (const reading of readings.get())
      try {
        const onView = asking();
        const view = await send(line, reading);
        await dropReading(readings, reading);
        await onView(view);
        views.push(view);
      } catch (error) {
        if (!isFinal(error)) break;
        console.warn('reading refused', error.code);
        await dropReading(readings, reading);
      }
    return views;
  };
  return () => (queue = queue.then(flush, flush));
}

/** Refused for what it says, and so every time: not a trouble of the line, of the pairing or of the connector. */
export function isFinal(error: unknown): error is Problem {
  return (
    error instanceof Problem &&
    error.status >= 400 &&
    error.status < 500 &&
    error.status !== 401 &&
    error.status !== 429
  );
}

async function send(line: Line, reading: WaitingReading): Promise<AccountView> {
  const { portal, account, boxes } = reading;
  const params = { portal, account };
  const hasSites = boxes.some(({ what }) => what.kind === 'site');
  const known = hasSites ? await line.call(endpoints.account, { params }) : undefined;
  const keys = resolveBoxes(boxes, known ?? NO_SITES);
  return await line.call(endpoints.observe, { params, body: observationOf(reading, keys) });
}

const NO_SITES = { items: [], siteNames: {} };

import { z } from 'zod';
import type { Text } from '../../../../shared/problem.ts';
import { readCookie } from './cookies.ts';
import { instantOf, timeDigits } from './generalized-time.ts';
import type { LogRecord } from './log-records.ts';
import type { AccessLog } from './probe.ts';

/** A change is logged once it is done, and named by when it was asked for: so far back one may still appear, in ms. */
const OVERLAP = 2 * 60_000;
/** No change waits for so many others. */
const MOST_SEEN = 5_000;

/** Before every record. */
export const EVERYTHING = '00000101000000.000000Z';

const markSchema = z.strictObject({
  log: z.string(),
  from: z.string(),
  seen: z.array(z.string()),
  known: z.record(z.string(), z.string()),
});

/** How far a log was read. */
export type LogMark = z.output<typeof markSchema>;

export const writeMark = (mark: LogMark): string => JSON.stringify(mark);

/** @throws CursorLost when it was not written by {@link writeMark} */
export const readMark = (cookie: string): LogMark => readCookie(markSchema, cookie);

/** What begins a log that is read from now on; `records` are those of its end. */
export const firstMark = (log: AccessLog, records: readonly LogRecord[]): LogMark =>
  nextMark(
    { log: log.dn, from: EVERYTHING, seen: [], known: Object.fromEntries(bySid(log.minCsn)) },
    records,
  );

/** Which records have not been seen. */
export function unseen({ seen }: LogMark, records: readonly LogRecord[]): readonly LogRecord[] {
  const known = new Set(seen);
  return records.filter(({ start }) => !known.has(start));
}

/** After these records, all since `mark.from`. */
export function nextMark(mark: LogMark, records: readonly LogRecord[]): LogMark {
  const newest = instantOf(records.at(-1)?.start ?? '');
  if (newest === undefined) return mark;
  const overlap = `${timeDigits(newest - OVERLAP)}.000000Z`;
  const kept = records.map(({ start }) => start).filter((start) => start >= overlap);
  const seen = kept.slice(-MOST_SEEN);
  const from = kept.length > MOST_SEEN ? (seen[0] ?? overlap) : overlap;
  const known = bySid([...Object.values(mark.known), ...records.map(({ csn }) => csn)]);
  return { ...mark, from: from > mark.from ? from : mark.from, seen, known: Object.fromEntries(known) };
}

/** Why a log does not hold everything since `mark`; undefined when it does. */
export function whyLost(mark: LogMark, log: AccessLog, records: readonly LogRecord[]): Text | undefined {
  for (const [sid, csn] of bySid(log.minCsn)) if (csn > (mark.known[sid] ?? '')) return PURGED;
  const newest = newestOf([...log.minCsn, ...records.map(({ csn }) => csn)]);
  return newest < newestOf(Object.values(mark.known)) ? OLDER : undefined;
}

const newestOf = (csns: readonly string[]): string => csns.toSorted().at(-1) ?? '';

/** The newest of each server that writes: a CSN bears the time, a count, and the number of the server. */
function bySid(csns: readonly string[]): ReadonlyMap<string, string> {
  return new Map(csns.toSorted().map((csn) => [csn.split('#')[2] ?? '', csn]));
}

const PURGED: Text = {
  fr: 'le journal des changements ne remonte pas jusqu’à la dernière lecture',
  en: 'the log of changes does not reach back to the last read',
};
const OLDER: Text = {
  fr: 'le journal des changements est plus ancien que la dernière lecture : le serveur a été restauré',
  en: 'the log of changes is older than the last read: the server was restored',
};

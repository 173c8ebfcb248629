import { setTimeout } from 'node:timers/promises';
import { firstText } from '../../entry.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { readEntries } from '../search.ts';
import { CursorLost, type Feed, MethodRefused } from './feed.ts';
import { timeDigits } from './generalized-time.ts';
import { EVERYTHING, firstMark, nextMark, readMark, unseen, whyLost, writeMark } from './log-mark.ts';
import { readLog } from './log-records.ts';
import { type AccessLog, accessLogAt, type Capabilities } from './probe.ts';
import { feedOfTouched, touchedBy } from './touched.ts';

/** The end of a log is in the last day, by our own clock, or all of it is read. */
const END = 86_400_000;
/** A change is there a moment before it is logged, in ms. */
const MOMENT = 500;

/** Where a read that begins now can be gone on from. @throws MethodRefused when not all changes are logged */
export async function accessLogStart(
  connection: LdapConnection,
  config: LdapConfig,
  { log }: Capabilities,
): Promise<string> {
  if (!log) throw new MethodRefused(NO_LOG);
  try {
    const day = await readLog(connection, config, log.dn, `${timeDigits(Date.now() - END)}.000000Z`);
    const records = day.length > 0 ? day : await readLog(connection, config, log.dn, EVERYTHING);
    if (!(await holdsNewest(connection, config, log))) throw new MethodRefused(INCOMPLETE);
    return writeMark(firstMark(log, records));
  } catch (error) {
    if (error instanceof CursorLost) throw new MethodRefused(error.why);
    throw error;
  }
}

/** Everything that was logged since the cookie. @throws CursorLost, Problem */
export async function accessLogFeed(
  connection: LdapConnection,
  config: LdapConfig,
  cookie: string,
  { log: before }: Capabilities,
): Promise<Feed> {
  const mark = readMark(cookie);
  if (before?.dn !== mark.log) throw new CursorLost(NO_LOG);
  const records = await readLog(connection, config, mark.log, mark.from);
  // Asked again after the records: what was purged in between would be missed.
  const log = await accessLogAt(connection, mark.log);
  const why = log ? whyLost(mark, log, records) : NO_LOG;
  if (why) throw new CursorLost(why);
  const touched = touchedBy(unseen(mark, records));
  return feedOfTouched(connection, config, touched, writeMark(nextMark(mark, records)));
}

/**
 * Whether the newest change of people and groups that is newer than the log's beginning was logged: a log may be kept
 * of sign-ins alone, or of another part of the directory.
 */
async function holdsNewest(
  connection: LdapConnection,
  config: LdapConfig,
  { dn, minCsn }: AccessLog,
): Promise<boolean> {
  const begin = minCsn.toSorted().at(-1) ?? '';
  let newest = begin;
  for (const { base: bases, filter } of [config.people, config.groups])
    for (const base of bases)
      await each(connection, config, base, `(&${filter}(entryCSN>=${begin}))`, (csn) => {
        if (csn > newest) newest = csn;
      });
  if (newest === begin) return true;
  const isLogged = async () => {
    let isThere = false;
    await each(connection, config, dn, `(entryCSN=${newest})`, () => (isThere = true));
    return isThere;
  };
  return (await isLogged()) || setTimeout(MOMENT).then(isLogged);
}

async function each(
  connection: LdapConnection,
  config: LdapConfig,
  base: string,
  filter: string,
  add: (csn: string) => void,
): Promise<void> {
  const query = { base, scope: 'sub', filter, attributes: ['entryCSN'] } as const;
  for await (const { referrals: _referrals } of readEntries(connection, config, query, (entry) => {
    add(firstText(entry, 'entryCSN') ?? '');
  }));
}

const NO_LOG = {
  fr: 'le journal des changements n’est plus visible',
  en: 'the log of changes can no longer be seen',
};
const INCOMPLETE = {
  fr: 'le journal des changements ne contient pas le dernier changement de l’annuaire (logops writes, logbase)',
  en: 'the log of changes does not hold the newest change of the directory (logops writes, logbase)',
};

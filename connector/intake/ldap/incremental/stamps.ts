import { z } from 'zod';
import type { DirectoryEntry } from '../../entry.ts';
import { firstText } from '../../entry.ts';
import { groupQueryAttributes, personQueryAttributes } from '../attributes.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { type Query, readEntries } from '../search.ts';
import { readCookie } from './cookies.ts';
import { CursorLost, type Feed, MethodRefused } from './feed.ts';
import { instantOf, timeDigits } from './generalized-time.ts';
import { STAMP_OF } from './ladder.ts';
import type { Capabilities } from './probe.ts';
import { keyIn, whole } from './sweep.ts';
import { UNREADABLE } from './why.ts';

/** Clocks of several servers differ, and a change may become visible after a later one: so much is read twice, in ms. */
const OVERLAP = 2 * 60_000;
/** The first read begins so long ago by our own clock: how far the server's is from it is not known yet. */
const FIRST = 86_400_000;

const cookieSchema = z.strictObject({ attribute: z.string(), from: z.string() });

/** Where a read that begins now can be gone on from. @throws MethodRefused when entries do not show their stamps */
export async function stampsStart(
  connection: LdapConnection,
  config: LdapConfig,
  { vendor, highestUsn }: Capabilities,
): Promise<string> {
  const attribute = STAMP_OF[vendor];
  if (!(await isShown(connection, config, attribute))) throw new MethodRefused(hidden(attribute));
  const from = highestUsn ?? written(Date.now() - FIRST, attribute);
  return JSON.stringify({ attribute, from });
}

/** Entries whose stamp is not older than the newest one seen, with an overlap. Who left is found by a sweep. */
export async function stampsFeed(
  connection: LdapConnection,
  config: LdapConfig,
  cookie: string,
  { highestUsn }: Capabilities,
): Promise<Feed> {
  const { attribute, from } = readCookie(cookieSchema, cookie);
  const people = new Map<string, DirectoryEntry>();
  const groups = new Map<string, DirectoryEntry>();
  let newest = '';
  const read = async (
    bases: readonly string[],
    query: Pick<Query, 'filter' | 'attributes'>,
    into: Map<string, DirectoryEntry>,
  ) => {
    const filter = `(&${query.filter}(${attribute}>=${from}))`;
    const attributes = [...query.attributes, attribute];
    const add = (entry: DirectoryEntry) => {
      into.set(keyIn(entry, config), entry);
      const stamp = firstText(entry, attribute) ?? '';
      if (stamp > newest) newest = stamp;
    };
    for (const base of bases)
      for await (const { referrals: _referrals } of readEntries(
        connection,
        config,
        { base, scope: 'sub', filter, attributes },
        add,
      ));
  };
  await read(
    config.groups.base,
    { filter: config.groups.filter, attributes: groupQueryAttributes(config) },
    groups,
  );
  await read(
    config.people.base,
    { filter: config.people.filter, attributes: personQueryAttributes(config) },
    people,
  );
  for (const [key, group] of groups) groups.set(key, await whole(connection, config, group));
  const next = highestUsn ?? (newest === '' ? from : later(from, newest, attribute));
  return {
    people,
    groups,
    gone: [],
    present: { person: undefined, group: undefined },
    links: [],
    unsettled: true,
    cookie: JSON.stringify({ attribute, from: next }),
  };
}

/** The newest stamp without the overlap, never before the last one. */
function later(from: string, newest: string, attribute: string): string {
  const at = instantOf(newest);
  if (at === undefined) throw new CursorLost(UNREADABLE);
  const next = written(at - OVERLAP, attribute);
  return next > from ? next : from;
}

/** GeneralizedTime (RFC 4517 section 3.3.13), or a CSN of OpenLDAP. */
function written(at: number, attribute: string): string {
  const digits = timeDigits(at);
  return attribute === 'entryCSN' ? `${digits}.000000Z#000000#000#000000` : `${digits}Z`;
}

async function isShown(connection: LdapConnection, config: LdapConfig, attribute: string): Promise<boolean> {
  let isThere = false;
  for (const base of config.people.base) {
    const query = { base, scope: 'sub', filter: config.people.filter, attributes: [attribute] } as const;
    const add = (entry: DirectoryEntry) => {
      isThere ||= firstText(entry, attribute) !== undefined;
    };
    for await (const { tapped } of readEntries(connection, { ...config, pageSize: 1 }, query, add))
      if (isThere || tapped > 0) return isThere;
  }
  return isThere;
}

const hidden = (attribute: string) => ({
  fr: `les entrées ne montrent pas ${attribute} au compte de lecture`,
  en: `entries do not show ${attribute} to the reading account`,
});

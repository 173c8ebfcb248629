import { z } from 'zod';
import { type DirectoryEntry, firstText } from '../../entry.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { readEntries } from '../search.ts';
import { readCookie } from './cookies.ts';
import { CursorLost, type Feed, MethodRefused, MOST_CHANGES } from './feed.ts';
import type { Capabilities, Changelog } from './probe.ts';
import { feedOfTouched, touchedBy } from './touched.ts';
import { tooMuch } from './why.ts';

const cookieSchema = z.strictObject({ changelog: z.string(), number: z.int().min(1) });

/** One change as the retro changelog tells it (draft-good-ldap-changelog-04 section 3). */
export interface NumberedChange {
  readonly number: number;
  readonly type: string;
  readonly dn: string;
  readonly key: string;
}

/** The newest number. @throws MethodRefused when the account may not read the changelog, or it does not name entries */
export async function changelogStart(
  connection: LdapConnection,
  config: LdapConfig,
  { changelog }: Capabilities,
): Promise<string> {
  if (!changelog) throw new MethodRefused(HIDDEN);
  const { dn, last } = changelog;
  // Also tells whether it can be read at all: the rootDSE shows the numbers to everybody.
  const [newest] = await readChanges(connection, config, dn, last);
  if (!newest) throw new MethodRefused(HIDDEN);
  return JSON.stringify({ changelog: dn, number: last });
}

/** Everything after the number in the cookie. @throws CursorLost, MethodRefused, Problem */
export async function changelogFeed(
  connection: LdapConnection,
  config: LdapConfig,
  cookie: string,
  { changelog }: Capabilities,
): Promise<Feed> {
  const mark = readCookie(cookieSchema, cookie);
  if (changelog?.dn !== mark.changelog) throw new CursorLost(HIDDEN);
  const why = whyLost(mark.number, changelog);
  if (why) throw new CursorLost(why);
  const isNews = changelog.last > mark.number;
  const changes = isNews ? await readChanges(connection, config, mark.changelog, mark.number + 1) : [];
  const number = Math.max(mark.number, ...changes.slice(-1).map((change) => change.number));
  // The numbers follow each other without a gap: what is not shown was trimmed, or is hidden.
  if (number - mark.number !== changes.length || number < changelog.last) throw new CursorLost(GAP);
  return feedOfTouched(connection, config, touchedBy(changes), JSON.stringify({ ...mark, number }));
}

/** Why a changelog does not hold everything after a number; undefined when it does. */
export function whyLost(number: number, { first, last }: Pick<Changelog, 'first' | 'last'>) {
  if (last < number) return OLDER;
  return last > number && first > number + 1 ? TRIMMED : undefined;
}

async function readChanges(
  connection: LdapConnection,
  config: LdapConfig,
  base: string,
  from: number,
): Promise<readonly NumberedChange[]> {
  // Judged once all is there: what is thrown while entries come ends the connection.
  const entries: DirectoryEntry[] = [];
  const attributes = ['changeNumber', 'changeType', 'targetDn', 'targetUniqueId'];
  const query = { base, scope: 'sub', filter: `(changeNumber>=${from})`, attributes } as const;
  for await (const { referrals: _referrals } of readEntries(connection, config, query, (entry) => {
    entries.push(entry);
  }))
    if (entries.length > MOST_CHANGES) throw new CursorLost(tooMuch(MOST_CHANGES));
  return entries.map(toChange).toSorted((one, other) => one.number - other.number);
}

/** @throws MethodRefused when it does not say which entry it is about */
export function toChange(entry: DirectoryEntry): NumberedChange {
  const word = (name: string) => firstText(entry, name);
  const number = Number(word('changeNumber'));
  const [type, dn, key] = ['changeType', 'targetDn', 'targetUniqueId'].map(word);
  if (type === undefined || dn === undefined || key === undefined || !Number.isSafeInteger(number))
    throw new MethodRefused(NAMELESS);
  return { number, type: type.toLowerCase(), dn, key: key.toLowerCase() };
}

const HIDDEN = {
  fr: 'le compte ne peut pas lire le journal numéroté (cn=changelog)',
  en: 'the account may not read the numbered changelog (cn=changelog)',
};
const NAMELESS = {
  fr: 'le journal numéroté ne nomme pas les entrées : il doit noter nsuniqueid:targetUniqueId',
  en: 'the numbered changelog does not name entries: it must record nsuniqueid:targetUniqueId',
};
const OLDER = {
  fr: 'le journal numéroté est plus ancien que la dernière lecture : le serveur a été restauré',
  en: 'the numbered changelog is older than the last read: the server was restored',
};
const TRIMMED = {
  fr: 'le journal numéroté ne remonte pas jusqu’à la dernière lecture',
  en: 'the numbered changelog does not reach back to the last read',
};
const GAP = {
  fr: 'des numéros manquent dans le journal des changements',
  en: 'numbers are missing in the changelog',
};

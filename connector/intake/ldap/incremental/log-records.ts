import { Problem } from '../../../../shared/problem.ts';
import { type DirectoryEntry, firstText } from '../../entry.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { readEntries } from '../search.ts';
import { CursorLost } from './feed.ts';

/** One change as the log tells it (slapo-accesslog(5), schema). */
export interface LogRecord {
  /** When it was asked for, and the name of the record: written down once it is done, which may be later. */
  readonly start: string;
  /** Of the change itself. */
  readonly csn: string;
  readonly type: 'add' | 'modify' | 'modrdn' | 'delete';
  readonly key: string;
  readonly dn: string;
  /** After a rename; older servers do not say it. */
  readonly newDn: string | undefined;
}

const ATTRIBUTES = ['reqStart', 'reqType', 'reqDN', 'reqNewDN', 'reqEntryUUID', 'entryCSN'];
const TYPES: readonly string[] = ['add', 'modify', 'modrdn', 'delete'] satisfies LogRecord['type'][];
/** Reads may be logged as well, and what failed. */
const WRITES = `(reqResult=0)(|${TYPES.map((type) => `(reqType=${type})`).join('')})`;

/** What was changed since `from`, in the order in which it was asked for. @throws CursorLost, Problem */
export async function readLog(
  connection: LdapConnection,
  config: LdapConfig,
  log: string,
  from: string,
): Promise<readonly LogRecord[]> {
  // Judged once all is there: what is thrown while entries come ends the connection.
  const entries: DirectoryEntry[] = [];
  const query = {
    base: log,
    scope: 'sub',
    filter: `(&(reqStart>=${from})${WRITES})`,
    attributes: ATTRIBUTES,
  } as const;
  try {
    for await (const { referrals: _referrals } of readEntries(connection, config, query, (entry) => {
      entries.push(entry);
    }));
  } catch (error) {
    if (error instanceof Problem && error.code === 'LDAP_SIZE_LIMIT')
      throw new CursorLost(limited(entries.length));
    throw error;
  }
  return entries.map(toRecord).toSorted((one, other) => (one.start < other.start ? -1 : 1));
}

/** @throws CursorLost when the record does not say which entry it is about */
export function toRecord(entry: DirectoryEntry): LogRecord {
  const word = (name: string) => firstText(entry, name);
  const [start, csn, type, dn] = ['reqStart', 'entryCSN', 'reqType', 'reqDN'].map(word);
  const key = word('reqEntryUUID')?.toLowerCase();
  if (start === undefined || csn === undefined || dn === undefined || key === undefined || !isType(type))
    throw new CursorLost(UNREADABLE_LOG);
  return { start, csn, type, key, dn, newDn: word('reqNewDN') };
}

const isType = (type: string | undefined): type is LogRecord['type'] => TYPES.includes(type ?? '');

const UNREADABLE_LOG = {
  fr: 'le journal des changements ne dit pas de quelle entrée il parle',
  en: 'the log of changes does not say which entry it is about',
};
const limited = (count: number) => ({
  fr: `le journal des changements s’arrête après ${count} entrées : levez la limite aussi pour la base du journal`,
  en: `the log of changes stops after ${count} entries: lift the limit for the log’s own database too`,
});

import { FilterParser, PagedResultsControl, type SearchEntry, SearchRequest } from 'ldapts';
import type { LdapConfig } from './config.ts';
import type { DirectoryEntry } from '../entry.ts';
import type { Answer, LdapConnection, Tap } from './connection.ts';
import { EntryDecoder } from './decode.ts';
import { ldapProblems } from './problems.ts';
import { describeResult, NO_SUCH_OBJECT, SIZE_LIMIT_EXCEEDED, SUCCESS } from './result.ts';

export interface Query {
  readonly base: string;
  readonly scope: 'sub' | 'base';
  readonly filter: string;
  /** Named one by one: `*` costs the server and us twice as much. */
  readonly attributes: readonly string[];
}

export interface SearchPage {
  readonly entries: readonly SearchEntry[];
  /** How many others the tap took. */
  readonly tapped: number;
  readonly referrals: readonly string[];
}

/**
 * All pages of one search (RFC 2696). Only an empty cookie ends it: a page without entries and with a cookie
 * goes on. A server without paging answers everything at once, without a cookie.
 * @throws Problem LDAP_SIZE_LIMIT, LDAP_BASE_MISSING, LDAP_STOPPED; the entries of the last answer come first.
 */
export async function* searchPages(
  connection: LdapConnection,
  config: Pick<LdapConfig, 'url' | 'pageSize'>,
  query: Query,
  tap?: Tap,
): AsyncGenerator<SearchPage> {
  let cookie: Buffer | undefined;
  let read = 0;
  do {
    const page = new PagedResultsControl({
      value: { size: config.pageSize, ...(cookie === undefined ? {} : { cookie }) },
    });
    const answer = await connection.ask(
      (messageId) =>
        new SearchRequest({
          messageId,
          baseDN: query.base,
          scope: query.scope,
          filter: FilterParser.parseString(query.filter),
          attributes: [...query.attributes],
          // ldapts asks for 10 s unless told: 0 leaves both limits to the server.
          timeLimit: 0,
          sizeLimit: 0,
          controls: [page],
        }),
      tap,
    );
    read += answer.entries.length + answer.tapped;
    yield answer;
    throwUnlessSuccess(answer, config.url, query.base, read);
    cookie = cookieOf(answer);
  } while (cookie !== undefined);
}

/**
 * The same for many entries, each handed over as soon as it has come, while the server prepares the next ones; the pages
 * only say how many there were. @throws Problem as {@link searchPages} does
 */
export function readEntries(
  connection: LdapConnection,
  config: Pick<LdapConfig, 'url' | 'pageSize'>,
  query: Query,
  add: (entry: DirectoryEntry) => void,
): AsyncGenerator<SearchPage> {
  const decoder = new EntryDecoder();
  return searchPages(connection, config, query, (frame) => {
    const entry = decoder.decode(frame);
    if (entry) add(entry);
    return entry !== undefined;
  });
}

/** 389 Directory Server answers a paged search below a base that is not there with success. @throws Problem LDAP_BASE_MISSING */
export async function assertBase(
  connection: LdapConnection,
  { url }: Pick<LdapConfig, 'url'>,
  baseDN: string,
): Promise<void> {
  const filter = FilterParser.parseString('(objectClass=*)');
  const { result } = await connection.ask(
    (messageId) => new SearchRequest({ messageId, baseDN, scope: 'base', filter, attributes: ['1.1'] }),
  );
  if (result.status === NO_SUCH_OBJECT) throw ldapProblems.LDAP_BASE_MISSING({ url, base: baseDN });
}

function cookieOf({ result }: Answer): Buffer | undefined {
  const control = result.controls?.find((candidate) => candidate instanceof PagedResultsControl);
  const cookie = control?.value?.cookie;
  return cookie === undefined || cookie.length === 0 ? undefined : cookie;
}

function throwUnlessSuccess({ result }: Answer, url: string, base: string, entries: number): void {
  if (result.status === SUCCESS) return;
  if (result.status === SIZE_LIMIT_EXCEEDED) throw ldapProblems.LDAP_SIZE_LIMIT({ url, entries });
  if (result.status === NO_SUCH_OBJECT) throw ldapProblems.LDAP_BASE_MISSING({ url, base });
  throw ldapProblems.LDAP_STOPPED({ url, entries, reason: describeResult(result) });
}

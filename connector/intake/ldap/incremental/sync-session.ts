import { FilterParser, SearchRequest } from 'ldapts';
import type { LdapConnection } from '../connection.ts';
import { EntryDecoder } from '../decode.ts';
import type { DirectoryEntry } from '../../entry.ts';
import { ldapProblems } from '../problems.ts';
import { describeResult, SIZE_LIMIT_EXCEEDED, SUCCESS, UNWILLING_TO_PERFORM } from '../result.ts';
import { CursorLost, MethodRefused } from './feed.ts';
import { SyncDoneControl, SyncRequestControl } from './sync-controls.ts';
import { readSyncMessage } from './sync-frames.ts';
import { tooMuch } from './why.ts';
import type { Watch } from './watches.ts';

/** RFC 4533 section 2.6: the server has forgotten what it would have to tell. */
const REFRESH_REQUIRED = 4096;
/** RFC 4511 appendix A. */
const PROTOCOL_ERROR = 2;
const UNAVAILABLE_CRITICAL_EXTENSION = 12;

/** What one search has to tell since its cookie, entries by their keys. */
export interface SyncAnswer {
  readonly changed: readonly { readonly key: string; readonly entry: DirectoryEntry }[];
  readonly deleted: readonly string[];
  /** Everything else that is there; undefined when only `deleted` has left. */
  readonly present: Set<string> | undefined;
  readonly cookie: string;
}

export interface SyncQuestion {
  readonly url: string;
  readonly cookie: string | undefined;
  /** With more changes than this, reading everything costs less. */
  readonly most: number;
  /** The key of an entry whose immutable identity is this, 16 bytes in hexadecimal. */
  readonly keyOf: (uuid: string) => string;
  /** 389 Directory Server names what has left, always, and then ends as if it had named what is there. */
  readonly namesGone?: boolean;
  /** Told once, when the server begins to name what is there. */
  readonly onPresent?: () => void;
}

/** One refreshOnly session (RFC 4533 section 3.3). @throws CursorLost when the server cannot go on from the cookie */
export async function syncSession(
  connection: LdapConnection,
  watch: Pick<Watch, 'base' | 'filter' | 'attributes'>,
  { url, cookie, most, keyOf, namesGone = false, onPresent }: SyncQuestion,
): Promise<SyncAnswer> {
  const decoder = new EntryDecoder();
  const done = new SyncDoneControl();
  const changed: { key: string; entry: DirectoryEntry }[] = [];
  const deleted: string[] = [];
  const present = new Set<string>();
  let presentEnded = false;
  let isUnlabelled = false;
  const addPresent = (uuid: string) => {
    if (present.size === 0) onPresent?.();
    present.add(keyOf(uuid));
  };
  const tap = (frame: Buffer): boolean => {
    const message = readSyncMessage(frame, decoder);
    if (message?.kind === 'entry') {
      const { state, uuid, entry } = message;
      if (state === undefined) isUnlabelled = true;
      else if (state === 'delete') deleted.push(keyOf(uuid));
      else if (state === 'present') addPresent(uuid);
      else changed.push({ key: keyOf(uuid), entry });
      if (changed.length > most) throw new CursorLost(tooMuch(most));
    } else if (message?.kind === 'ids')
      for (const uuid of message.uuids) {
        if (message.deleted) deleted.push(keyOf(uuid));
        else addPresent(uuid);
      }
    else if (message?.kind === 'phase' && message.present) presentEnded = true;
    return message !== undefined;
  };
  const { result } = await connection.ask(
    (messageId) =>
      new SearchRequest({
        messageId,
        baseDN: watch.base,
        scope: 'sub',
        filter: FilterParser.parseString(watch.filter),
        attributes: [...watch.attributes],
        timeLimit: 0,
        sizeLimit: 0,
        controls: [new SyncRequestControl(cookie), done],
      }),
    tap,
  );
  const reason = describeResult(result);
  if (result.status === UNAVAILABLE_CRITICAL_EXTENSION) throw new MethodRefused(refused(reason));
  if (LOST.has(result.status)) throw new CursorLost(forgotten(reason));
  if (result.status !== SUCCESS) throw ldapProblems.LDAP_STOPPED({ url, entries: changed.length, reason });
  if (!done.isThere) throw new MethodRefused(refused(reason));
  if (isUnlabelled) throw new CursorLost(UNLABELLED);
  // Section 3.3.1: what a present phase did not mention is gone; a delete phase names what is.
  const hasPresent = !namesGone && (presentEnded || !done.refreshDeletes);
  // A cookie that a server makes nothing of is answered with everything, as if there had been none.
  if (cookie !== undefined && hasPresent && present.size === 0) throw new CursorLost(EVERYTHING);
  const next = done.cookie ?? cookie;
  if (next === undefined) throw new MethodRefused(refused('no cookie'));
  return { changed, deleted, present: hasPresent ? present : undefined, cookie: next };
}

/** 53 is OpenLDAP's answer to a cookie from its future: its data was restored from a copy that is older. */
const LOST: ReadonlySet<number> = new Set([
  REFRESH_REQUIRED,
  PROTOCOL_ERROR,
  SIZE_LIMIT_EXCEEDED,
  UNWILLING_TO_PERFORM,
]);

const UNLABELLED = {
  fr: 'le serveur a envoyé une entrée sans dire ce qu’elle est',
  en: 'the server sent an entry without saying what it is',
};
const EVERYTHING = {
  fr: 'le serveur a tout envoyé au lieu des changements',
  en: 'the server sent everything instead of what changed',
};
const forgotten = (reason: string) => ({
  fr: `le serveur ne sait plus ce qui a changé depuis la dernière lecture (${reason})`,
  en: `the server no longer knows what changed since the last read (${reason})`,
});
const refused = (reason: string) => ({
  fr: `le serveur refuse la synchronisation de contenu (${reason})`,
  en: `the server refuses content synchronisation (${reason})`,
});

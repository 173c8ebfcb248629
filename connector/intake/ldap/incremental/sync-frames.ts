import { BerReader, SearchEntry } from 'ldapts';
import { readCookie, sequenceEnd, type SyncStateControl } from './sync-controls.ts';

const SEARCH_ENTRY = 0x64;
const SEARCH_REFERENCE = 0x73;
const INTERMEDIATE = 0x79;
/** RFC 4533 section 2.5. */
const SYNC_INFO = '1.3.6.1.4.1.4203.1.9.1.4';

const OCTET_STRING = 0x04;
const BOOLEAN = 0x01;
const SET = 0x31;
/** Context tags of intermediateResponse (RFC 4511 section 4.13) and of its syncInfoValue. */
const NAME = 0x80;
const VALUE = 0x81;
const NEW_COOKIE = 0x80;
const REFRESH_DELETE = 0xa1;
const REFRESH_PRESENT = 0xa2;
const SYNC_ID_SET = 0xa3;

/** One message of an answer to a sync request, before its end. */
export type SyncMessage =
  | { readonly kind: 'entry'; readonly entry: SearchEntry }
  | { readonly kind: 'ids'; readonly deleted: boolean; readonly uuids: readonly Buffer[] }
  /** A phase ends: after the present phase, what was not mentioned is gone. */
  | { readonly kind: 'phase'; readonly present: boolean }
  /** Nothing that tells of a change. */
  | { readonly kind: 'other' };

/** Undefined for a message that ldapts reads by itself: the end of the answer. `state` is filled for an entry. */
export function readSyncMessage(frame: Buffer, state: SyncStateControl): SyncMessage | undefined {
  const reader = new BerReader(frame);
  reader.readSequence();
  const messageId = reader.readInt() ?? 0;
  const operation = reader.readSequence();
  if (operation === SEARCH_ENTRY) {
    const entry = new SearchEntry({ messageId });
    state.state = undefined;
    entry.parse(reader, [state]);
    return { kind: 'entry', entry };
  }
  if (operation === SEARCH_REFERENCE) return { kind: 'other' };
  return operation === INTERMEDIATE ? readInfo(reader) : undefined;
}

function readInfo(reader: BerReader): SyncMessage {
  const name = reader.peek() === NAME ? reader.readString(NAME) : undefined;
  const value = reader.peek() === VALUE ? reader.readString(VALUE, true) : undefined;
  if (name !== SYNC_INFO || !value) return { kind: 'other' };
  const info = new BerReader(value);
  const choice = info.peek();
  if (choice === SYNC_ID_SET) return readIdSet(info);
  if (choice === REFRESH_DELETE || choice === REFRESH_PRESENT)
    return { kind: 'phase', present: choice === REFRESH_PRESENT };
  if (choice === NEW_COOKIE) return { kind: 'other' };
  throw new Error('the server sent an unknown sync message');
}

function readIdSet(info: BerReader): SyncMessage {
  const end = sequenceEnd(info, SYNC_ID_SET);
  if (info.offset < end && info.peek() === OCTET_STRING) readCookie(info);
  const deleted = info.offset < end && info.peek() === BOOLEAN ? (info.readBoolean() ?? false) : false;
  const last = sequenceEnd(info, SET);
  const uuids: Buffer[] = [];
  while (info.offset < last) uuids.push(Buffer.from(info.readString(OCTET_STRING, true) ?? ''));
  return { kind: 'ids', deleted, uuids };
}

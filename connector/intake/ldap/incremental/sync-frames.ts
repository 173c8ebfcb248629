import { BerReader } from 'ldapts';
import type { DirectoryEntry } from '../../entry.ts';
import type { EntryDecoder } from '../decode.ts';
import { readBytes, readCookie, readHex, sequenceEnd, SYNC_STATE, type SyncState } from './sync-controls.ts';

const SEARCH_ENTRY = 0x64;
const SEARCH_REFERENCE = 0x73;
const INTERMEDIATE = 0x79;
/** RFC 4533 section 2.5. */
const SYNC_INFO = '1.3.6.1.4.1.4203.1.9.1.4';

const OCTET_STRING = 0x04;
const BOOLEAN = 0x01;
const SET = 0x31;
const CONTROLS = 0xa0;

const STATES: readonly SyncState[] = ['present', 'add', 'modify', 'delete'];

/** Context tags of intermediateResponse (RFC 4511 section 4.13) and of its syncInfoValue. */
const NAME = 0x80;
const VALUE = 0x81;
const NEW_COOKIE = 0x80;
const REFRESH_DELETE = 0xa1;
const REFRESH_PRESENT = 0xa2;
const SYNC_ID_SET = 0xa3;

/** One message of an answer to a sync request, before its end. */
export type SyncMessage =
  /** `uuid` is the entry's immutable identity, 16 bytes in hexadecimal. */
  | {
      readonly kind: 'entry';
      readonly entry: DirectoryEntry;
      readonly state: SyncState | undefined;
      readonly uuid: string;
    }
  | { readonly kind: 'ids'; readonly deleted: boolean; readonly uuids: readonly string[] }
  /** A phase ends: after the present phase, what was not mentioned is gone. */
  | { readonly kind: 'phase'; readonly present: boolean }
  /** Nothing that tells of a change. */
  | { readonly kind: 'other' };

/** Undefined for a message that ldapts reads by itself: the end of the answer. */
export function readSyncMessage(frame: Buffer, decoder: EntryDecoder): SyncMessage | undefined {
  const reader = new BerReader(frame);
  reader.readSequence();
  reader.readInt();
  const operation = reader.readSequence();
  if (operation === INTERMEDIATE) return readInfo(reader);
  if (operation === SEARCH_REFERENCE) return { kind: 'other' };
  const entry = operation === SEARCH_ENTRY ? decoder.decode(frame) : undefined;
  if (!entry) return undefined;
  return { kind: 'entry', entry, ...readState(frame.subarray(reader.offset + reader.length)) };
}

/** The state of an entry, among the controls that follow it. */
function readState(controls: Buffer): { readonly state: SyncState | undefined; readonly uuid: string } {
  const reader = new BerReader(controls);
  const last = controls.length === 0 ? 0 : sequenceEnd(reader, CONTROLS);
  while (reader.offset < last) {
    const end = sequenceEnd(reader);
    const type = reader.readString();
    if (reader.offset < end && reader.peek() === BOOLEAN) reader.readBoolean();
    const value = reader.offset < end ? readBytes(reader) : undefined;
    if (type === SYNC_STATE && value) {
      const inner = new BerReader(value);
      inner.readSequence();
      const state = STATES[inner.readEnumeration() ?? -1];
      return { state, uuid: readHex(inner) };
    }
  }
  return { state: undefined, uuid: '' };
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
  const uuids: string[] = [];
  while (info.offset < last) uuids.push(readHex(info));
  return { kind: 'ids', deleted, uuids };
}

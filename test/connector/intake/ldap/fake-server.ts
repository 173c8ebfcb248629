import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import {
  BerReader,
  BerWriter,
  BindRequest,
  ExtendedRequest,
  type Message,
  PagedResultsControl,
  SearchRequest,
} from 'ldapts';
import { FrameCutter } from '../../../../connector/intake/ldap/frames.ts';

export interface FakeEntry {
  readonly dn: string;
  readonly attributes: Readonly<Record<string, readonly (string | Buffer)[]>>;
}

/** What the server says to one search. */
export interface FakeReply {
  readonly entries?: readonly FakeEntry[];
  readonly referrals?: readonly string[];
  /** Absent: the server does not know paging. Empty: the last page. */
  readonly cookie?: string;
  /** RFC 4511 result code; 0 unless given. */
  readonly code?: number;
  /** Sent as they are, instead of a result. */
  readonly raw?: Buffer;
  /** Closes the connection instead of a result. */
  readonly hangUp?: boolean;
  /** Says nothing any more. */
  readonly silent?: boolean;
}

export interface FakeBehaviour {
  /** Result code of the bind; 0 unless given. */
  readonly bind?: number;
  /** The authorization identities answered to «Who am I?», in turn, the last one again and again; a number is a result code. */
  readonly identities?: readonly (string | number)[];
  /** What follows the answer to StartTLS in clear text. */
  readonly afterStartTls?: Buffer;
  readonly search?: (request: SearchRequest, cookie: string) => FakeReply;
}

export interface FakeServer extends AsyncDisposable {
  readonly url: string;
  readonly searches: readonly SearchRequest[];
  readonly connections: () => number;
}

const OP = { bind: 0x60, search: 0x63, extended: 0x77, unbind: 0x42 };
const RES = { bind: 0x61, entry: 0x64, done: 0x65, reference: 0x73, extended: 0x78 };
/** RFC 4511 appendix A. */
const INSUFFICIENT_ACCESS = 50;
const PAGED = '1.2.840.113556.1.4.319';
const WHO_AM_I = '1.3.6.1.4.1.4203.1.11.3';

/** A directory that says exactly what a test wants, byte by byte: what no real server can be made to say. */
export async function startFakeServer(behaviour: FakeBehaviour): Promise<FakeServer> {
  const searches: SearchRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let asked = 0;
  const nextIdentity = () => {
    const identities = behaviour.identities ?? ['dn:cn=reader,dc=example,dc=org'];
    return identities[Math.min(asked++, identities.length - 1)] ?? '';
  };

  const answer = (socket: Socket, message: Message) => {
    const id = message.messageId;
    if (message instanceof BindRequest) socket.write(result(id, RES.bind, behaviour.bind ?? 0));
    else if (message instanceof ExtendedRequest && message.oid === WHO_AM_I) {
      const identity = nextIdentity();
      if (typeof identity === 'number') socket.write(result(id, RES.extended, identity));
      else socket.write(result(id, RES.extended, 0, (writer) => writer.writeString(identity, 0x8b)));
    } else if (message instanceof ExtendedRequest) {
      socket.write(Buffer.concat([result(id, RES.extended, 0), behaviour.afterStartTls ?? Buffer.alloc(0)]));
    } else if (message instanceof SearchRequest) {
      // What a server says of itself is asked before people are; this one says nothing.
      if (message.baseDN === '') reply(socket, message, { code: INSUFFICIENT_ACCESS });
      else {
        searches.push(message);
        reply(socket, message, behaviour.search?.(message, cookieOf(message)) ?? {});
      }
    }
  };

  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    const cutter = new FrameCutter();
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      for (const frame of cutter.push(chunk)) {
        const message = parse(frame);
        if (message) answer(socket, message);
        else socket.end();
      }
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `ldap://127.0.0.1:${port}`,
    searches,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}

function reply(socket: Socket, { messageId: id }: SearchRequest, said: FakeReply): void {
  const { entries = [], referrals = [], cookie, code = 0 } = said;
  const frames = [
    ...entries.map((entry) => entryFrame(id, entry)),
    ...referrals.map((url) => frame(id, RES.reference, (writer) => writer.writeString(url))),
  ];
  if (said.raw) frames.push(said.raw);
  else if (!said.hangUp && !said.silent) frames.push(doneFrame(id, code, cookie));
  socket.write(Buffer.concat(frames));
  if (said.hangUp) socket.end();
}

/** RFC 4511 section 4.4.1. */
export const noticeOfDisconnection = (): Buffer =>
  result(0, RES.extended, 52, (writer) => writer.writeString('1.3.6.1.4.1.1466.20036', 0x8a));

function parse(bytes: Buffer): Message | undefined {
  const reader = new BerReader(bytes);
  reader.readSequence();
  const messageId = reader.readInt() ?? 0;
  const operation = reader.readSequence();
  if (operation === OP.unbind || operation === null) return undefined;
  const filter = undefined as never;
  const message =
    operation === OP.bind
      ? new BindRequest({ messageId })
      : operation === OP.search
        ? new SearchRequest({ messageId, filter })
        : new ExtendedRequest({ messageId });
  message.parse(reader, []);
  return message;
}

function cookieOf({ controls = [] }: SearchRequest): string {
  const control = controls.find((candidate) => candidate instanceof PagedResultsControl);
  return control?.value?.cookie?.toString() ?? '';
}

function frame(
  id: number,
  tag: number,
  write: (writer: BerWriter) => void,
  after?: (writer: BerWriter) => void,
): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  writer.startSequence(tag);
  write(writer);
  writer.endSequence();
  after?.(writer);
  writer.endSequence();
  return writer.buffer;
}

function result(id: number, tag: number, code: number, more?: (writer: BerWriter) => void): Buffer {
  return frame(id, tag, (writer) => {
    writer.writeEnumeration(code);
    writer.writeString('');
    writer.writeString('');
    more?.(writer);
  });
}

function entryFrame(id: number, { dn, attributes }: FakeEntry): Buffer {
  return frame(id, RES.entry, (writer) => {
    writer.writeString(dn);
    writer.startSequence();
    for (const [name, values] of Object.entries(attributes)) {
      writer.startSequence();
      writer.writeString(name);
      writer.startSequence(0x31);
      for (const value of values) writer.writeBuffer(Buffer.from(value), 0x04);
      writer.endSequence();
      writer.endSequence();
    }
    writer.endSequence();
  });
}

function doneFrame(id: number, code: number, cookie: string | undefined): Buffer {
  const writeResult = (writer: BerWriter) => {
    writer.writeEnumeration(code);
    writer.writeString('');
    writer.writeString('');
  };
  return frame(id, RES.done, writeResult, (writer) => {
    if (cookie === undefined) return;
    const value = new BerWriter();
    value.startSequence();
    value.writeInt(0);
    value.writeString(cookie);
    value.endSequence();
    writer.startSequence(0xa0);
    writer.startSequence();
    writer.writeString(PAGED);
    writer.writeBuffer(value.buffer, 0x04);
    writer.endSequence();
    writer.endSequence();
  });
}

import type { Socket } from 'node:net';
import {
  ExtendedRequest,
  type Message,
  MessageParser,
  type MessageResponse,
  SearchEntry,
  SearchReference,
  UnbindRequest,
} from 'ldapts';
import type { LdapConfig } from './config.ts';
import { FrameCutter, messageIdOf } from './frames.ts';
import { ldapProblems } from './problems.ts';
import { describeResult, SUCCESS } from './result.ts';
import { encrypt, openTcp } from './socket.ts';

/** RFC 4511 section 4.14. */
const START_TLS = '1.3.6.1.4.1.1466.20037';

/** Everything that the server said to one request; `result` comes last. */
export interface Answer {
  readonly result: MessageResponse;
  readonly entries: readonly SearchEntry[];
  /** How many messages the tap took. */
  readonly tapped: number;
  /** URLs of other servers that hold a part (RFC 4511 section 4.5.3). */
  readonly referrals: readonly string[];
}

/** Sees a message of an answer before it is parsed; true: it was meant for nobody else. */
export type Tap = (frame: Buffer) => boolean;

interface Pending {
  readonly message: Message;
  readonly entries: SearchEntry[];
  readonly referrals: string[];
  tapped: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One TCP connection for one read, from bind to unbind. ldapts writes and parses the messages; its Client is
 * not used because it reconnects silently, then anonymously, and ends a paged search at the first empty page.
 * Here a lost connection is the end of the read.
 */
export class LdapConnection implements AsyncDisposable {
  readonly #config: LdapConfig;
  readonly #parser = new MessageParser();
  readonly #pending = new Map<string, Pending>();
  readonly #taps = new Map<number, Tap>();
  #cutter = new FrameCutter();
  #socket: Socket;
  #lastId = 0;
  #failure: Error | undefined;

  private constructor(config: LdapConfig, socket: Socket) {
    this.#config = config;
    this.#socket = socket;
    this.#parser.on('message', (message) => this.#receive(message));
    this.#parser.on('error', (error) => this.#fail(error));
    this.#listen();
  }

  /** Connects, and encrypts as configured. @throws Problem LDAP_UNREACHABLE, LDAP_TLS, LDAP_CA_FILE */
  static async open(config: LdapConfig, signal: AbortSignal): Promise<LdapConnection> {
    const tcp = await openTcp(config, signal);
    const socket = config.url.startsWith('ldaps:') ? await encrypt(tcp, config) : tcp;
    const connection = new LdapConnection(config, socket);
    if (config.startTls) await connection.#startTls();
    return connection;
  }

  /**
   * Sends one request and waits for its result. What ldapts has no parser for, as intermediate responses (RFC 4511
   * section 4.13), is for `tap` to take. @throws Error when the connection ends first.
   */
  ask(make: (messageId: number) => Message, tap?: Tap): Promise<Answer> {
    if (this.#failure) return Promise.reject(this.#failure);
    const message = make(++this.#lastId);
    if (tap) this.#taps.set(message.messageId, tap);
    return new Promise((resolve, reject) => {
      const waiting = { message, entries: [], referrals: [], tapped: 0, resolve, reject };
      this.#pending.set(String(message.messageId), waiting);
      this.#socket.write(message.write());
    });
  }

  async #startTls(): Promise<void> {
    const { url } = this.#config;
    const { result } = await this.ask((messageId) => new ExtendedRequest({ messageId, oid: START_TLS }));
    if (result.status !== SUCCESS) throw ldapProblems.LDAP_TLS({ url, reason: describeResult(result) });
    // Bytes after the answer came in clear text: an attacker's, who wants them taken for encrypted ones.
    if (this.#cutter.pending > 0)
      throw ldapProblems.LDAP_TLS({ url, reason: 'bytes after the StartTLS answer' });
    this.#socket.removeAllListeners('data');
    this.#socket = await encrypt(this.#socket, this.#config);
    this.#cutter = new FrameCutter();
    this.#listen();
  }

  #listen(): void {
    const socket = this.#socket;
    const failHere = (error: Error) => {
      if (socket === this.#socket) this.#fail(error);
    };
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', failHere);
    socket.on('close', () => failHere(new Error('the server closed the connection')));
  }

  #read(chunk: Buffer): void {
    try {
      for (const frame of this.#cutter.push(chunk))
        if (!this.#tapped(frame)) this.#parser.read(frame, this.#pending);
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #tapped(frame: Buffer): boolean {
    if (this.#taps.size === 0) return false;
    const id = messageIdOf(frame);
    const isTaken = this.#taps.get(id)?.(frame) ?? false;
    const waiting = isTaken ? this.#pending.get(String(id)) : undefined;
    if (waiting) waiting.tapped += 1;
    return isTaken;
  }

  #receive(message: MessageResponse): void {
    const id = String(message.messageId);
    const waiting = this.#pending.get(id);
    if (!waiting) {
      // RFC 4511 section 4.4.1: message 0 is the notice that the server is about to disconnect.
      if (message.messageId === 0) this.#fail(new Error(`disconnected: ${describeResult(message)}`));
    } else if (message instanceof SearchEntry) waiting.entries.push(message);
    else if (message instanceof SearchReference) waiting.referrals.push(...message.uris);
    else {
      this.#pending.delete(id);
      this.#taps.delete(message.messageId);
      const { entries, tapped, referrals } = waiting;
      waiting.resolve({ result: message, entries, tapped, referrals });
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const waiting of this.#pending.values()) waiting.reject(this.#failure);
    this.#pending.clear();
    this.#socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#failure) return;
    const goodbye = new UnbindRequest({ messageId: ++this.#lastId });
    await new Promise<void>((resolve) => this.#socket.end(goodbye.write(), () => resolve()));
    this.#socket.destroy();
  }
}

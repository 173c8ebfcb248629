import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createFlow } from '../../../connector/flow.ts';
import { createMarks } from '../../../connector/flow/live/mark.ts';
import { createWaitingRoom } from '../../../connector/flow/live/waiting-room.ts';
import { createEverybody } from '../../../connector/flow/population/everybody.ts';
import { createWorld } from '../../../connector/flow/world.ts';
import { createApp, type AppParts } from '../../../connector/http/app.ts';
import type { ServedPortal } from '../../../connector/http/api/portal.ts';
import { normaliseCode } from '../../../connector/http/pairing-code.ts';
import { hashSecret, newToken } from '../../../connector/http/secret.ts';
import { createRecorder } from '../../../connector/http/record/recorder.ts';
import { createCounters } from '../../../connector/observe/counters.ts';
import { createLog } from '../../../connector/observe/log.ts';
import { sourceStates } from '../../../connector/intake/state.ts';
import { openStore } from '../../../connector/store/open.ts';
import type { PairingRecord, Store, TokenRecord } from '../../../connector/store/store.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { newId } from '../../../shared/text/new-id.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- a JSON document of any shape, judged by the test
  readonly body: any;
}

/** The whole HTTP face over a real SQLite store. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly store: Store;
  /** Every log line so far, as text. */
  readonly log: () => string;
  /** Pairings that were used. */
  readonly paired: PairingRecord[];
  /** Epoch ms of the next request. */
  now: number;
  synced: boolean;
  /** Waits until what was asked so far is in the request log and the audit. */
  recorded(): Promise<void>;
  token(scope: TokenRecord['scope'], more?: Partial<TokenRecord>): Promise<string>;
  offer(code: string, pairing: Omit<PairingRecord, 'hash'>): Promise<void>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
}

export interface CallOptions {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NOW = Date.UTC(2026, 10, 22, 8);

const intratone: ServedPortal = {
  descriptor: findPortal('intratone')!,
  tenant: 'regle',
  origins: ['http://127.0.0.1/*'],
  admins: ['admin'],
};

/** Starts the app on a free port; nothing is in its store yet. */
export async function testServer({
  portals = [intratone],
  ...parts
}: Pick<AppParts, 'oidc' | 'publicUrl'> &
  Partial<Pick<AppParts, 'portals' | 'counters'>> = {}): Promise<TestServer> {
  const folder = await temporaryFolder('http');
  const store = await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') });
  const lines: string[] = [];
  const paired: PairingRecord[] = [];
  const state = { now: NOW, synced: true };
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const recorder = createRecorder(store, log);
  const world = createWorld(store, portals);
  const stop = new AbortController();
  const room = createWaitingRoom(createMarks(store), stop.signal);
  const app = createApp({
    store,
    room,
    flow: createFlow(store, portals, world),
    everybody: createEverybody(store, world),
    policy: async () => (await world()).policy,
    portals,
    log,
    recorder,
    now: () => state.now,
    sources: () => sourceStates(store, [{ id: 'directory', late: 60_000 }], state.now),
    counters: createCounters(),
    progress: () => state,
    onPaired: (pairing) => void paired.push(pairing),
    onScimChange: room.look,
    ...parts,
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    url,
    store,
    paired,
    recorded: () => recorder.flush(),
    log: () => lines.join(''),
    async token(scope: TokenRecord['scope'], more: Partial<TokenRecord> = {}) {
      const secret = newToken();
      const record = { id: newId(), name: scope, scope, hash: hashSecret(secret), createdAt: NOW, ...more };
      await store.tokens.add(record);
      return secret;
    },
    offer: (code: string, pairing: Omit<PairingRecord, 'hash'>) =>
      store.pairings.add({ ...pairing, hash: hashSecret(normaliseCode(code)) }),
    call: (method: string, path: string, options: CallOptions = {}) => call(url, method, path, options),
    async [Symbol.asyncDispose]() {
      stop.abort();
      server.close();
      server.closeAllConnections();
      await recorder[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  });
}

async function call(
  url: string,
  method: string,
  path: string,
  { token, body, headers }: CallOptions,
): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : undefined };
}

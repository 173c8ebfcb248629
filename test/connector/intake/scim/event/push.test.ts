import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pause, refusedUntil } from '../../../../../connector/intake/scim/event/back-off.ts';
import { createBell } from '../../../../../connector/intake/scim/event/bell.ts';
import { keyRing } from '../../../../../connector/intake/scim/event/keys.ts';
import { pushStream } from '../../../../../connector/intake/scim/event/push.ts';
import { eventSigner } from '../../../../../connector/intake/scim/event/sign.ts';
import { openStore } from '../../../../../connector/store/open.ts';
import type { Store } from '../../../../../connector/store/store.ts';
import { temporaryFolder } from '../../../../fixture/temporary.ts';

interface Received {
  readonly id: string | undefined;
  readonly headers: IncomingMessage['headers'];
}

let stack: AsyncDisposableStack;
let store: Store;
let received: Received[];
let logged: Record<string, unknown>[];
/** What the receiver answers to the event of this id. */
let answer: (id: string | undefined, response: ServerResponse) => void;
let push: () => Promise<void>;
let ring: () => void;

beforeEach(async () => {
  stack = new AsyncDisposableStack();
  received = [];
  logged = [];
  answer = (_id, response) => response.writeHead(202).end();
  const folder = stack.use(await temporaryFolder('push'));
  store = stack.use(await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') }));
  const receiver = createServer(async (request, response) => {
    const id = decodeJwt((await request.toArray()).join('')).jti;
    received.push({ id, headers: request.headers });
    answer(id, response);
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  stack.defer(() => void receiver.close());
  const { port } = receiver.address() as AddressInfo;
  const stream = {
    source: 's',
    audience: 'https://siem.example',
    form: 'notice',
    push: { url: `http://127.0.0.1:${port}/events`, token: 'secret' },
  } as const;
  const bell = createBell();
  ring = () => bell.ring('s');
  const stop = new AbortController();
  const log = (line: object) => void logged.push({ ...line });
  const sign = eventSigner(keyRing(folder.path, Date.now), () => 'https://portillon.example');
  const parts = { events: store.events, sign, bell, now: Date.now, log: { warn: log, error: log } };
  let running: Promise<void> | undefined;
  push = async () => {
    running = pushStream(parts, stream, stop.signal);
  };
  stack.defer(async () => {
    stop.abort();
    await running;
  });
});
afterEach(() => stack.disposeAsync());

const append = (...ids: readonly string[]) =>
  store.transaction(async ({ events }) => {
    for (const id of ids) await events.append('s', { id, at: 1_000, claims: { events: {} } });
  });
const left = async () => (await store.events.due('s', Number.MAX_SAFE_INTEGER, 100)).map(({ id }) => id);
const ids = () => received.map(({ id }) => id);

describe('a receiver that is pushed to', () => {
  test('gets what waited and what comes, in order, each once, with its token', async () => {
    await append('a', 'b');
    await push();
    await expect.poll(ids).toEqual(['a', 'b']);
    await append('c');
    ring();
    await expect.poll(ids).toEqual(['a', 'b', 'c']);
    await expect.poll(left).toEqual([]);
    expect(received[0]?.headers).toMatchObject({
      'content-type': 'application/secevent+jwt',
      accept: 'application/json',
      authorization: 'Bearer secret',
    });
  });

  test('more than are read at once come without a ring', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `e${index}`);
    await append(...many);
    await push();
    await expect.poll(ids, { timeout: 5_000 }).toEqual(many);
  });

  test('is tried again when it is down, and loses nothing', async () => {
    answer = (_id, response) => response.writeHead(503).end();
    await append('a', 'b');
    await push();
    await expect.poll(ids).toEqual(['a']);
    await expect
      .poll(() => logged)
      .toMatchObject([{ source: 's', failures: 1, again: 1, why: 'status 503' }]);
    expect(await left()).toEqual(['a', 'b']);
    answer = (_id, response) => response.writeHead(202).end();
    await expect.poll(ids, { timeout: 5_000 }).toEqual(['a', 'a', 'b']);
    await expect.poll(left).toEqual([]);
  });

  test('that refuses one event gets the others; the one is kept for later', async () => {
    answer = (id, response) => {
      if (id !== 'a') return response.writeHead(202).end();
      const said = { err: 'invalid_request', description: 'no such user' };
      return response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    };
    await append('a', 'b');
    await push();
    await expect.poll(ids).toEqual(['a', 'b']);
    await expect.poll(left).toEqual(['a']);
    expect(await store.events.due('s', Date.now(), 10)).toEqual([]);
    expect(await store.events.backlogs()).toMatchObject([{ refusal: 'invalid_request: no such user' }]);
  });

  test('is never told the token of another address: it may not redirect', async () => {
    answer = (_id, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end();
    await append('a');
    await push();
    await expect.poll(() => logged).toMatchObject([{ failures: 1 }]);
    expect(await left()).toEqual(['a']);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });
});

test('A receiver that stays away is left alone longer and longer, for five minutes at most.', () => {
  expect([1, 2, 3, 20].map(pause)).toEqual([1_000, 2_000, 4_000, 300_000]);
  expect([0, 1, 20].map((refusals) => refusedUntil(0, refusals))).toEqual([60_000, 240_000, 21_600_000]);
});

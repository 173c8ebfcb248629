import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listen } from '../../../connector/cli/serve/listen.ts';
import { repeat } from '../../../connector/cli/serve/schedule.ts';

test('a server that stops finishes what is under way and takes nothing new', async () => {
  let begun = false;
  const server = await listen(
    (_request, response) => {
      begun = true;
      setTimeout(() => response.end('done'), 300);
    },
    '127.0.0.1',
    0,
  );
  const url = `http://127.0.0.1:${server.port}`;
  const slow = fetch(url).then((response) => response.text());
  await expect.poll(() => begun).toBe(true);
  const stopped = server[Symbol.asyncDispose]();
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  expect(await slow).toBe('done');
  await stopped;
});

test('a port that is taken is said so', async () => {
  await using server = await listen((_request, response) => response.end(), '127.0.0.1', 0);
  await expect(listen(() => undefined, '127.0.0.1', server.port)).rejects.toMatchObject({
    code: 'CLI_PORT_TAKEN',
  });
});

test('a repeated task never overlaps itself, and stops with its signal', async () => {
  const stop = new AbortController();
  let running = 0;
  let most = 0;
  let count = 0;
  const task = async () => {
    most = Math.max(most, ++running);
    await wait(20);
    running--;
    if (++count === 4) stop.abort();
  };
  await repeat(1, task, stop.signal);
  expect({ most, count }).toEqual({ most: 1, count: 4 });
});

test('a client that trickles its request is hung up on, and holds nobody else up', async () => {
  const patience = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 };
  const answer: RequestListener = (request, response) =>
    void request.on('end', () => response.end()).resume();
  await using server = await listen(answer, '127.0.0.1', 0, patience);
  const trickle = async (begin: string) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(begin);
    const drip = setInterval(() => socket.write('x'), 20);
    try {
      return String(await once(socket, 'data'));
    } finally {
      clearInterval(drip);
      socket.destroy();
    }
  };
  const inHeaders = trickle('POST / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const inBody = trickle('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n');
  expect((await fetch(`http://127.0.0.1:${server.port}`)).status).toBe(200);
  expect(await inHeaders).toContain(' 408 ');
  expect(await inBody).toContain(' 408 ');
});

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { command, commandJson, serve, workFolder } from './run.ts';

const EVENT = 'urn:ietf:params:scim:event:prov';

/** The receiver that a server pushes to: its requests, one by one. */
async function receiver() {
  const requests: { readonly authorization: string | undefined; readonly token: string }[] = [];
  const server = createServer(async (request, response) => {
    const token = (await request.toArray()).join('');
    requests.push({ authorization: request.headers.authorization, token });
    response.writeHead(202).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/events`,
    requests,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

const stream = (url: string) =>
  `events:\n  entra:\n    audience: https://siem.example\n    payload: full\n    push: { url: '${url}', tokenFile: siem.token }\n`;

test(
  'portillon serve pushes what a client changes; a key that is rotated meanwhile signs the next event.',
  { timeout: 60_000 },
  async () => {
    await using folder = await workFolder();
    await using siem = await receiver();
    const { path } = folder;
    await folder.write(
      'portillon.yaml',
      (await readFile(join(path, 'portillon.yaml'), 'utf8')) + stream(siem.url),
    );
    await folder.write('siem.token', 's3cr3t\n');
    await using server = await serve(path);
    const { token } = (await commandJson(
      path,
      'token',
      'create',
      '--scope',
      'scim',
      '--source',
      'entra',
    )) as {
      token: string;
    };
    const create = (userName: string) =>
      fetch(`${server.url}/scim/v2/Users`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
        body: JSON.stringify({ userName }),
      });
    expect((await create('ada')).status).toBe(201);
    await expect.poll(() => siem.requests.length, { timeout: 5_000 }).toBe(1);
    expect(siem.requests[0]?.authorization).toBe('Bearer s3cr3t');
    const keys = createRemoteJWKSet(new URL(`${server.url}/.well-known/jwks.json`), { cooldownDuration: 0 });
    const checks = { issuer: server.url, audience: 'https://siem.example' };
    const { payload } = await jwtVerify(siem.requests[0]!.token, keys, checks);
    expect(payload['events']).toMatchObject({ [`${EVENT}:create:full`]: { data: { userName: 'ada' } } });

    const { kid } = (await commandJson(path, 'events', 'rotate-key')) as { kid: string };
    await create('bob');
    await expect.poll(() => siem.requests.length, { timeout: 5_000 }).toBe(2);
    expect(decodeProtectedHeader(siem.requests[1]!.token).kid).toBe(kid);
    for (const sent of siem.requests) await jwtVerify(sent.token, keys, checks);

    await expect
      .poll(() => commandJson(path, 'events', 'list'), { timeout: 5_000 })
      .toEqual([
        { source: 'entra', audience: 'https://siem.example', payload: 'full', push: siem.url, waiting: 0 },
      ]);
    const listed = await command(path, 'events', 'list');
    expect(listed.out).toMatch(/^1 event stream\.\n/);
    expect(listed.out + (await server.end('SIGTERM')).err).not.toContain('s3cr3t');
  },
);

test('A stream whose address is not safe, or whose token is not there, is told with its place.', async () => {
  await using folder = await workFolder();
  const plain = await readFile(join(folder.path, 'portillon.yaml'), 'utf8');
  await folder.write('portillon.yaml', plain + stream('http://siem.example/'));
  expect((await command(folder.path, 'events', 'list')).err).toMatch(/portillon\.yaml:15.*https/);
  await folder.write('portillon.yaml', plain + stream('https://siem.example/'));
  expect((await command(folder.path, 'events', 'list')).err).toContain('CONFIG_SECRET_MISSING');
});

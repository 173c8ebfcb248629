import { expect, it } from 'vitest';
import { scimServer } from './server.ts';

const self = (subject: string) => ({ 'x-subject': subject });

it('A person’s own session reads the person, and writes nothing.', async () => {
  await using server = await scimServer();
  const { body: user } = await server.send('POST', '/Users', { userName: 'alice', title: 'CEO' });
  const mine = await server.send('GET', '/Me', undefined, self(user.id));
  expect(mine).toMatchObject({ status: 200, body: user });
  expect(mine.headers.get('etag')).toBe(user.meta.version);
  const some = await server.send('GET', '/Me?attributes=title', undefined, self(user.id));
  expect(some.body).toEqual({ schemas: user.schemas, id: user.id, title: 'CEO' });
  const known = { ...self(user.id), 'if-none-match': user.meta.version };
  expect((await server.send('GET', '/Me', undefined, known)).status).toBe(304);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect((await server.send(method, '/Me', {}, self(user.id))).status).toBe(403);
  await server.send('DELETE', `/Users/${user.id}`);
  expect((await server.send('GET', '/Me', undefined, self(user.id))).status).toBe(404);
});

it('The token of an identity provider is nobody, and is told so.', async () => {
  await using server = await scimServer();
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const answer = await server.send(method, '/Me', method === 'GET' ? undefined : {});
    expect(answer).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('SCIM_ME_NOBODY') },
    });
  }
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScimServer, scimServer } from './server.ts';

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

let server: ScimServer;
beforeAll(async () => {
  server = await scimServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe('a request that is refused', () => {
  const json = { 'content-type': 'application/scim+json' };
  const big = { userName: 'a', title: 'x'.repeat(1024 * 1024) };
  it.each([
    ['JSON cut in half', 'POST', '/Users', '{"userName":', json, 400, 'invalidSyntax'],
    ['no body', 'POST', '/Users', undefined, json, 400, 'invalidValue'],
    ['a body that is no object', 'POST', '/Users', '[]', json, 400, 'invalidSyntax'],
    ['a body that is no JSON document', 'POST', '/Users', '"x"', json, 400, 'invalidSyntax'],
    [
      'a form',
      'POST',
      '/Users',
      'userName=a',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      undefined,
    ],
    ['text', 'PATCH', '/Users/x', '{}', { 'content-type': 'text/plain' }, 415, undefined],
    [
      'another charset',
      'POST',
      '/Users',
      '{}',
      { 'content-type': 'application/json; charset=latin1' },
      415,
      undefined,
    ],
    ['more than 1 MiB', 'POST', '/Users', big, json, 413, undefined],
    ['no userName', 'POST', '/Users', { displayName: 'A' }, json, 400, 'invalidValue'],
    ['a null character', 'POST', '/Users', { userName: 'a\0b' }, json, 400, 'invalidValue'],
    ['no displayName', 'POST', '/Groups', { members: [] }, json, 400, 'invalidValue'],
    ['an unknown user', 'GET', '/Users/nobody', undefined, json, 404, undefined],
    [
      'an unknown group',
      'PATCH',
      '/Groups/x',
      { Operations: [{ op: 'remove', path: 'members' }] },
      json,
      404,
      undefined,
    ],
    ['a broken filter', 'GET', '/Users?filter=userName', undefined, json, 400, 'invalidFilter'],
    ['a broken page', 'GET', '/Users?count=many', undefined, json, 400, 'invalidValue'],
    ['a broken escape in the path', 'GET', '/Users/%E0%A4%A', undefined, json, 400, 'invalidSyntax'],
    ['an unknown endpoint', 'GET', '/Devices', undefined, json, 404, undefined],
    ['an unknown method', 'DELETE', '/Users', undefined, json, 404, undefined],
    ['an unknown schema', 'GET', '/Schemas/urn:x', undefined, json, 404, undefined],
    ['a filter on discovery', 'GET', '/Schemas?filter=x', undefined, json, 403, undefined],
  ])('for %s is told so as a SCIM error', async (_title, method, path, body, headers, status, scimType) => {
    const answer = await server.send(method, path, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/scim+json');
    expect(answer.body).toEqual({
      schemas: [ERROR],
      status: String(status),
      ...(scimType === undefined ? {} : { scimType }),
      detail: expect.stringMatching(/^.{20,} \([A-Z_]+\)$/s),
    });
  });

  it('is told so in the language that the client asks for', async () => {
    const answer = await server.send('GET', '/Users/nobody', undefined, { 'accept-language': 'fr' });
    expect(answer.body.detail).toContain('Aucune ressource');
  });
});

it('Plain application/json is read too.', async () => {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  expect((await server.send('POST', '/Users', { userName: 'json' }, headers)).status).toBe(201);
});

it('What was not expected is logged and not told.', async () => {
  await using broken = await scimServer();
  await broken.store[Symbol.asyncDispose]();
  const answer = await broken.send('GET', '/Users/x');
  expect(answer).toMatchObject({ status: 500, body: { schemas: [ERROR], status: '500' } });
  expect(answer.body.detail).toContain('(INTERNAL)');
  expect(broken.failures).toHaveLength(1);
});

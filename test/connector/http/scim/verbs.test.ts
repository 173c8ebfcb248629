import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScimServer, scimServer } from './server.ts';

let server: ScimServer;
beforeAll(async () => {
  server = await scimServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const types = [
  ['/Users', { userName: 'one', displayName: 'One', title: 'x' }],
  ['/Groups', { displayName: 'One', externalId: 'x' }],
] as const;
const Operations = [{ op: 'replace', path: 'displayName', value: 'Two' }];

describe.each(types)('on %s', (path, body) => {
  let count = 0;
  /** A new one each time: a userName is free once. */
  const fresh = () => ({ ...body, ...('userName' in body ? { userName: `one${(count += 1)}` } : {}) });
  const create = async () => (await server.send('POST', path, fresh())).body;
  const keys = (answer: { body: object }) => Object.keys(answer.body).toSorted();

  it('every verb answers the attributes that are asked for, and leaves out those that are not wanted', async () => {
    const only = '?attributes=displayName';
    const less = '?excludedAttributes=displayName,meta';
    const { id } = await create();
    const one = `${path}/${id}`;
    const answers = async (query: string) => [
      await server.send('POST', path + query, fresh()),
      await server.send('GET', one + query),
      await server.send('PUT', one + query, fresh()),
      await server.send('PATCH', one + query, { Operations }),
    ];
    for (const answer of await answers(only)) expect(keys(answer)).toEqual(['displayName', 'id', 'schemas']);
    for (const answer of await answers(less)) {
      expect(keys(answer)).toEqual(expect.arrayContaining(['id', 'schemas']));
      expect(answer.body).not.toHaveProperty('displayName');
      expect(answer.body).not.toHaveProperty('meta');
      expect(answer.headers.get('etag')).toMatch(/^W\/"\d+"$/);
    }
  });

  it('every write may insist on a version, strong or weak, one of several, or any', async () => {
    const { id, meta } = await create();
    const one = `${path}/${id}`;
    const stale = { 'if-match': meta.version };
    const written = await server.send('PUT', one, { ...fresh(), externalId: 'y' }, stale);
    expect(written).toMatchObject({ status: 200, body: { meta: { version: 'W/"2"' } } });
    const refused = [
      await server.send('PUT', one, fresh(), stale),
      await server.send('PATCH', one, { Operations }, stale),
      await server.send('DELETE', one, undefined, stale),
    ];
    expect(refused.map(({ status }) => status)).toEqual([412, 412, 412]);
    expect(refused[0]?.body).toMatchObject({ status: '412' });
    const several = { 'if-match': 'W/"9", "2"' };
    expect((await server.send('PATCH', one, { Operations }, several)).status).toBeLessThan(300);
    expect((await server.send('GET', one, undefined, { 'if-none-match': 'W/"3"' })).status).toBe(304);
    expect((await server.send('GET', one, undefined, { 'if-none-match': '*' })).status).toBe(304);
    expect((await server.send('GET', one, undefined, { 'if-none-match': 'W/"2"' })).status).toBe(200);
    expect((await server.send('DELETE', one, undefined, { 'if-match': '*' })).status).toBe(204);
  });
});

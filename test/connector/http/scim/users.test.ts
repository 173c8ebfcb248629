import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScimServer, scimServer } from './server.ts';

let server: ScimServer;
beforeAll(async () => {
  server = await scimServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const create = async (body: object) => (await server.send('POST', '/Users', body)).body;
const list = async (query: string) => (await server.send('GET', `/Users?${query}`)).body;
const names = (found: { Resources: readonly { userName: string }[] }) =>
  found.Resources.map((each) => each.userName);

describe('a list of users', () => {
  beforeAll(async () => {
    for (const [index, familyName] of ['Émile', 'b', 'A', 'd', 'C'].entries()) {
      await create({ userName: `list-${index}`, name: { familyName } });
    }
  });
  const ours = `filter=${encodeURIComponent('userName sw "list-"')}`;

  it('comes in pages that add up', async () => {
    const first = await list(`${ours}&startIndex=1&count=2`);
    const second = await list(`${ours}&startIndex=3&count=2`);
    const third = await list(`${ours}&startIndex=5&count=2`);
    expect([first, second, third].map(({ itemsPerPage }) => itemsPerPage)).toEqual([2, 2, 1]);
    expect([first, second, third].flatMap(names).toSorted()).toEqual(
      ['0', '1', '2', '3', '4'].map((index) => `list-${index}`),
    );
    expect(second).toMatchObject({ totalResults: 5, startIndex: 3 });
  });

  it('is empty past its end, and counts all the same', async () => {
    expect(await list(`${ours}&startIndex=6`)).toMatchObject({
      totalResults: 5,
      itemsPerPage: 0,
      Resources: [],
    });
    expect(await list(`${ours}&count=0`)).toMatchObject({ totalResults: 5, itemsPerPage: 0, Resources: [] });
  });

  it('is sorted', async () => {
    expect(names(await list(`${ours}&sortBy=userName&sortOrder=descending`))[0]).toBe('list-4');
    expect(names(await list(`${ours}&sortBy=name.familyName`)).slice(0, 4)).toEqual([
      'list-2',
      'list-1',
      'list-4',
      'list-3',
    ]);
  });

  it('answers the attributes that are asked for', async () => {
    const { Resources } = await list(`${ours}&attributes=userName&count=1`);
    expect(Object.keys(Resources[0]).toSorted()).toEqual(['id', 'schemas', 'userName']);
  });
});

describe('a version', () => {
  it('stays when nothing changes', async () => {
    const { id, meta } = await create({ userName: 'same', title: 'CEO' });
    const Operations = [{ op: 'replace', path: 'title', value: 'CEO' }];
    server.told();
    server.now += 1000;
    const patched = await server.send('PATCH', `/Users/${id}`, { Operations });
    const put = await server.send('PUT', `/Users/${id}`, { userName: 'same', title: 'CEO' });
    expect([patched.body.meta, put.body.meta]).toEqual([meta, meta]);
    expect(server.told()).toEqual([]);
  });

  it('answers 304 to a client that has it', async () => {
    const { id, meta } = await create({ userName: 'cached' });
    const cached = await server.send('GET', `/Users/${id}`, undefined, { 'if-none-match': meta.version });
    expect(cached).toMatchObject({ status: 304, body: undefined });
    expect(cached.headers.get('etag')).toBe(meta.version);
    const other = await server.send('GET', `/Users/${id}`, undefined, { 'if-none-match': 'W/"9"' });
    expect(other.status).toBe(200);
  });

  it('is what a write may insist on', async () => {
    const { id, meta } = await create({ userName: 'guarded' });
    await server.send(
      'PUT',
      `/Users/${id}`,
      { userName: 'guarded', title: 'x' },
      { 'if-match': meta.version },
    );
    const stale = { 'if-match': meta.version };
    const Operations = [{ op: 'replace', path: 'title', value: 'y' }];
    expect((await server.send('PATCH', `/Users/${id}`, { Operations }, stale)).status).toBe(412);
    expect((await server.send('PUT', `/Users/${id}`, { userName: 'x' }, stale)).status).toBe(412);
    expect((await server.send('DELETE', `/Users/${id}`, undefined, stale)).status).toBe(412);
    expect((await server.send('DELETE', `/Users/${id}`, undefined, { 'if-match': '*' })).status).toBe(204);
  });
});

it('A user whose active flag is removed is active again, and says so.', async () => {
  const { id } = await create({ userName: 'flagless', active: false });
  const Operations = [{ op: 'remove', path: 'active' }];
  expect((await server.send('PATCH', `/Users/${id}`, { Operations })).body.active).toBe(true);
});

describe('a userName', () => {
  it('is taken, whatever its case, until its user is deleted', async () => {
    const { id } = await create({ userName: 'unique' });
    const other = await create({ userName: 'other' });
    const taken = { status: 409, body: { status: '409', scimType: 'uniqueness' } };
    expect(await server.send('POST', '/Users', { userName: 'UNIQUE' })).toMatchObject(taken);
    expect(await server.send('PUT', `/Users/${other.id}`, { userName: 'Unique' })).toMatchObject(taken);
    const Operations = [{ op: 'replace', path: 'userName', value: 'Unique' }];
    expect(await server.send('PATCH', `/Users/${other.id}`, { Operations })).toMatchObject(taken);
    await server.send('DELETE', `/Users/${id}`);
    expect((await server.send('POST', '/Users', { userName: 'UNIQUE' })).status).toBe(201);
  });

  it('may change its case', async () => {
    const { id } = await create({ userName: 'case' });
    expect((await server.send('PUT', `/Users/${id}`, { userName: 'CASE' })).body.userName).toBe('CASE');
  });

  it('may stand once in each source', async () => {
    const okta = { 'x-source': 'okta' };
    await create({ userName: 'shared' });
    expect((await server.send('POST', '/Users', { userName: 'shared' }, okta)).status).toBe(201);
  });
});

it('A client sees and writes its own source only.', async () => {
  const okta = { 'x-source': 'okta' };
  const user = await create({ userName: 'ours' });
  const group = (await server.send('POST', '/Groups', { displayName: 'ours' })).body;
  for (const path of [`/Users/${user.id}`, `/Groups/${group.id}`]) {
    const body = {
      userName: 'x',
      displayName: 'x',
      Operations: [{ op: 'replace', path: 'displayName', value: 'x' }],
    };
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await server.send(method, path, method === 'GET' ? undefined : body, okta);
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
  }
  const filter = encodeURIComponent('userName eq "ours"');
  expect((await server.send('GET', `/Users?filter=${filter}`, undefined, okta)).body.totalResults).toBe(0);
  const theirs = (await server.send('POST', '/Groups', { displayName: 'theirs' }, okta)).body.id;
  const Operations = [{ op: 'add', path: 'members', value: [{ value: user.id }] }];
  expect((await server.send('PATCH', `/Groups/${theirs}`, { Operations }, okta)).status).toBe(400);
});

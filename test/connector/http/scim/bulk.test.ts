import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScimServer, scimServer } from './server.ts';

let server: ScimServer;
beforeAll(async () => {
  server = await scimServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
let count = 0;
const fresh = (name = 'user') => `${name}${(count += 1)}`;

interface Done {
  readonly status: string;
  readonly location?: string;
  readonly version?: string;
  readonly bulkId?: string;
  readonly response?: { readonly scimType?: string; readonly detail: string; readonly status: string };
}
const bulk = async (Operations: readonly unknown[], more: object = {}): Promise<readonly Done[]> => {
  const { status, body } = await server.send('POST', '/Bulk', { schemas: [BULK], ...more, Operations });
  expect(status).toBe(200);
  expect(body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:BulkResponse']);
  return body.Operations;
};
const user = (bulkId: string, data: object = {}) => ({
  method: 'POST',
  path: '/Users',
  bulkId,
  data: { userName: fresh(), ...data },
});
const group = (bulkId: string, ...members: readonly string[]) => ({
  method: 'POST',
  path: '/Groups',
  bulkId,
  data: { displayName: fresh('group'), members: members.map((value) => ({ value })) },
});
const idOf = ({ location }: Done) => location!.split('/').at(-1)!;
const at = async ({ location }: Done) => (await server.send('GET', location!.slice(server.base.length))).body;
const statuses = (done: readonly Done[]) => done.map(({ status }) => status);
const membersOf = async (done: Done) =>
  ((await at(done)).members ?? []).map(({ value }: { value: string }) => value).toSorted();

it('Each operation is answered with method, bulkId, status, location and version, in the order of the request.', async () => {
  const created = await bulk([user('alice'), group('guards')]);
  expect(created).toEqual([
    {
      method: 'POST',
      bulkId: 'alice',
      status: '201',
      location: expect.stringMatching(`^${server.base}/Users/[0-9a-f-]{36}$`),
      version: 'W/"1"',
    },
    expect.objectContaining({
      bulkId: 'guards',
      status: '201',
      version: (await at(created[1]!)).meta.version,
    }),
  ]);
  const [alice, guards] = [idOf(created[0]!), idOf(created[1]!)];
  const changed = await bulk([
    { method: 'put', path: `/Users/${alice}`, data: { userName: fresh(), title: 'Chef' } },
    {
      method: 'Patch',
      path: `/Groups/${guards}`,
      data: { Operations: [{ op: 'replace', value: { displayName: 'Gardiens' } }] },
    },
    { method: 'DELETE', path: `/Users/${alice}` },
  ]);
  expect(statuses(changed)).toEqual(['200', '200', '204']);
  expect(changed.map((each) => idOf(each))).toEqual([alice, guards, alice]);
  expect(changed.map(({ version }) => version)).toEqual([
    'W/"2"',
    (await at(changed[1]!)).meta.version,
    undefined,
  ]);
  expect((await server.send('GET', `/Users/${alice}`)).status).toBe(404);
});

describe('a bulkId', () => {
  it('stands for what is created later', async () => {
    const done = await bulk([group('team', 'bulkId:later'), user('later')]);
    expect(statuses(done)).toEqual(['201', '201']);
    expect(await membersOf(done[0]!)).toEqual([idOf(done[1]!)]);
  });

  it('is read in paths, in values and in the filters of PATCH paths', async () => {
    const done = await bulk([
      {
        method: 'PATCH',
        path: '/Groups/bulkId:g',
        data: {
          Operations: [
            { op: 'add', path: 'members', value: [{ value: 'bulkId:b' }] },
            { op: 'remove', path: 'members[value eq "bulkId:a"]' },
          ],
        },
      },
      group('g', 'bulkId:a'),
      user('a'),
      user('b', {
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { value: 'bulkId:a' } },
      }),
    ]);
    expect(statuses(done)).toEqual(['200', '201', '201', '201']);
    expect(await membersOf(done[1]!)).toEqual([idOf(done[3]!)]);
    expect((await at(done[3]!))['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User']).toEqual({
      manager: { value: idOf(done[2]!) },
    });
  });

  it('that nothing was created under fails who needs it, and nobody else', async () => {
    const done = await bulk([
      user('bad', { userName: '' }),
      group('g', 'bulkId:bad'),
      group('h', 'bulkId:none'),
      user('c'),
    ]);
    expect(statuses(done)).toEqual(['400', '409', '409', '201']);
    expect(done[1]!.response!.detail).toContain('bad');
    expect(done[1]).not.toHaveProperty('location');
  });

  it('is needed by a POST, and its own', async () => {
    const done = await bulk([{ ...user('x'), bulkId: undefined }, user('twice'), user('twice')]);
    expect(statuses(done)).toEqual(['400', '201', '400']);
    expect(done[2]!.response).toMatchObject({ scimType: 'invalidSyntax', status: '400' });
  });
});

describe('failures', () => {
  it('stop the rest after failOnErrors of them', async () => {
    const fail = { method: 'DELETE', path: '/Users/nobody' };
    expect(statuses(await bulk([fail, user('a'), fail, user('b')], { failOnErrors: 2 }))).toEqual([
      '404',
      '201',
      '404',
    ]);
    expect(statuses(await bulk([fail, user('a'), fail, user('b')]))).toEqual(['404', '201', '404', '201']);
  });

  it('are answered as SCIM errors with the place of what was not changed', async () => {
    const [taken, other] = [fresh(), fresh()];
    const [first] = await bulk([user('a', { userName: taken })]);
    const done = await bulk([
      user('b', { userName: taken.toUpperCase() }),
      { method: 'PATCH', path: `/Users/${idOf(first!)}`, version: 'W/"7"', data: {} },
      { method: 'DELETE', path: `/Users/${idOf(first!)}`, version: 'W/"7"' },
      { method: 'GET', path: '/Users' },
      { method: 'POST', path: '/Cars', bulkId: 'car', data: {} },
      { method: 'PUT', path: '/Users', data: { userName: other } },
    ]);
    expect(statuses(done)).toEqual(['409', '400', '412', '400', '404', '400']);
    expect(done[0]!.response).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '409',
      scimType: 'uniqueness',
      detail: expect.stringContaining('STORE_CONFLICT'),
    });
    expect(done[2]!.location).toBe(`${server.base}/Users/${idOf(first!)}`);
  });

  it('name the resource that a bulkId led to', async () => {
    const wrong = { method: 'PATCH', path: '/Groups/bulkId:g', data: {} };
    const [created, failed] = await bulk([group('g'), wrong]);
    expect(failed).toMatchObject({ status: '400', location: created!.location });
    expect((await bulk([wrong]))[0]).not.toHaveProperty('location');
  });

  it('are told in French to who reads it', async () => {
    const body = { Operations: [{ method: 'DELETE', path: '/Users/nobody' }] };
    const answer = await server.send('POST', '/Bulk', body, { 'accept-language': 'fr' });
    expect(answer.body.Operations[0].response.detail).toContain('Aucune ressource');
  });
});

it('A version is a condition: of two changes on the same one, the second fails.', async () => {
  const [created] = await bulk([user('a')]);
  const patch = (title: string) => ({
    method: 'PATCH',
    path: `/Users/${idOf(created!)}`,
    version: created!.version,
    data: { Operations: [{ op: 'add', path: 'title', value: title }] },
  });
  expect(statuses(await bulk([patch('A'), patch('B')]))).toEqual(['200', '412']);
});

it('Who was touched is told once, and nobody of another client can be reached.', async () => {
  server.told();
  const done = await bulk([user('a'), user('b'), group('g', 'bulkId:a', 'bulkId:b')]);
  expect(server.told()).toEqual([new Set([idOf(done[0]!), idOf(done[1]!)])]);
  const body = { Operations: [{ method: 'DELETE', path: `/Users/${idOf(done[0]!)}` }] };
  const foreign = await server.send('POST', '/Bulk', body, { 'x-source': 'okta' });
  expect(foreign.body.Operations[0].status).toBe('404');
  expect(server.told()).toEqual([]);
});

it('What is over the limits is 413, and what is no BulkRequest 400; nothing of it is done.', async () => {
  const { body: config } = await server.send('GET', '/ServiceProviderConfig');
  const { maxOperations, maxPayloadSize } = config.bulk;
  const many = Array.from({ length: maxOperations + 1 }, () => ({ method: 'DELETE', path: '/Users/x' }));
  expect((await server.send('POST', '/Bulk', { Operations: many })).status).toBe(413);
  expect((await server.send('POST', '/Bulk', { Operations: many.slice(1) })).status).toBe(200);
  const [first] = [user('large', { title: 'x'.repeat(maxPayloadSize) })];
  const large = await server.send('POST', '/Bulk', { Operations: [first] });
  expect(large).toMatchObject({ status: 413, body: { status: '413' } });
  for (const body of [
    {},
    { Operations: [] },
    { Operations: [1] },
    { Operations: [{ path: '/Users' }] },
    [],
    { failOnErrors: 0, Operations: many },
  ])
    expect((await server.send('POST', '/Bulk', body)).body).toMatchObject({
      status: '400',
      scimType: 'invalidSyntax',
    });
});

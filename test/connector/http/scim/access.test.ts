import { afterAll, beforeAll, expect, it } from 'vitest';
import { establish } from './rights.ts';
import { type ScimServer, scimServer } from './server.ts';

const ACCESS = 'urn:portillon:params:scim:schemas:extension:access:2.0:User';
let server: ScimServer;
let alice: string;
let guards: string;

beforeAll(async () => {
  server = await scimServer();
  alice = (await server.send('POST', '/Users', { userName: 'alice' })).body.id;
});
afterAll(() => server[Symbol.asyncDispose]());

const get = (path: string, headers?: Record<string, string>) => server.send('GET', path, undefined, headers);
const accessOf = async (id: string) => (await get(`/Users/${id}?attributes=${ACCESS}`)).body[ACCESS];

it('Without a policy nobody holds anything.', async () => {
  expect(await accessOf(alice)).toBeUndefined();
});

it('A user says what it holds now: accounts, functions and roles, with their sites.', async () => {
  await establish(server);
  const group = { displayName: 'Guards', members: [{ value: alice }] };
  guards = (await server.send('POST', '/Groups', group)).body.id;
  await server.store.accounts.upsert('intratone', [{ key: 'Alice', status: 'active' }], 1);
  const { id } = (await server.store.accounts.byKey('intratone', 'alice'))!;
  const sites = ['intratone:paris', 'intratone:avalon', 'intratone:dumbo'];
  const held = { portal: 'intratone', account: id, sites };
  expect((await get(`/Users/${alice}?attributes=${ACCESS}`)).body).toEqual({
    schemas: [expect.stringContaining('core:2.0:User'), ACCESS],
    id: alice,
    [ACCESS]: {
      accounts: [
        {
          value: id,
          $ref: `${server.base}/Accounts/${id}`,
          display: 'Alice',
          portal: 'intratone',
          status: 'active',
        },
      ],
      entitlements: ['resident-badges-remotes-manage', 'key-safes-manage'].map((feature) => ({
        value: `intratone:${feature}`,
        $ref: `${server.base}/Entitlements/intratone:${feature}`,
        display: expect.any(String),
        ...held,
      })),
      roles: [
        {
          value: 'intratone:guard',
          $ref: `${server.base}/Roles/intratone:guard`,
          display: 'guard',
          ...held,
        },
      ],
    },
  });
});

it('Everything that it refers to can be read.', async () => {
  const { accounts, entitlements, roles } = await accessOf(alice);
  for (const { $ref } of [...accounts, ...entitlements, ...roles])
    expect((await get($ref.slice(server.base.length))).status).toBe(200);
  for (const site of entitlements[0].sites) expect((await get(`/Sites/${site}`)).status).toBe(200);
});

it('It is answered to who asks for it only, in parts too, and cannot be filtered on or written.', async () => {
  expect((await get(`/Users/${alice}`)).body).not.toHaveProperty(ACCESS);
  expect((await get('/Users')).body.Resources[0]).not.toHaveProperty(ACCESS);
  const parts = (await get(`/Users/${alice}?attributes=userName,${ACCESS}:roles.value`)).body;
  expect(parts).toMatchObject({ userName: 'alice', [ACCESS]: { roles: [{ value: 'intratone:guard' }] } });
  expect(Object.keys(parts[ACCESS])).toEqual(['roles']);
  const filter = encodeURIComponent(`${ACCESS}:roles.value eq "intratone:guard"`);
  expect((await get(`/Users?filter=${filter}`)).body.scimType).toBe('invalidFilter');
  const operation = { op: 'add', path: `${ACCESS}:roles`, value: [{ value: 'intratone:chief' }] };
  const patched = await server.send('PATCH', `/Users/${alice}`, { Operations: [operation] });
  expect(patched.body.scimType).toBe('mutability');
  const put = await server.send('PUT', `/Users/${alice}`, {
    userName: 'alice',
    [ACCESS]: { roles: [{ value: 'x' }] },
  });
  expect(put.status).toBe(200);
  expect((await server.store.people.get(alice))!.resource).not.toHaveProperty(ACCESS);
});

it('It follows what a client writes, at once, in the answer to the write and in lists.', async () => {
  const value = [{ value: alice }];
  const remove = { Operations: [{ op: 'remove', path: 'members', value }] };
  await server.send('PATCH', `/Groups/${guards}`, remove);
  expect(await accessOf(alice)).toEqual({ accounts: [expect.objectContaining({ display: 'Alice' })] });
  const title = { Operations: [{ op: 'add', path: 'title', value: 'Educator' }] };
  await server.send('PATCH', `/Users/${alice}`, {
    Operations: [{ op: 'add', path: 'emails', value: [{ value: 'a@x' }] }],
  });
  const answer = await server.send('PATCH', `/Users/${alice}?attributes=${ACCESS}`, title);
  expect(answer.body[ACCESS].accounts).toContainEqual({
    display: 'a@x',
    portal: 'amisgest',
    status: 'planned',
  });
  expect(answer.body[ACCESS].entitlements).toMatchObject([
    { value: 'amisgest:mobile-home', sites: ['amisgest:root'] },
  ]);
  const listed = (await get(`/Users?attributes=${ACCESS}`)).body.Resources;
  expect(listed[0][ACCESS]).toEqual(answer.body[ACCESS]);
});

it('It may change while the user does not: no 304 hides it.', async () => {
  const version = (await get(`/Users/${alice}`)).headers.get('etag')!;
  const asked = { 'if-none-match': version };
  expect((await get(`/Users/${alice}`, asked)).status).toBe(304);
  expect((await get(`/Users/${alice}?attributes=${ACCESS}`, asked)).status).toBe(200);
});

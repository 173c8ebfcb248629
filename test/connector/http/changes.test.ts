import { expect, test } from 'vitest';
import { endpoints } from '../../../shared/wire/index.ts';
import { settle } from './organisation.ts';
import { POLICY } from './policy.ts';
import { NOW, testServer, type TestServer } from './server.ts';

async function asked(server: TestServer) {
  const people = await settle(server.store, POLICY);
  const admin = await server.token('admin');
  const changes = async (since?: string, token = admin) => {
    const path = `/api/v1/changes${since === undefined ? '' : `?since=${since}`}`;
    const { status, body } = await server.call('GET', path, { token });
    expect({ status, code: body.code }).toEqual({ status: 200, code: undefined });
    return endpoints.changes.answer.parse(body);
  };
  return { ...people, admin, changes };
}

const touch = (server: TestServer, person: string) => server.store.people.setStatus(person, 'suspended', NOW);

test('who comes for the first time hears of everybody at once, and then of whoever is written', async () => {
  await using server = await testServer();
  const { alice, bob, changes } = await asked(server);
  const { head, people } = await changes();
  expect(people).toBe('all');
  const next = changes(head);
  await touch(server, bob);
  expect(await next).toMatchObject({ people: [bob] });
  await touch(server, alice);
  expect((await changes(head)).people).toEqual([bob, alice]);
});

test('a SCIM PATCH is heard of by whoever waits', async () => {
  await using server = await testServer();
  const { changes } = await asked(server);
  const token = await server.token('scim', { source: 'entra' });
  const scim = async (method: string, path: string, body: unknown) =>
    (await server.call(method, `/scim/v2${path}`, { token, body })).body as { id: string };
  const user = await scim('POST', '/Users', { userName: 'hugo', displayName: 'Hugo' });
  const group = await scim('POST', '/Groups', { displayName: 'Veilleurs' });
  const { head } = await changes();
  const next = changes(head);
  await scim('PATCH', `/Groups/${group.id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'add', path: 'members', value: [{ value: user.id }] }],
  });
  expect((await next).people).toEqual([user.id]);
});

test('a new policy may move everybody', async () => {
  await using server = await testServer();
  const { changes } = await asked(server);
  const { head } = await changes();
  const next = changes(head);
  const yaml = POLICY.replace('Panneaux', 'Affiches');
  await server.store.policies.add({ yaml, hash: 'another', author: 'test', appliedAt: NOW }, 1);
  expect((await next).people).toBe('all');
});

test('a person’s session hears of that person only; a SCIM token does not wait here', async () => {
  await using server = await testServer();
  const { alice, bob, changes } = await asked(server);
  const own = await server.token('self', { subject: alice });
  const { head } = await changes(undefined, own);
  await touch(server, bob);
  const next = changes(head, own);
  await touch(server, alice);
  expect((await next).people).toEqual([alice]);
  const token = await server.token('scim', { source: 'entra' });
  expect(await server.call('GET', '/api/v1/changes', { token })).toMatchObject({ status: 403 });
  expect(await server.call('GET', '/api/v1/changes?since=x', { token: own })).toMatchObject({ status: 400 });
});

test('a browser that hangs up leaves its place', async () => {
  await using server = await testServer();
  const { admin, changes, bob } = await asked(server);
  const { head } = await changes();
  const path = `${server.url}/api/v1/changes?since=${head}`;
  for (let turn = 0; turn < 5; turn++) {
    const signal = AbortSignal.timeout(100);
    const headers = { authorization: `Bearer ${admin}` };
    await expect(fetch(path, { headers, signal })).rejects.toThrow(/aborted/);
  }
  const next = changes(head);
  await touch(server, bob);
  expect((await next).people).toEqual([bob]);
});

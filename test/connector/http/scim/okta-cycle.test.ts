import { expect, it } from 'vitest';
import { scimServer } from './server.ts';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patch = (...Operations: readonly unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

/** The bodies are those of Okta's "SCIM Protocol Version 2.0" reference. */
it('Okta provisions a user and pushes a group, from the import to the deletion.', async () => {
  await using server = await scimServer();
  const { send } = server;
  const name = 'test.user@okta.local';
  const page = 'startIndex=1&count=100';
  const search = `/Users?filter=${encodeURIComponent(`userName eq "${name}"`)}&${page}`;

  expect((await send('GET', search)).body).toMatchObject({ totalResults: 0, startIndex: 1, itemsPerPage: 0 });

  const user = {
    schemas: [CORE],
    userName: name,
    name: { givenName: 'Test', familyName: 'User' },
    emails: [{ primary: true, value: name, type: 'work' }],
    displayName: 'Test User',
    locale: 'en-US',
    externalId: '00ujl29u0le5T6Aj10h7',
    groups: [],
    password: '1mz050nq',
    active: true,
  };
  const created = await send('POST', '/Users', user);
  expect(created.status).toBe(201);
  expect(created.body).not.toHaveProperty('password');
  const { id } = created.body;
  expect(JSON.stringify(await server.store.people.get(id))).not.toContain('1mz050nq');
  expect((await send('GET', `/Users/${id}`)).body).toEqual(created.body);
  expect(await send('POST', '/Users', { ...user, userName: 'TEST.User@okta.local' })).toMatchObject({
    status: 409,
    body: { scimType: 'uniqueness' },
  });

  const replaced = await send('PUT', `/Users/${id}`, {
    schemas: [CORE],
    id,
    userName: name,
    name: { givenName: 'Another', middleName: '', familyName: 'User' },
    emails: [{ primary: true, value: name, type: 'work' }],
    active: true,
    groups: [],
    meta: { resourceType: 'User' },
  });
  expect(replaced.status).toBe(200);
  expect(replaced.body).toMatchObject({ id, name: { givenName: 'Another', familyName: 'User' } });
  expect(replaced.body).not.toHaveProperty('locale');
  expect(replaced.body.name).not.toHaveProperty('middleName');

  const suspended = await send('PATCH', `/Users/${id}`, patch({ op: 'replace', value: { active: false } }));
  expect(suspended).toMatchObject({ status: 200, body: { active: false } });
  const again = await send('PUT', `/Users/${id}`, { schemas: [CORE], userName: name });
  expect(again.body.active).toBe(false);
  const restored = await send('PATCH', `/Users/${id}`, patch({ op: 'replace', value: { active: true } }));
  expect(restored.body.active).toBe(true);

  const other = (await send('POST', '/Users', { userName: 'other@okta.local' })).body.id;
  server.told();
  const group = await send('POST', '/Groups', {
    schemas: [GROUP],
    displayName: 'Test SCIMv2',
    members: [{ value: id, display: name }],
  });
  expect(group).toMatchObject({ status: 201, body: { members: [{ value: id }] } });
  expect(server.told()).toEqual([new Set([id])]);
  const path = `/Groups/${group.body.id}`;
  const members = async () =>
    (await send('GET', path)).body.members?.map((each: { value: string }) => each.value);

  const rename = { op: 'replace', value: { id: group.body.id, displayName: 'Test SCIMv2 renamed' } };
  expect((await send('PATCH', path, patch(rename))).status).toBe(204);
  expect(await members()).toEqual([id]);

  const swap = patch(
    { op: 'remove', path: `members[value eq "${id}"]` },
    { op: 'add', path: 'members', value: [{ value: other, display: 'other@okta.local' }] },
  );
  expect((await send('PATCH', `${path}?attributes=displayName,members.value`, swap)).body).toEqual({
    schemas: [GROUP],
    id: group.body.id,
    displayName: 'Test SCIMv2 renamed',
    members: [{ value: other }],
  });
  expect(server.told()).toEqual([new Set([id]), new Set([id, other])]);

  const all = patch({ op: 'replace', path: 'members', value: [{ value: id }, { value: other }] });
  await send('PATCH', path, all);
  expect(new Set(await members())).toEqual(new Set([id, other]));
  expect(server.told()).toEqual([new Set([id])]);
  expect((await send('GET', `/Groups?${page}`)).body).toMatchObject({ totalResults: 1, itemsPerPage: 1 });

  await send('PUT', path, { schemas: [GROUP], displayName: 'Put' });
  expect(await members()).toHaveLength(2);
  await send('PUT', path, { schemas: [GROUP], displayName: 'Put', members: [] });
  expect(await members()).toBeUndefined();

  expect((await send('DELETE', path)).status).toBe(204);
  expect((await send('DELETE', `/Users/${id}`)).status).toBe(204);
  const second = await send('POST', '/Users', user);
  expect(second.status).toBe(201);
  expect(second.body.id).not.toBe(id);
  expect(server.failures).toEqual([]);
});

import { expect, it } from 'vitest';
import { audited } from './audited.ts';
import { type Answer, scimServer } from './server.ts';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ENTRA_GROUP = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';
const patch = (...Operations: readonly unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

/** The bodies are those of Microsoft's "Develop and plan provisioning for a SCIM endpoint". */
it('Entra ID provisions a user and a group, from the first look-up to the deletion.', async () => {
  await using server = await scimServer();
  const { send } = server;
  const find = (type: string, filter: string, more = '') =>
    send('GET', `/${type}?filter=${encodeURIComponent(filter)}${more}`);
  const total = ({ body }: Answer): number => body.totalResults;

  expect(await find('Users', 'userName eq "alice@contoso.example"')).toMatchObject({
    status: 200,
    body: { totalResults: 0, Resources: [] },
  });

  const created = await send('POST', '/Users', {
    schemas: [CORE, ENTERPRISE],
    externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
    userName: 'alice@contoso.example',
    active: true,
    emails: [{ primary: true, type: 'work', value: 'alice@contoso.example' }],
    meta: { resourceType: 'User' },
    name: { formatted: 'Alice Martin', familyName: 'Martin', givenName: 'Alice' },
    roles: [],
    [ENTERPRISE]: { department: 'Sales', manager: 'b3e1' },
  });
  expect(created).toMatchObject({ status: 201, body: { schemas: [CORE, ENTERPRISE], active: true } });
  expect(created.headers.get('content-type')).toBe('application/scim+json');
  const { id } = created.body;
  expect(created.headers.get('location')).toBe(`${server.base}/Users/${id}`);
  expect(await server.store.people.get(id)).toMatchObject({
    person: {
      source: 'entra',
      displayName: 'Alice Martin',
      email: 'alice@contoso.example',
      attributes: { department: 'Sales', manager: 'b3e1' },
    },
    externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
  });

  const matched = await find('Users', 'externalId eq "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef"');
  expect(matched.body.Resources).toEqual([created.body]);

  server.now += 60_000;
  const updated = await send(
    'PATCH',
    `/Users/${id}`,
    patch(
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'alice.durand@contoso.example' },
      { op: 'Replace', path: 'name.familyName', value: 'Durand' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+33 6 12 34 56 78' },
      { op: 'Replace', path: `${ENTERPRISE}:department`, value: 'Legal' },
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: 'c4f2' },
      { op: 'Add', value: { title: 'Counsel', [`${ENTERPRISE}:costCenter`]: 'CC1' } },
      { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User:tag', value: 'x' },
    ),
  );
  expect(updated).toMatchObject({
    status: 200,
    body: {
      name: { familyName: 'Durand', givenName: 'Alice' },
      emails: [{ primary: true, type: 'work', value: 'alice.durand@contoso.example' }],
      phoneNumbers: [{ type: 'mobile', value: '+33 6 12 34 56 78' }],
      title: 'Counsel',
      [ENTERPRISE]: { department: 'Legal', costCenter: 'CC1', manager: { value: 'c4f2' } },
      meta: {
        version: 'W/"2"',
        created: '2026-11-22T10:00:00.000Z',
        lastModified: '2026-11-22T10:01:00.000Z',
      },
    },
  });

  const group = await send('POST', '/Groups', {
    schemas: [GROUP, ENTRA_GROUP],
    externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
    displayName: 'Gardiens',
    meta: { resourceType: 'Group' },
  });
  expect(group).toMatchObject({ status: 201, body: { schemas: [GROUP], displayName: 'Gardiens' } });
  const path = `/Groups/${group.body.id}`;
  expect(total(await find('Groups', 'displayName eq "gardiens"', '&excludedAttributes=members'))).toBe(1);

  server.told();
  const member = [{ $ref: null, value: id }];
  const added = await send('PATCH', path, patch({ op: 'Add', path: 'members', value: member }));
  expect(added).toMatchObject({ status: 204, body: undefined });
  expect(server.told()).toEqual([new Set([id])]);
  expect((await send('GET', path)).body.members).toEqual([
    { value: id, $ref: `${server.base}/Users/${id}`, display: 'Alice Martin', type: 'User' },
  ]);
  expect((await send('GET', `${path}?excludedAttributes=members`)).body).not.toHaveProperty('members');
  const membership = `id eq "${group.body.id}" and members eq "${id}"`;
  expect(total(await find('Groups', membership, '&excludedAttributes=members'))).toBe(1);

  await send('PATCH', path, patch({ op: 'Replace', path: 'displayName', value: 'Gardiens Nord' }));
  expect(server.told()).toEqual([new Set([id])]);
  expect((await send('GET', path)).body).toMatchObject({
    displayName: 'Gardiens Nord',
    members: [{ value: id }],
  });

  await send('PATCH', path, patch({ op: 'Remove', path: 'members', value: member }));
  expect(total(await find('Groups', membership))).toBe(0);
  expect(server.told()).toEqual([new Set([id])]);

  const disabled = await send(
    'PATCH',
    `/Users/${id}`,
    patch({ op: 'Replace', path: 'active', value: 'False' }),
  );
  expect(disabled.body.active).toBe(false);
  expect((await server.store.people.get(id))?.person.status).toBe('suspended');

  expect((await send('DELETE', path)).status).toBe(204);
  expect((await send('DELETE', `/Users/${id}`)).status).toBe(204);
  for (const gone of [path, `/Users/${id}`]) {
    expect(await send('GET', gone)).toMatchObject({ status: 404, body: { status: '404' } });
    expect((await send('DELETE', gone)).status).toBe(404);
  }
  expect((await server.store.people.get(id))?.person.status).toBe('archived');
  expect(total(await send('GET', '/Users'))).toBe(0);

  const written = await audited(server.store);
  const actions = written.map(({ action, actor }) => `${actor}: ${action}`);
  expect(actions.toReversed()).toEqual(
    [
      'user.create',
      'user.patch',
      'group.create',
      'group.patch',
      'group.patch',
      'group.patch',
      'user.patch',
      'group.delete',
      'user.delete',
    ].map((action) => `entra provisioning: scim.${action}`),
  );
  expect(JSON.stringify(await server.store.audit.recent(1_000))).not.toMatch(/alice|martin|contoso/i);
  expect(server.failures).toEqual([]);
});

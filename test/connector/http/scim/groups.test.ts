import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScimServer, scimServer } from './server.ts';

let server: ScimServer;
beforeAll(async () => {
  server = await scimServer();
});
afterAll(() => server[Symbol.asyncDispose]());

let count = 0;
const user = async (): Promise<string> =>
  (await server.send('POST', '/Users', { userName: `user${(count += 1)}`, displayName: `User ${count}` }))
    .body.id;
const group = async (...members: readonly string[]): Promise<string> => {
  const body = { displayName: `Group ${(count += 1)}`, members: members.map((value) => ({ value })) };
  return (await server.send('POST', '/Groups', body)).body.id;
};
const patch = (id: string, ...Operations: readonly unknown[]) =>
  server.send('PATCH', `/Groups/${id}`, { Operations });
const members = async (id: string): Promise<readonly string[]> =>
  ((await server.send('GET', `/Groups/${id}`)).body.members ?? []).map(
    ({ value }: { value: string }) => value,
  );

describe('the members of a group', () => {
  it('may be groups, and a change of those moves the people below', async () => {
    const [alice, bob] = [await user(), await user()];
    const inner = await group(alice, bob);
    const middle = await group(inner);
    const outer = await group();
    server.told();
    await patch(outer, { op: 'add', path: 'members', value: [{ value: middle, type: 'Group' }] });
    expect(server.told()).toEqual([new Set([alice, bob])]);
    expect((await server.send('GET', `/Groups/${outer}`)).body.members).toEqual([
      expect.objectContaining({ value: middle, type: 'Group', $ref: `${server.base}/Groups/${middle}` }),
    ]);
    await server.send('DELETE', `/Groups/${middle}`);
    expect(server.told()).toEqual([new Set([alice, bob])]);
    expect(await members(outer)).toEqual([]);
  });

  it('are refused, all of them, when one is nobody', async () => {
    const alice = await user();
    const id = await group();
    const value = [{ value: alice }, { value: 'nobody' }];
    const answer = await patch(
      id,
      { op: 'replace', path: 'displayName', value: 'New' },
      { op: 'add', path: 'members', value },
    );
    expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    expect(answer.body.detail).toContain('nobody');
    expect(await members(id)).toEqual([]);
    expect((await server.send('GET', `/Groups/${id}`)).body.displayName).not.toBe('New');
  });

  it('stay when a PUT lists them without ids', async () => {
    const alice = await user();
    const id = await group(alice);
    const body = { displayName: 'Put', members: [{ display: 'Bob' }] };
    expect((await server.send('PUT', `/Groups/${id}`, body)).status).toBe(400);
    expect(
      (await server.send('PUT', `/Groups/${id}`, { displayName: 'Put', MEMBERS: [alice, alice] })).status,
    ).toBe(200);
    expect(await members(id)).toEqual([alice]);
  });

  it('lose no one when somebody unknown is removed', async () => {
    const alice = await user();
    const id = await group(alice);
    expect((await patch(id, { op: 'remove', path: 'members[value eq "nobody"]' })).status).toBe(204);
    expect(await members(id)).toEqual([alice]);
  });

  it('can be removed by what they are', async () => {
    const alice = await user();
    const inner = await group(alice);
    const id = await group(alice, inner);
    await patch(id, { op: 'remove', path: 'members[type eq "Group"]' });
    expect(await members(id)).toEqual([alice]);
    await patch(id, { op: 'remove', path: 'members' });
    expect(await members(id)).toEqual([]);
  });

  it('are not rewritten when they are replaced by the same', async () => {
    const alice = await user();
    const id = await group(alice);
    const before = (await server.send('GET', `/Groups/${id}`)).body.meta.version;
    await patch(id, { op: 'replace', path: 'members', value: [{ value: alice }] });
    expect((await server.send('GET', `/Groups/${id}`)).body.meta.version).toBe(before);
  });

  it('do not outlive the deletion of the user', async () => {
    const alice = await user();
    const id = await group(alice);
    await server.send('DELETE', `/Users/${alice}`);
    expect(await members(id)).toEqual([]);
    const again = await patch(id, { op: 'add', path: 'members', value: [{ value: alice }] });
    expect(again.status).toBe(400);
  });
});

it('The groups of a user are answered when they are asked for.', async () => {
  const alice = await user();
  const id = await group(alice);
  const asked = await server.send('GET', `/Users/${alice}?attributes=groups.value`);
  expect(asked.body.groups).toEqual([{ value: id }]);
  expect((await server.send('GET', `/Users/${alice}`)).body).not.toHaveProperty('groups');
  const filter = encodeURIComponent(`id eq "${alice}"`);
  const listed = await server.send('GET', `/Users?filter=${filter}&attributes=groups`);
  expect(listed.body.Resources[0].groups).toEqual([
    { value: id, $ref: `${server.base}/Groups/${id}`, display: expect.any(String), type: 'direct' },
  ]);
});

it('A list of groups names their members, unless they are excluded.', async () => {
  const alice = await user();
  const id = await group(alice);
  const filter = encodeURIComponent(`id eq "${id}"`);
  const listed = await server.send('GET', `/Groups?filter=${filter}`);
  expect(listed.body.Resources[0].members).toMatchObject([{ value: alice }]);
  const without = await server.send('GET', `/Groups?filter=${filter}&excludedAttributes=members`);
  expect(without.body.Resources[0]).not.toHaveProperty('members');
});

import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { presetOf, presets, switchValues } from '../../../../connector/intake/scim/preset.ts';
import type { Answer } from '../server.ts';
import { audited } from './audited.ts';
import { tenantServer, type TenantServer } from './tenant-server.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patch = (...Operations: readonly unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

let server: TenantServer;
beforeAll(async () => {
  server = await tenantServer();
});
afterAll(() => server[Symbol.asyncDispose]());

let count = 0;
/** A tenant of its own with that one switch, and a user in it. */
async function tenantWith(switches: Record<string, string>) {
  const source = `t${++count}`;
  const { send } = await server.tenant(source, { switches });
  const emails = [{ value: 'a@x.example', type: 'work' }];
  const user = (await send('POST', '/Users', { userName: 'ada', emails })).body;
  return { send, user, path: `/Users/${user.id}` };
}

const seen = ({ status, body }: Answer) => [status, body?.scimType].filter((part) => part !== undefined);

describe('each switch, both ways', () => {
  test.each([
    ['ignore', [201]],
    ['refuse', [400, 'invalidSyntax']],
  ])('unknownAttributes=%s of a body, of a part, of a PATCH', async (value, created) => {
    const { send, path } = await tenantWith({ unknownAttributes: value });
    expect(seen(await send('POST', '/Users', { userName: 'bob', shoeSize: 42 }))).toEqual(created);
    const part = await send('POST', '/Users', { userName: 'eve', name: { shoe: 'x', givenName: 'E' } });
    expect(seen(part)).toEqual(created);
    const changed = value === 'ignore' ? [200] : created;
    expect(seen(await send('PUT', path, { userName: 'ada', shoeSize: 42 }))).toEqual(changed);
    const one = { op: 'replace', path: 'shoeSize', value: '42' };
    expect(seen(await send('PATCH', path, patch(one)))).toEqual(changed);
    expect(seen(await send('PATCH', path, patch({ op: 'add', value: { shoeSize: 42 } })))).toEqual(changed);
  });

  test.each([
    ['take', [201]],
    ['refuse', [400, 'invalidSyntax']],
  ])('flatNames=%s', async (value, created) => {
    const { send, path } = await tenantWith({ flatNames: value });
    expect(seen(await send('POST', '/Users', { userName: 'bob', 'name.givenName': 'Bob' }))).toEqual(created);
    const urn = { userName: 'eve', [`${ENTERPRISE}:department`]: 'R&D' };
    expect(seen(await send('POST', '/Users', urn))).toEqual(created);
    const nested = { userName: 'zoe', [ENTERPRISE]: { department: 'R&D' }, name: { givenName: 'Zoe' } };
    expect(seen(await send('POST', '/Users', nested))).toEqual([201]);
    const pathless = patch({ op: 'replace', value: { 'name.givenName': 'Ada' } });
    expect(seen(await send('PATCH', path, pathless))).toEqual(value === 'take' ? [200] : created);
    const dotted = patch({ op: 'replace', path: 'name.givenName', value: 'Ada' });
    expect(seen(await send('PATCH', path, dotted))).toEqual([200]);
  });

  test.each([
    ['take', [200]],
    ['refuse', [400, 'invalidValue']],
  ])('looseValues=%s', async (value, answered) => {
    const { send, path } = await tenantWith({ looseValues: value });
    const one = async (attribute: string, given: unknown) =>
      seen(await send('PATCH', path, patch({ op: 'replace', path: attribute, value: given })));
    expect(await one('active', 'True')).toEqual(answered);
    expect(await one('active', true)).toEqual([200]);
    expect(await one('title', 42)).toEqual(answered);
    expect(await one(`${ENTERPRISE}:manager`, 'some-id')).toEqual(answered);
    expect(await one(`${ENTERPRISE}:manager`, { value: 'some-id' })).toEqual([200]);
    expect(await one('title', ['Dr'])).toEqual(answered);
    expect(await one('title', null)).toEqual([200]);
    const body = { userName: 'ada', emails: { value: 'a@x.example' } };
    expect(seen(await send('PUT', path, body))).toEqual(answered);
    expect(seen(await send('PUT', path, { ...body, emails: [body.emails] }))).toEqual([200]);
  });

  test.each([
    ['take', [200]],
    ['refuse', [400, 'invalidPath']],
  ])('pathlessPatch=%s', async (value, answered) => {
    const { send, path } = await tenantWith({ pathlessPatch: value });
    expect(seen(await send('PATCH', path, patch({ op: 'replace', value: { active: false } })))).toEqual(
      answered,
    );
    const active = (await send('GET', path)).body.active;
    expect(active).toBe(value === 'refuse');
  });

  test.each([
    ['take', [204], 1],
    ['refuse', [400, 'invalidValue'], 2],
  ])('removeByValue=%s', async (value, answered, left) => {
    const { send, user } = await tenantWith({ removeByValue: value });
    const other = (await send('POST', '/Users', { userName: 'bob' })).body;
    const members = [{ value: user.id }, { value: other.id }];
    const group = (await send('POST', '/Groups', { displayName: 'G', members })).body;
    const remove = patch({ op: 'remove', path: 'members', value: [{ value: user.id }] });
    expect(seen(await send('PATCH', `/Groups/${group.id}`, remove))).toEqual(answered);
    expect((await send('GET', `/Groups/${group.id}`)).body.members).toHaveLength(left);
    const byFilter = patch({ op: 'remove', path: `members[value eq "${other.id}"]` });
    expect(seen(await send('PATCH', `/Groups/${group.id}`, byFilter))).toEqual([204]);
  });

  test.each([
    ['create', [200]],
    ['refuse', [400, 'noTarget']],
  ])('missingElement=%s', async (value, answered) => {
    const { send, path } = await tenantWith({ missingElement: value });
    const replace = (type: string) =>
      patch({ op: 'replace', path: `emails[type eq "${type}"].value`, value: 'b@x.example' });
    expect(seen(await send('PATCH', path, replace('home')))).toEqual(answered);
    expect(seen(await send('PATCH', path, replace('work')))).toEqual([200]);
  });

  it('reprovisionByPost=reactivate takes the inactive user up again, as it is now described, and no other.', async () => {
    const { send, user, path } = await tenantWith({ reprovisionByPost: 'reactivate' });
    expect(seen(await send('POST', '/Users', { userName: 'ada' }))).toEqual([409, 'uniqueness']);
    await send('PATCH', path, patch({ op: 'replace', value: { active: false } }));
    const again = await send('POST', '/Users', { userName: 'ADA', title: 'Countess' });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: user.id, userName: 'ADA', title: 'Countess', active: true });
    expect(again.body).not.toHaveProperty('emails');
    const [last] = await audited(server.store);
    expect(last).toMatchObject({ action: 'scim.user.reactivate', subject: user.id });
    await send('DELETE', path);
    const anew = await send('POST', '/Users', { userName: 'ada' });
    expect(anew.status).toBe(201);
    expect(anew.body.id).not.toBe(user.id);
  });

  it('reprovisionByPost=refuse answers 409 for an inactive user too.', async () => {
    const { send, path } = await tenantWith({ reprovisionByPost: 'refuse' });
    await send('PATCH', path, patch({ op: 'replace', value: { active: false } }));
    expect(seen(await send('POST', '/Users', { userName: 'ada' }))).toEqual([409, 'uniqueness']);
    expect((await send('GET', path)).body.active).toBe(false);
  });

  test.each([
    ['users', 200, 204],
    ['resource', 200, 200],
    ['nothing', 204, 204],
  ])('patchAnswer=%s answers a user by %i and a group by %i', async (value, ofUser, ofGroup) => {
    const { send, path } = await tenantWith({ patchAnswer: value });
    const group = (await send('POST', '/Groups', { displayName: 'G' })).body;
    const title = patch({ op: 'replace', path: 'title', value: 'Dr' });
    const name = patch({ op: 'replace', path: 'displayName', value: 'H' });
    const changed = await send('PATCH', path, title);
    expect(changed.status).toBe(ofUser);
    expect(changed.headers.get('etag')).toBe('W/"2"');
    const renamed = await send('PATCH', `/Groups/${group.id}`, name);
    expect(renamed.status).toBe(ofGroup);
    expect(renamed.body?.displayName).toBe(ofGroup === 200 ? 'H' : undefined);
    expect((await send('PATCH', `${path}?attributes=title`, title)).status).toBe(200);
  });
});

describe('presets', () => {
  test('set every switch to one of its values', () => {
    for (const preset of Object.values(presets))
      for (const [name, values] of Object.entries(switchValues))
        expect(values).toContain(preset[name as keyof typeof switchValues]);
  });

  test('are laid under the switches that a tenant sets otherwise', () => {
    expect(presetOf('okta', {})).toBe(presets.okta);
    expect(presetOf('okta', { flatNames: 'refuse' })).toEqual({ ...presets.okta, flatNames: 'refuse' });
  });

  test.each([
    ['entra', [200], [409, 'uniqueness']],
    ['okta', [200], [200]],
    ['strict', [400, 'invalidPath'], [409, 'uniqueness']],
  ])('%s: a PATCH without path, and a POST of who is inactive', async (preset, patched, posted) => {
    const { send } = await server.tenant(`preset-${preset}`, { preset });
    const { id } = (await send('POST', '/Users', { userName: 'ada' })).body;
    const off = await send('PATCH', `/Users/${id}`, patch({ op: 'replace', value: { active: false } }));
    expect(seen(off)).toEqual(patched);
    await send('PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'active', value: false }));
    expect(seen(await send('POST', '/Users', { userName: 'ada' }))).toEqual(posted);
  });
});

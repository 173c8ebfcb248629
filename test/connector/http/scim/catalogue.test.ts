import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portals } from '../../../../shared/portal/index.ts';
import { establish } from './rights.ts';
import { type ScimServer, scimServer } from './server.ts';

let server: ScimServer;
beforeAll(async () => {
  server = await scimServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const get = (path: string, headers?: Record<string, string>) => server.send('GET', path, undefined, headers);
const list = async (path: string, filter = '', more = '') =>
  (await get(`${path}?filter=${encodeURIComponent(filter)}${more}`)).body;
const ids = (body: { Resources: readonly { id: string }[] }) => body.Resources.map(({ id }) => id);
const EXTENSION = 'urn:portillon:params:scim:schemas:extension:access:2.0';

it('Before there is a policy, portals and their functions are told, and no roles.', async () => {
  expect((await list('/Portals')).totalResults).toBe(portals.length);
  expect((await list('/Entitlements')).totalResults).toBeGreaterThan(100);
  expect(await list('/Roles')).toMatchObject({ totalResults: 0, Resources: [] });
});

describe('with a policy', () => {
  beforeAll(() => establish(server));

  it('a portal is told with its tenant, its identifiers and its functions', async () => {
    const { status, body } = await get('/Portals/intratone');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      schemas: ['urn:portillon:params:scim:schemas:core:2.0:Portal'],
      id: 'intratone',
      displayName: 'Intratone',
      tenant: 'regle',
      identifier: '{userName}',
      meta: { resourceType: 'Portal', location: `${server.base}/Portals/intratone` },
    });
    const known = portals.find(({ id }) => id === 'intratone')!.features;
    expect(body.entitlements.map(({ value }: { value: string }) => value)).toEqual(
      known.map(({ id }) => `intratone:${id}`),
    );
    for (const { $ref } of body.entitlements.slice(0, 2))
      expect((await get($ref.slice(server.base.length))).status).toBe(200);
  });

  it('sites are told with their portal and what is above them, and a retired one is not active', async () => {
    const body = await list('/Sites', 'portal eq "intratone" and parent.value eq "intratone:paris"');
    expect(ids(body)).toEqual(['intratone:avalon', 'intratone:dumbo']);
    expect(body.Resources[0]).toMatchObject({
      displayName: 'Avalon',
      kind: 'residence',
      active: true,
      portal: { value: 'intratone', $ref: `${server.base}/Portals/intratone`, display: 'Intratone' },
      parent: { value: 'intratone:paris', $ref: `${server.base}/Sites/intratone:paris`, display: 'Paris' },
      meta: { location: `${server.base}/Sites/intratone:avalon` },
    });
    await server.store.sites.replaceAll('commown', [{ id: 'a/b ?', name: 'Odd', kind: 'team' }]);
    const odd = (await list('/Sites', 'portal eq "commown"')).Resources[0];
    expect(odd).toMatchObject({ id: 'commown:a/b ?', active: true });
    expect((await get(odd.meta.location.slice(server.base.length))).body.id).toBe('commown:a/b ?');
    await server.store.sites.replaceAll('commown', []);
    expect((await list('/Sites', 'active eq false')).Resources[0]).toMatchObject({ id: 'commown:a/b ?' });
  });

  it('functions are entitlements, with what they include and how many may hold them', async () => {
    const limited = (await list('/Entitlements', 'limitedAssignmentsPermitted eq true')).Resources;
    expect(limited).toHaveLength(1);
    expect(limited[0]).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Entitlement', `${EXTENSION}:Entitlement`],
      value: 'intratone:notice-boards-manage',
      type: 'function',
      supported: true,
      totalAssignmentsPermitted: 3,
      [`${EXTENSION}:Entitlement`]: { portal: { value: 'intratone' } },
    });
    const broad = (await get('/Entitlements/intratone:site-apartments-manage')).body;
    expect(broad.contains).toEqual(['intratone:site-apartment-names-edit']);
    expect(
      (await list('/Entitlements', 'contains eq "intratone:site-apartment-names-edit"')).Resources,
    ).toContainEqual(broad);
    const narrow = (await get('/Entitlements/intratone:site-apartment-names-edit')).body;
    expect(narrow.containedBy).toEqual(['intratone:site-apartments-manage']);
  });

  it('roles of the policy and profiles of the portals are roles', async () => {
    expect(ids(await list('/Roles', '', '&sortBy=value'))).toEqual([
      'dailybiz:accounting:bookkeeper',
      'intratone:chief',
      'intratone:guard',
    ]);
    expect((await get('/Roles/intratone:chief')).body).toMatchObject({
      value: 'intratone:chief',
      display: 'chief',
      type: 'role',
      contains: ['intratone:guard'],
      [`${EXTENSION}:Role`]: { entitlements: [{ value: 'intratone:notice-boards-manage' }] },
    });
    expect((await get('/Roles/intratone:guard')).body.containedBy).toEqual(['intratone:chief']);
    expect((await get('/Roles/dailybiz:accounting:bookkeeper')).body).toMatchObject({
      display: 'Comptable',
      type: 'profile',
      [`${EXTENSION}:Role`]: { module: 'accounting' },
    });
    const granting = `${EXTENSION}:Role:entitlements.value eq "intratone:key-safes-manage"`;
    expect(ids(await list('/Roles', granting))).toEqual(['intratone:guard']);
  });

  it('lists have pages, an order and projections', async () => {
    const page = await list('/Portals', '', '&sortBy=displayName&sortOrder=descending&startIndex=2&count=2');
    expect(page).toMatchObject({ totalResults: portals.length, startIndex: 2, itemsPerPage: 2 });
    const names = portals
      .map(({ name }) => name)
      .toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? 1 : -1));
    expect(page.Resources.map(({ displayName }: { displayName: string }) => displayName)).toEqual(
      names.slice(1, 3),
    );
    const [only] = (await list('/Portals', 'id eq "commown"', '&attributes=displayName')).Resources;
    expect(Object.keys(only).toSorted()).toEqual(['displayName', 'id', 'schemas']);
    expect((await get('/Portals/commown?excludedAttributes=entitlements')).body).not.toHaveProperty(
      'entitlements',
    );
  });

  it('a search by POST and pages by cursor find the same', async () => {
    const search = { filter: 'portal eq "intratone"', count: 4, attributes: ['displayName'] };
    const found = (await server.send('POST', '/Sites/.search', search)).body;
    expect(found).toMatchObject({ totalResults: 6, itemsPerPage: 4 });
    expect(found).not.toHaveProperty('nextCursor');
    const first = await list('/Sites', search.filter, '&count=4&cursor');
    const rest = await list('/Sites', search.filter, `&count=4&cursor=${first.nextCursor}`);
    expect(ids(first)).toEqual(ids(found));
    expect([...ids(first), ...ids(rest)]).toEqual(ids(await list('/Sites', search.filter)));
    expect(rest).not.toHaveProperty('nextCursor');
  });

  it('a resource has the version of its content', async () => {
    const { headers, body } = await get('/Portals/commown');
    expect(headers.get('etag')).toBe(body.meta.version);
    const again = { 'if-none-match': body.meta.version };
    expect((await get('/Portals/commown', again)).status).toBe(304);
    expect((await get('/Portals/intratone', again)).status).toBe(200);
  });

  it('labels are in the language of who asks', async () => {
    const path = '/Entitlements/intratone:site-logos-manage?attributes=display';
    expect((await get(path)).body.display).toBe('Create, edit, delete logos');
    expect((await get(path, { 'accept-language': 'fr' })).body.display).toBe(
      'Créer, modifier, supprimer les logos',
    );
  });
});

it.each(['/Portals', '/Sites', '/Accounts', '/Roles', '/Entitlements'])(
  '%s is read and not written.',
  async (path) => {
    expect((await get(`${path}/nothing`)).body).toMatchObject({ status: '404' });
    expect((await get(`${path}?filter=nothing%20pr`)).body).toMatchObject({ scimType: 'invalidFilter' });
    const writes = [
      ['POST', path],
      ['PUT', `${path}/x`],
      ['PATCH', `${path}/x`],
      ['DELETE', `${path}/x`],
    ] as const;
    for (const [method, target] of writes) {
      const answer = await server.send(method, target, method === 'DELETE' ? undefined : {});
      expect(answer).toMatchObject({ status: 405, body: { status: '405' } });
      expect(answer.headers.get('allow')).toBe('GET');
      expect(answer.body.detail).toContain('SCIM_READ_ONLY');
    }
    const bulk = await server.send('POST', '/Bulk', {
      Operations: [{ method: 'DELETE', path: `${path}/x` }],
    });
    expect(bulk.body.Operations[0].status).toBe('405');
  },
);

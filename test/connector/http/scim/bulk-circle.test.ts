import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase } from '../../../fixture/postgres.ts';
import { type ScimServer, scimServer } from './server.ts';

const stores = {
  SQLite: () => scimServer(),
  PostgreSQL: async () => scimServer(await createDatabase(inject('postgresUrl'), 'scim_bulk')),
};

let server: ScimServer;
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

describe.each(Object.entries(stores))('resources that refer to each other, on %s,', (_name, open) => {
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  it('are created first, and their references after', async () => {
    server.told();
    const done = await bulk([group('a', 'bulkId:b', 'bulkId:u'), group('b', 'bulkId:a'), user('u')]);
    expect(statuses(done)).toEqual(['201', '201', '201']);
    const [a, b, u] = done.map(idOf);
    expect(await membersOf(done[0]!)).toEqual([b!, u!].toSorted());
    expect(await membersOf(done[1]!)).toEqual([a]);
    for (const each of done) expect((await at(each)).meta.version).toBe(each.version);
    expect(server.told()).toEqual([new Set([u])]);
  });

  it('may be people, and one may refer to itself', async () => {
    const manager = (bulkId: string) => ({
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
        department: 'IT',
        manager: { value: bulkId },
      },
    });
    const done = await bulk([
      user('x', manager('bulkId:y')),
      user('y', manager('bulkId:x')),
      user('z', manager('bulkId:z')),
    ]);
    expect(statuses(done)).toEqual(['201', '201', '201']);
    const [x, y, z] = done.map(idOf);
    const managers = await Promise.all(
      done.map(
        async (each) => (await at(each))['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
      ),
    );
    expect(managers).toEqual([y, x, z].map((value) => ({ department: 'IT', manager: { value } })));
  });

  it('are all refused when one is, and nothing of them is written', async () => {
    const broken = group('b', 'bulkId:a', 'nobody');
    const done = await bulk([group('a', 'bulkId:b'), broken, user('u')]);
    expect(statuses(done)).toEqual(['409', '400', '201']);
    expect(done[1]!.response).toMatchObject({ scimType: 'invalidValue' });
    const filter = encodeURIComponent(`displayName eq "${broken.data.displayName}"`);
    expect((await server.send('GET', `/Groups?filter=${filter}`)).body.totalResults).toBe(0);
  });

  it('are refused when one has a name that is taken, whatever the preset does with single ones', async () => {
    const taken = user('x');
    await bulk([taken]);
    const names = (bulkId: string) => ({
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { value: bulkId } },
    });
    const done = await bulk([
      user('a', names('bulkId:b')),
      user('b', { ...taken.data, ...names('bulkId:a') }),
    ]);
    expect(statuses(done)).toEqual(['409', '409']);
    expect(done[1]!.response!.detail).toContain('STORE_CONFLICT');
    expect(statuses(await bulk([user('after')]))).toEqual(['201']);
  });
});

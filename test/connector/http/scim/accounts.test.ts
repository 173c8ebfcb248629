import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase } from '../../../fixture/postgres.ts';
import { establish } from './rights.ts';
import { type ScimServer, scimServer } from './server.ts';

const stores = {
  SQLite: () => scimServer(),
  PostgreSQL: async () => scimServer(await createDatabase(inject('postgresUrl'), 'scim_accounts')),
};
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe.each(Object.entries(stores))('accounts on %s', (_name, open) => {
  let server: ScimServer;
  let alice: string;
  beforeAll(async () => {
    server = await open();
    await establish(server);
    const { accounts } = server.store;
    const user = async (userName: string, number: string, source = 'entra') => {
      const body = {
        userName,
        displayName: userName.toUpperCase(),
        emails: [{ value: `${userName}@regle.example` }],
        [ENTERPRISE]: { employeeNumber: number },
      };
      return (await server.send('POST', '/Users', body, { 'x-source': source })).body.id as string;
    };
    alice = await user('alice', '17');
    await user('bob', '18');
    await user('carol', '19', 'okta');
    const gone = await user('gone', '20');
    await server.send('DELETE', `/Users/${gone}`);
    await accounts.upsert(
      'intratone',
      [
        { key: 'Alice', status: 'active', name: 'MARTIN Alice', email: 'a@x', shownAt: server.now },
        { key: 'bob', status: 'suspended' },
        { key: 'carol', status: 'active' },
        { key: 'gone', status: 'active' },
        { key: 'orphan', status: 'active' },
      ],
      1,
    );
    await accounts.upsert('amisgest', [{ key: 'alice@regle.example', status: 'active' }], 1);
    await accounts.upsert('commown', [{ key: '18', status: 'active' }, { key: '19' }], 1);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const list = async (filter = '', more = '', source = 'entra') =>
    (
      await server.send('GET', `/Accounts?filter=${encodeURIComponent(filter)}${more}`, undefined, {
        'x-source': source,
      })
    ).body;
  const names = (body: { Resources: readonly { userName: string }[] }) =>
    body.Resources.map(({ userName }) => userName).toSorted();

  it('are those of the client’s own people, by whatever names them in each portal', async () => {
    expect(names(await list())).toEqual(['18', 'Alice', 'alice@regle.example', 'bob']);
    expect(names(await list('', '', 'okta'))).toEqual(['19', 'carol']);
    expect(await list('', '', 'ldap')).toMatchObject({ totalResults: 0, Resources: [] });
  });

  it('say whose they are, where, and in what state', async () => {
    const [account] = (await list('userName eq "ALICE"')).Resources;
    expect(account).toMatchObject({
      schemas: ['urn:portillon:params:scim:schemas:core:2.0:Account'],
      userName: 'Alice',
      displayName: 'MARTIN Alice',
      email: 'a@x',
      active: true,
      status: 'active',
      mode: 'managed',
      shownAt: new Date(server.now).toISOString(),
      portal: { value: 'intratone', $ref: `${server.base}/Portals/intratone` },
      user: { value: alice, $ref: `${server.base}/Users/${alice}`, display: 'ALICE' },
    });
    expect((await server.send('GET', `/Accounts/${account.id}`)).body).toEqual(account);
    const foreign = await server.send('GET', `/Accounts/${account.id}`, undefined, { 'x-source': 'okta' });
    expect(foreign.status).toBe(404);
  });

  it('are found by portal, person, name and state, and by all else', async () => {
    expect(names(await list('portal eq "commown"'))).toEqual(['18']);
    expect(names(await list(`user.value eq "${alice}"`))).toEqual(['Alice', 'alice@regle.example']);
    expect(names(await list(`user eq "${alice}" and portal eq "amisgest"`))).toEqual(['alice@regle.example']);
    expect(names(await list(`user eq "${alice}"`, '', 'okta'))).toEqual([]);
    expect(names(await list('active eq false'))).toEqual(['bob']);
    expect(names(await list('active eq true and userName sw "a"'))).toEqual(['Alice', 'alice@regle.example']);
    expect(names(await list('not (portal eq "intratone")'))).toEqual(['18', 'alice@regle.example']);
    expect(names(await list('portal eq "intratone" and portal eq "commown"'))).toEqual([]);
    expect(names(await list('displayName co "martin" or status eq "suspended"'))).toEqual(['Alice', 'bob']);
  });

  it('come by page, also in an order', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5].map((start) => list('', `&startIndex=${start}&count=1`)));
    expect(pages.flatMap(names).toSorted()).toEqual(['18', 'Alice', 'alice@regle.example', 'bob']);
    expect(pages.map(({ totalResults }) => totalResults)).toEqual([4, 4, 4, 4, 4]);
    const sorted = await list('', '&sortBy=userName&sortOrder=descending&startIndex=2&count=2');
    expect(sorted.Resources.map(({ userName }: { userName: string }) => userName)).toEqual([
      'alice@regle.example',
      'Alice',
    ]);
    expect(sorted).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 2 });
  });
});

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CURSOR_TIMEOUT } from '../../../../connector/intake/scim/limits.ts';
import { createDatabase } from '../../../fixture/postgres.ts';
import { type ScimServer, scimServer } from './server.ts';

const servers = {
  SQLite: () => scimServer(),
  PostgreSQL: async () => scimServer(await createDatabase(inject('postgresUrl'), 'scim_cursor')),
};

type Query = Readonly<Record<string, string>>;
interface Page {
  readonly Resources: readonly { readonly id: string }[];
  readonly nextCursor?: string;
  readonly totalResults: number;
  readonly startIndex?: number;
  readonly itemsPerPage: number;
}

describe.each(Object.entries(servers))('on %s', (_name, open) => {
  let server: ScimServer;
  beforeAll(async () => {
    server = await open();
    for (const index of Array.from({ length: 10 }, (_each, at) => at)) {
      const title = [undefined, 'Zoo', 'apple', 'ÉLAN', '7'][index % 5];
      await server.send('POST', '/Users', { userName: `user${index}`, title, active: index % 3 > 0 });
      await server.send('POST', '/Groups', { displayName: `group${index % 4}` });
    }
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const ask = async (path: string, query: Query) =>
    server.send('GET', `${path}?${new URLSearchParams(query).toString()}`);
  const page = async (path: string, query: Query): Promise<Page> => (await ask(path, query)).body;

  /** The ids of every page, in the order in which they were seen; `between` runs before each next one. */
  async function walk(path: string, query: Query, between = async () => {}): Promise<readonly string[]> {
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const found: Page = await page(path, { ...query, cursor });
      expect(found.Resources.length).toBeLessThanOrEqual(Number(query['count']));
      seen.push(...found.Resources.map(({ id }) => id));
      cursor = found.nextCursor;
      await between();
    }
    return seen;
  }

  const orders: readonly Query[] = [
    {},
    { sortBy: 'userName' },
    { sortBy: 'userName', sortOrder: 'descending' },
    { sortBy: 'title' },
    { sortBy: 'title', sortOrder: 'descending' },
    { sortBy: 'externalId', sortOrder: 'descending' },
    { sortBy: 'active' },
    { sortBy: 'meta.created', sortOrder: 'descending' },
    { sortBy: 'meta.created', filter: 'title pr and userName co "1"' },
  ];
  it.each(orders)('%j: the pages are the whole list, in its order', async (order) => {
    const whole = (await page('/Users', { ...order, count: '1000' })).Resources.map(({ id }) => id);
    expect(await walk('/Users', { ...order, count: '3' })).toEqual(whole);
  });

  it('groups come so too, those of one name as well', async () => {
    const order = { sortBy: 'displayName', sortOrder: 'descending' };
    const whole = (await page('/Groups', { ...order, count: '1000' })).Resources.map(({ id }) => id);
    expect(await walk('/Groups', { ...order, count: '2' })).toEqual(whole);
  });

  it.each(orders.slice(0, 5))(
    '%j: who was there throughout is seen once, whoever comes and goes',
    async (order) => {
      const before = (await page('/Users', { ...order, count: '1000' })).Resources.map(({ id }) => id);
      const gone = new Set<string>();
      let turn = 0;
      const seen = await walk('/Users', { ...order, count: '2' }, async () => {
        turn += 1;
        if (turn > 4) return;
        // One comes at either end of any order, one goes from either end.
        for (const userName of [`0-${turn}`, `zz-${turn}-1`])
          await server.send('POST', '/Users', { userName, title: turn % 2 ? userName : undefined });
        for (const id of [before[turn], before.at(-turn)]) if (id !== undefined && turn < 3) gone.add(id);
        for (const id of gone) await server.send('DELETE', `/Users/${id}`);
      });
      expect(new Set(seen).size).toBe(seen.length);
      expect(before.filter((id) => !gone.has(id) && !seen.includes(id))).toEqual([]);
      expect(seen.filter((id) => before.includes(id))).toEqual(before.filter((id) => seen.includes(id)));
    },
  );

  it('a page says its total and no index; the last has no cursor', async () => {
    const all = await page('/Groups', { count: '1000', cursor: '' });
    expect(all).toMatchObject({ totalResults: 10, itemsPerPage: 10 });
    expect(all).not.toHaveProperty('startIndex');
    expect(all).not.toHaveProperty('nextCursor');
    const first = await page('/Groups', { count: '5', cursor: '' });
    expect(first.nextCursor).toMatch(/^[\w.~-]+$/);
    expect(first).not.toHaveProperty('previousCursor');
    expect(await page('/Groups', { count: '0', cursor: '' })).toMatchObject({
      totalResults: 10,
      Resources: [],
    });
    expect(await page('/Groups', { count: '5' })).toMatchObject({ startIndex: 1 });
  });

  it('attributes and page size may change on the way', async () => {
    const { nextCursor: cursor = '' } = await page('/Groups', { count: '5', cursor: '' });
    const rest = await page('/Groups', { count: '50', cursor, attributes: 'displayName' });
    expect(rest.Resources).toHaveLength(5);
    expect(Object.keys(rest.Resources[0]!).toSorted()).toEqual(['displayName', 'id', 'schemas']);
  });
});

describe('a cursor', () => {
  let server: ScimServer;
  let cursor: string;
  beforeAll(async () => {
    server = await scimServer();
    for (const userName of ['a', 'b', 'c']) await server.send('POST', '/Users', { userName });
    cursor = (await server.send('GET', '/Users?cursor=&count=1&sortBy=userName')).body.nextCursor;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const refusal = async (path: string, headers?: Record<string, string>) => {
    const { status, body } = await server.send('GET', path, undefined, headers);
    return [status, body.scimType];
  };

  it('is good again and again for its own query', async () => {
    const path = `/Users?cursor=${cursor}&count=1&sortBy=userName`;
    const [one, two] = [await server.send('GET', path), await server.send('GET', path)];
    expect(one.body.Resources).toMatchObject([{ userName: 'b' }]);
    expect(two.body.Resources).toEqual(one.body.Resources);
  });

  it.each([
    ['in another order', '/Users?sortBy=userName&sortOrder=descending'],
    ['without an order', '/Users?count=1'],
    ['with a filter', '/Users?sortBy=userName&filter=active%20pr'],
    ['of another type', '/Groups?sortBy=displayName'],
    ['of all types', '/?sortBy=userName'],
  ])('is good for no query %s', async (_title, path) => {
    expect(await refusal(`${path}&cursor=${cursor}`)).toEqual([400, 'invalidCursor']);
  });

  it('is good for no other client', async () => {
    const path = `/Users?cursor=${cursor}&count=1&sortBy=userName`;
    expect(await refusal(path, { 'x-source': 'okta' })).toEqual([400, 'invalidCursor']);
  });

  it('is no longer good when any of it was changed', async () => {
    for (let at = 0; at < cursor.length; at += 5) {
      const changed = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
      expect(await refusal(`/Users?sortBy=userName&cursor=${changed}`)).toEqual([400, 'invalidCursor']);
    }
    for (const nonsense of ['x', '.', 'W10.', '%00', `${cursor}.x`])
      expect(await refusal(`/Users?sortBy=userName&cursor=${nonsense}`)).toEqual([400, 'invalidCursor']);
  });

  it('expires, and says so', async () => {
    const path = `/Users?cursor=${cursor}&count=1&sortBy=userName`;
    server.now += (CURSOR_TIMEOUT - 1) * 1000;
    expect((await server.send('GET', path)).status).toBe(200);
    server.now += 1000;
    expect(await refusal(path)).toEqual([400, 'expiredCursor']);
  });

  it('wants a page size that is a number', async () => {
    expect(await refusal('/Users?cursor=&count=many')).toEqual([400, 'invalidCount']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScimServer, scimServer } from './server.ts';

const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

let server: ScimServer;
beforeAll(async () => {
  server = await scimServer();
  for (const userName of ['anna', 'bob', 'carl'])
    await server.send('POST', '/Users', { userName, displayName: userName, title: 'x' });
  for (const displayName of ['Sales', 'anna’s team']) await server.send('POST', '/Groups', { displayName });
  await server.send('POST', '/Users', { userName: 'anna' }, { 'x-source': 'okta' });
});
afterAll(() => server[Symbol.asyncDispose]());

const search = (path: string, body: object) =>
  server.send('POST', `${path}/.search`, { schemas: [SEARCH], ...body });
const people = 'meta.resourceType eq "User" or meta.resourceType eq "Group"';
const namesOf = (body: { Resources: readonly { userName?: string; displayName?: string }[] }) =>
  body.Resources.map(({ userName, displayName }) => userName ?? displayName);

describe('a search of one type', () => {
  it('answers what the same GET answers', async () => {
    const body = {
      filter: 'title eq "x"',
      sortBy: 'userName',
      sortOrder: 'descending',
      startIndex: 2,
      count: 1,
      attributes: ['userName', 'title'],
    };
    const query = new URLSearchParams({ ...body, startIndex: '2', count: '1', attributes: 'userName,title' });
    const found = await search('/Users', body);
    expect(found).toMatchObject({
      status: 200,
      body: { schemas: [LIST], totalResults: 3, startIndex: 2, itemsPerPage: 1 },
    });
    expect(namesOf(found.body)).toEqual(['bob']);
    expect(found.body).toEqual((await server.send('GET', `/Users?${query.toString()}`)).body);
  });

  it('leaves attributes out, and reads its own whatever their case', async () => {
    const { body } = await search('/Groups', { EXCLUDEDATTRIBUTES: ['displayName', 'meta'], Count: 1 });
    expect(Object.keys(body.Resources[0]).toSorted()).toEqual(['id', 'schemas']);
  });

  it('goes by cursor too', async () => {
    const order = { sortBy: 'userName', count: 2 };
    const first = (await search('/Users', { ...order, cursor: '' })).body;
    const second = (await search('/Users', { ...order, cursor: first.nextCursor })).body;
    expect([...namesOf(first), ...namesOf(second)]).toEqual(['anna', 'bob', 'carl']);
  });

  it.each([
    [{ filter: 'nonsense' }, 'invalidFilter'],
    [{ count: 'many' }, 'invalidValue'],
    [{ attributes: [1] }, 'invalidValue'],
    [{ sortBy: 'shoeSize' }, 'invalidValue'],
    [[], 'invalidSyntax'],
  ])('is refused when it says %j', async (body, scimType) => {
    const answer = await server.send('POST', '/Users/.search', body);
    expect(answer).toMatchObject({ status: 400, body: { scimType } });
  });
});

describe('a search of all types', () => {
  it('finds each type’s resources in its order, one type after the other', async () => {
    const { body } = await search('', { filter: people, sortBy: 'displayName', sortOrder: 'descending' });
    expect(namesOf(body)).toEqual(['carl', 'bob', 'anna', 'Sales', 'anna’s team']);
    expect(body.totalResults).toBe(5);
  });

  it('takes an attribute that a type has not for absent there', async () => {
    const either = 'userName eq "bob" or displayName sw "anna"';
    expect(namesOf((await search('', { filter: either })).body)).toEqual(['anna', 'bob', 'anna’s team']);
    const none = `(${people}) and not (userName pr)`;
    expect(namesOf((await search('', { filter: none })).body)).toEqual(['Sales', 'anna’s team']);
    const other = `(${people}) and userName ne "bob" and members eq null`;
    expect(namesOf((await search('', { filter: other, sortBy: 'userName' })).body)).toEqual([
      'anna',
      'carl',
      'Sales',
      'anna’s team',
    ]);
    const unknown = await search('', { filter: 'shoeSize eq 1' });
    expect(unknown).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
  });

  it.each([1, 2, 3, 5])('comes in pages of %i that add up, by index and by cursor', async (count) => {
    const whole = (await search('', { filter: people })).body.Resources;
    const byIndex = [];
    for (let startIndex = 1; startIndex <= 5; startIndex += count)
      byIndex.push(...(await search('', { filter: people, startIndex, count })).body.Resources);
    expect(byIndex).toEqual(whole);
    const byCursor = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body } = await search('', { filter: people, cursor, count });
      expect(body.Resources.length).toBeGreaterThan(0);
      byCursor.push(...body.Resources);
      cursor = body.nextCursor as string | undefined;
    }
    expect(byCursor).toEqual(whole);
  });

  it('is a GET at the root too, and reaches the portals', async () => {
    const filter = encodeURIComponent('meta.resourceType eq "Portal"');
    const { status, body } = await server.send('GET', `/?filter=${filter}&count=1`);
    expect(status).toBe(200);
    expect(body.Resources).toMatchObject([{ meta: { resourceType: 'Portal' } }]);
  });
});

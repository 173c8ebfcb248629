import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase } from '../../../fixture/postgres.ts';
import { type ScimServer, scimServer } from './server.ts';

const stores = {
  SQLite: () => scimServer(),
  PostgreSQL: async () => scimServer(await createDatabase(inject('postgresUrl'), 'scim_concurrency')),
};

describe.each(Object.entries(stores))('on %s', (_name, open) => {
  let server: ScimServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const create = async (path: string, body: object) => (await server.send('POST', path, body)).body;
  const patch = (path: string, operation: object, headers?: Record<string, string>) =>
    server.send('PATCH', path, { Operations: [operation] }, headers);
  const times = <T>(count: number, run: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => run(i));

  it('twenty parallel additions to a group are all stored', async () => {
    const people = await Promise.all(times(20, (i) => create('/Users', { userName: `member${i}` })));
    const { id } = await create('/Groups', { displayName: 'All' });
    const answers = await Promise.all(
      people.map((person) =>
        patch(`/Groups/${id}`, { op: 'Add', path: 'members', value: [{ value: person.id }] }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(times(20, () => 204));
    const { members } = (await server.send('GET', `/Groups/${id}`)).body;
    expect(new Set(members.map(({ value }: { value: string }) => value))).toEqual(
      new Set(people.map((person) => person.id as string)),
    );
    expect(members).toHaveLength(20);
    expect(await server.store.audit.verify()).toBeUndefined();
  });

  it('changes of one user that come at once are all kept', async () => {
    const { id } = await create('/Users', { userName: 'both' });
    const attributes = ['title', 'nickName', 'locale', 'timezone'];
    const answers = await Promise.all(
      attributes.map((path) => patch(`/Users/${id}`, { op: 'add', path, value: 'x' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { body } = await server.send('GET', `/Users/${id}`);
    expect(body).toMatchObject({
      title: 'x',
      nickName: 'x',
      locale: 'x',
      timezone: 'x',
      meta: { version: 'W/"5"' },
    });
  });

  it('one of two writers who insist on a version is refused', async () => {
    const { id, meta } = await create('/Users', { userName: 'guarded' });
    const answers = await Promise.all(
      ['a', 'b'].map((value) =>
        patch(`/Users/${id}`, { op: 'replace', path: 'title', value }, { 'if-match': meta.version }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it('one of ten users of one name is created', async () => {
    const answers = await Promise.all(times(10, () => server.send('POST', '/Users', { userName: 'same' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });
});

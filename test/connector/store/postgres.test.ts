import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { openStore } from '../../../connector/store/open.ts';
import { newPerson, problem } from '../../contract/store-example.ts';
import { sharedStoreContract } from '../../contract/store-shared.ts';
import { storeContract } from '../../contract/store.ts';
import { createDatabase } from '../../fixture/postgres.ts';

let count = 0;
const newDatabase = () => createDatabase(inject('postgresUrl'), `store_${process.pid}_${++count}`);
const open = (url: string) => openStore({ kind: 'postgres', url });

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

storeContract('PostgreSQL', async () => open(await newDatabase()));
sharedStoreContract('PostgreSQL', async () => {
  const url = await newDatabase();
  // At the same time: both find an empty database.
  return Promise.all([open(url), open(url)]);
});

describe('the PostgreSQL database', () => {
  test('of a newer program is refused and left as it is', async () => {
    const url = await newDatabase();
    await (await open(url))[Symbol.asyncDispose]();
    await run(url, "insert into migrations (version, name, applied_at) values (99, '0099-future', 1)");
    await expect(open(url)).rejects.toMatchObject(problem('STORE_NEWER'));
    expect(await run(url, 'select max(version) as version from migrations')).toEqual([{ version: 99 }]);
  });

  test('shows where its audit was tampered with', async () => {
    const url = await newDatabase();
    await using store = await open(url);
    for (const action of ['one', 'two', 'three']) {
      await store.audit.append({ at: 1, actor: 'a', action, subject: 's', data: { n: 1 } });
    }
    expect(await store.audit.verify()).toBeUndefined();
    await run(url, `update audit set data = '{"n":2}' where seq = 2`);
    expect(await store.audit.verify()).toEqual({ seq: 2, kind: 'edited' });
  });

  test('gives no number of the journal beyond one that is not committed yet', async () => {
    const url = await newDatabase();
    await using store = await open(url);
    const { person } = await store.people.insert(newPerson('s', 'first'), 1);
    for (const end of ['commit', 'rollback']) {
      const head = await store.journal.head();
      const other = new Client({ connectionString: url });
      await other.connect();
      await other.query(`begin; insert into journal (seq, person_id) values (${head + 1}, 1)`);
      let done = false;
      const inserting = store.people.insert(newPerson('s', `beside a ${end}`), 1).finally(() => {
        done = true;
      });
      await setTimeout(200);
      expect(done).toBe(false);
      expect(await store.journal.since(head)).toEqual({ head, people: [] });
      await other.query(end);
      await other.end();
      const { id } = (await inserting).person;
      const people = end === 'commit' ? [person.id, id] : [id];
      expect(await store.journal.since(head)).toEqual({ head: head + people.length, people });
    }
  });

  test('that is not there, or not suited, is refused by name and without the password', async () => {
    await expect(open('postgres://u:secret@127.0.0.1:1/x')).rejects.toMatchObject(
      problem('STORE_UNREACHABLE'),
    );
    await expect(open('postgres://u:secret@127.0.0.1:1/x')).rejects.toThrow(/127\.0\.0\.1:1\/x/);
    await expect(open('postgres://u:secret@127.0.0.1:1/x')).rejects.not.toThrow(/secret/);
    await expect(open('no address')).rejects.toMatchObject(problem('STORE_UNREACHABLE'));
    const url = new URL(inject('postgresUrl'));
    url.pathname = '/nothing_of_that_name';
    await expect(open(url.href)).rejects.toMatchObject(problem('STORE_UNREACHABLE'));
  });

  test('in another encoding is refused', async () => {
    const url = await newDatabase();
    const latin = `latin_${process.pid}`;
    await run(url, `drop database if exists ${latin}`);
    await run(
      url,
      `create database ${latin} encoding 'LATIN1' locale_provider libc locale 'C' template template0`,
    );
    const other = new URL(url);
    other.pathname = `/${latin}`;
    await expect(open(other.href)).rejects.toMatchObject(problem('STORE_UNSUITABLE'));
  });

  test('that drops its connections fails what was running, and serves the next call', async () => {
    const url = await newDatabase();
    await using store = await open(url);
    const { pathname } = new URL(url);
    const kick = () =>
      run(
        inject('postgresUrl'),
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${pathname.slice(1)}'`,
      );
    const failing = store.transaction(async ({ people }) => {
      await people.insert(newPerson('s', 'lost'), 1);
      await kick();
      await people.insert(newPerson('s', 'never'), 1);
    });
    await expect(failing).rejects.toMatchObject(problem('STORE_UNREACHABLE'));
    expect(await store.people.count()).toBe(0);
    await kick();
    // An idle connection that died is noticed at its next use at the latest.
    await store.ping().catch(() => undefined);
    await store.people.insert(newPerson('s', 'kept'), 1);
    expect(await store.people.count()).toBe(1);
  });
});

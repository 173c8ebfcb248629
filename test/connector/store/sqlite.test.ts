import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { migrations } from '../../../connector/store/migrations/index.ts';
import { Nesting } from '../../../connector/store/nesting.ts';
import { openStore } from '../../../connector/store/open.ts';
import type { Schema } from '../../../connector/store/schema.ts';
import { sqliteDialect } from '../../../connector/store/sqlite.ts';
import type { AuditBreak } from '../../../connector/store/store.ts';
import { UNINDEXED } from '../../../connector/store/tables/person-row.ts';
import { newPerson, problem } from '../../contract/store-example.ts';
import { sharedStoreContract } from '../../contract/store-shared.ts';
import { storeContract } from '../../contract/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'portillon-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const newFile = () => join(folder, `${++count}.db`);
const open = (file = newFile()) => openStore({ kind: 'sqlite', file });

storeContract('SQLite', () => open());
sharedStoreContract('SQLite', async () => {
  const file = newFile();
  // At the same time: both find an empty file.
  return Promise.all([open(file), open(file)]);
});

describe('the SQLite file', () => {
  test('is durable, keeps its references, and belongs to its owner only', async () => {
    const file = newFile();
    await using store = await open(file);
    await store.people.insert(newPerson('s', 'a'), 1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600);
    using raw = Object.assign(new SqliteDatabase(file), {
      [Symbol.dispose](this: SqliteDatabase.Database) {
        this.close();
      },
    });
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  test('is opened again with all that it holds', async () => {
    const file = newFile();
    const { person } = await (async () => {
      await using store = await open(file);
      return store.people.insert(newPerson('s', 'a'), 1);
    })();
    await using again = await open(file);
    expect(await again.people.get(person.id)).toMatchObject({ person });
  });

  test('of a newer program is refused and left as it is', async () => {
    const file = newFile();
    await (await open(file))[Symbol.asyncDispose]();
    const raw = new SqliteDatabase(file);
    raw.exec("insert into migrations (version, name, applied_at) values (99, '0099-future', 1)");
    await expect(open(file)).rejects.toMatchObject(problem('STORE_NEWER'));
    expect(raw.prepare('select max(version) as version from migrations').get()).toEqual({ version: 99 });
    raw.close();
  });

  test('that is no database, or cannot be there, is refused by name', async () => {
    const file = newFile();
    writeFileSync(file, 'uid,mail\n'.repeat(1_000));
    await expect(open(file)).rejects.toMatchObject(problem('STORE_CORRUPT'));
    await expect(open(join(folder, 'missing', 'a.db'))).rejects.toMatchObject(problem('STORE_UNREACHABLE'));
    await expect(open(folder)).rejects.toMatchObject(problem('STORE_UNREACHABLE'));
  });

  test('shows where its audit was tampered with', async () => {
    const entry = (action: string) => ({ at: 1, actor: 'a', action, subject: 's', data: { n: 1 } });
    const swap = (from: number, to: number) => `update audit set seq = ${to} where seq = ${from}`;
    const tampering: readonly (readonly [string, AuditBreak])[] = [
      [`update audit set data = '{"n":2}' where seq = 2`, { seq: 2, kind: 'edited' }],
      ["update audit set actor = 'b' where seq = 3", { seq: 3, kind: 'edited' }],
      ['update audit set at = 2 where seq = 1', { seq: 1, kind: 'edited' }],
      ["update audit set subject_folded = 'z' where seq = 2", { seq: 2, kind: 'edited' }],
      [
        'update audit set hash = (select hash from audit where seq = 1) where seq = 2',
        { seq: 2, kind: 'edited' },
      ],
      [`${swap(2, 9)}; ${swap(3, 2)}; ${swap(9, 3)}`, { seq: 2, kind: 'edited' }],
      ['delete from audit where seq = 2', { seq: 3, kind: 'missing' }],
      ['delete from audit where seq = 1', { seq: 2, kind: 'missing' }],
      ['update audit set seq = 9 where seq = 3', { seq: 9, kind: 'missing' }],
      ['delete from audit where seq = 3', { seq: 2, kind: 'torn' }],
      ['delete from audit', { seq: 0, kind: 'torn' }],
      ["update audit_head set hash = 'x'", { seq: 3, kind: 'torn' }],
      ['update audit_head set seq = 2', { seq: 3, kind: 'torn' }],
      ['delete from audit_head', { seq: 0, kind: 'torn' }],
    ];
    for (const [sql, broken] of tampering) {
      const file = newFile();
      await using store = await open(file);
      for (const action of ['one', 'two', 'three']) await store.audit.append(entry(action));
      expect(await store.audit.verify()).toBeUndefined();
      const raw = new SqliteDatabase(file);
      raw.exec(sql);
      raw.close();
      expect([sql, await store.audit.verify()]).toEqual([sql, broken]);
    }
  });

  test('keeps the newest 100,000 rows of the journal, and says when what is asked for is older', async () => {
    const file = newFile();
    await using store = await open(file);
    const { person } = await store.people.insert(newPerson('s', 'a'), 1);
    const raw = new SqliteDatabase(file);
    raw.exec(`with recursive number(seq) as (select 2 union all select seq + 1 from number where seq < 100999)
      insert into journal (seq, person_id) select seq, 1 from number`);
    await store.people.setStatus(person.id, 'suspended', 2);
    const bounds = raw.prepare('select min(seq) as low, max(seq) as high from journal').get();
    raw.close();
    expect(bounds).toEqual({ low: 1_001, high: 101_000 });
    expect(await store.journal.since(1_000)).toEqual({ head: 101_000, people: [person.id] });
    expect(await store.journal.since(999)).toEqual({ head: 101_000, people: 'all' });
  });

  test('makes writers wait for another process without holding up the program', async () => {
    const file = newFile();
    await using store = await open(file);
    const other = new SqliteDatabase(file);
    other.exec('begin immediate');
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);
    const inserting = store.people.insert(newPerson('s', 'a'), 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    other.exec('commit');
    other.close();
    await inserting;
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(3);
  });

  test('uses its indexes for what identity providers ask', async () => {
    const file = newFile();
    await using store = await open(file);
    await store.ping();
    const raw = new SqliteDatabase(file);
    const plan = (condition: string) =>
      raw
        .prepare<[], { detail: string }>(
          `explain query plan select id from people where source = 's' and archived = 0 ${condition}`,
        )
        .all()
        .map(({ detail }) => detail)
        .join();
    expect(plan("and user_name_folded = 'a'")).toContain('people_user_name');
    expect(plan("and external_id = 'a'")).toContain('people_external_id');
    expect(plan('order by uid limit 10 offset 10')).toContain('people_listing');
    expect(plan('order by uid limit 10 offset 10')).not.toContain('TEMP B-TREE');
    raw.close();
  });

  test('has no index on a column that a change in place sets', async () => {
    const file = newFile();
    await (await open(file))[Symbol.asyncDispose]();
    const raw = new SqliteDatabase(file);
    const indexes = raw
      .prepare<[], { name: string; sql: string | null }>(
        "select name, sql from sqlite_master where type = 'index' and tbl_name = 'people'",
      )
      .all();
    const columns = indexes.flatMap(({ name }) =>
      (raw.pragma(`index_info(${name})`) as { name: string }[]).map((column) => column.name),
    );
    const conditions = indexes.map((index) => index.sql?.split(' where ')[1] ?? '').join(' ');
    raw.close();
    expect(columns).toContain('display_name_folded');
    expect(UNINDEXED.filter((name) => columns.includes(name))).toEqual([]);
    expect(UNINDEXED.filter((name) => new RegExp(`\\b${name}\\b`).test(conditions))).toEqual([]);
  });

  test('of an older program is brought up to date, and whoever was archived still is', async () => {
    const file = newFile();
    const { kysely, columns } = sqliteDialect(file, new Nesting());
    const db = new Kysely<Schema>({ dialect: kysely });
    const before = migrations.slice(0, 10);
    for (const migration of before) await migration.up(db, columns);
    await db.schema
      .createTable('migrations')
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text')
      .addColumn('applied_at', 'integer')
      .execute();
    for (const [index, { name }] of before.entries())
      await db
        .insertInto('migrations')
        .values({ version: index + 1, name, applied_at: 1 })
        .execute();
    const row = {
      source: 's',
      display_name: 'X',
      display_name_folded: 'x',
      attributes: '{}',
      digest: '',
      version: 1,
      created_at: 1,
      updated_at: 1,
    };
    for (const [uid, status] of [
      ['a', 'active'],
      ['b', 'archived'],
    ] as const)
      await sql`insert into people ${sql.raw(`(${[...Object.keys(row), 'uid', 'key', 'user_name', 'user_name_folded', 'status'].join()})`)}
        values (${sql.join([...Object.values(row), uid, uid, 'jo', 'jo', status])})`.execute(db);
    await db.destroy();
    await using store = await open(file);
    expect((await store.people.find('jo')).map(({ person }) => person.id)).toEqual(['a']);
    expect((await store.people.get('b'))?.person.status).toBe('archived');
    expect(await store.people.count()).toBe(1);
  });
});

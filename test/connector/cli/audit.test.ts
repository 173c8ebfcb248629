import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { command, commandJson, workFolder } from './run.ts';

async function writtenFolder() {
  const folder = await workFolder();
  await command(folder.path, 'sync');
  await command(folder.path, 'policy', 'apply', join(folder.path, 'policy.yaml'));
  await command(folder.path, 'plan', '--out', join(folder.path, 'plan.json'), '--as', 'Anne');
  await command(folder.path, 'apply', join(folder.path, 'plan.json'), '--as', 'Bea');
  return folder;
}

test('search filters by text, actor, action, subject and time, newest first, and says when it cuts', async () => {
  await using folder = await writtenFolder();
  const search = async (...args: string[]) => (await command(folder.path, 'audit', 'search', ...args)).out;
  const all = (await commandJson(folder.path, 'audit', 'search')) as {
    total: number;
    entries: { seq: number; at: string }[];
  };
  expect(all.entries.map(({ seq }) => seq)).toEqual(
    Array.from({ length: all.total }, (_, index) => all.total - index),
  );
  expect(await search('--actor', 'anne')).toMatch(/^1 entry\.\n.*\n\d+ .* Anne +plan\.proposed/);
  expect(await search('--action', 'plan.')).toMatch(
    /^3 entries\.\n.*\n.*plan\.applied.*\n.*plan\.applying.*\n.*plan\.proposed/,
  );
  expect(await search('--subject', 'intratone/zoe/create')).toMatch(/^1 entry\./);
  expect(await search('BADGES')).toMatch(/^[1-9]\d* entr/);
  expect(await search('--limit', '2')).toMatch(new RegExp(`^${all.total} entries; the newest 2 are shown`));
  const last = all.entries[0]!.at;
  expect(await search('--from', '2999-01-01')).toBe('0 entries.\n');
  expect(await search('--to', last)).not.toMatch(new RegExp(`^${all.total} entries`));
  expect((await command(folder.path, 'audit', 'search', '--limit', 'all')).err).toContain('CLI_VALUE');
});

test('export writes every link with its hash, once, to a file of its own', async () => {
  await using folder = await writtenFolder();
  const file = join(folder.path, 'audit.jsonl');
  const { out } = await command(folder.path, 'audit', 'export', '--out', file);
  const text = await readFile(file, 'utf8');
  const links = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { seq: number; hash: string });
  expect(out).toBe(`${links.length} links in ${file}.\n`);
  expect(links.map(({ seq }) => seq)).toEqual(links.map((_, index) => index + 1));
  for (const { hash } of links) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await command(folder.path, 'audit', 'export')).out).toBe(text);
  const again = await command(folder.path, 'audit', 'export', '--out', file);
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('CLI_FILE_UNWRITABLE') });
});

test.each([
  ['an edited link', "update audit set actor = 'nobody' where seq = 2", 'record 2 was edited'],
  ['a deleted link', 'delete from audit where seq = 2', 'the record before 3 is missing'],
  ['a cut tail', 'delete from audit where seq > 3', 'it ends at record 3, which is not the last one written'],
])('verify finds %s and names it', async (_, statement, words) => {
  await using folder = await writtenFolder();
  const verify = () => command(folder.path, 'audit', 'verify');
  expect(await verify()).toEqual({
    code: 0,
    out: 'The record is intact, from the first link to the last.\n',
    err: '',
  });
  const database = new Database(join(folder.path, 'data', 'portillon.db'));
  database.exec(statement);
  database.close();
  const broken = await verify();
  expect(broken).toMatchObject({ code: 1, out: '' });
  expect(broken.err).toContain(`The audit chain is broken: ${words}`);
  expect(await commandJson(folder.path, 'audit', 'verify')).toMatchObject({
    problems: [{ code: 'DOCTOR_AUDIT_BROKEN' }],
  });
});

import { expect, test } from 'vitest';
import { join } from 'node:path';
import { openStore } from '../../../connector/store/open.ts';
import { command, commandJson, workFolder } from './run.ts';

const HEAD = 'key,userName,groups\n';
const row = (number: number, groups = '') => `${number},person${number},${groups}\n`;
const rows = (count: number, groups = '') =>
  HEAD + Array.from({ length: count }, (_, index) => row(index + 1, groups)).join('');

/** A folder whose source `rh` has been read once with so many people, all guards. */
async function folderWith(count: number) {
  const folder = await workFolder();
  await folder.write('people.csv', rows(count, 'Gardiens Paris'));
  await command(folder.path, 'sync');
  const name = ((await commandJson(folder.path, 'source', 'list')) as { sources: { source: string }[] })
    .sources[0]!.source;
  return { ...folder, name, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

const storeOf = (path: string) => openStore({ kind: 'sqlite', file: join(path, 'data', 'portillon.db') });

test('preview says what would change and why, and writes nothing', async () => {
  await using folder = await folderWith(3);
  await folder.write('people.csv', `${HEAD}1,person1,\n2,renamed,Gardiens Paris\n4,new,Gardiens Paris\n`);
  const shown = await command(folder.path, 'source', 'preview', folder.name);
  expect(shown).toMatchObject({ code: 0, err: '' });
  for (const line of [
    /dry run, nothing is written/,
    /Would be written: 1 person added, 1 person updated, 1 person suspended/,
    /~ renamed: changed: displayName, userName/,
    /\+ new: new entry/,
    /− person3: the source no longer has it/,
    /− person1 → Gardiens Paris: the group no longer names it/,
    /\+ new → Gardiens Paris: the group names it as a member/,
  ])
    expect(shown.out).toMatch(line);
  const again = await command(folder.path, 'source', 'preview', folder.name);
  expect(again.out).toBe(shown.out);
  await using store = await storeOf(folder.path);
  expect(await store.people.count()).toBe(3);
  expect(await store.snapshots.history(folder.name, 9, false)).toHaveLength(1);
});

test('preview of one entry goes from the entry by its groups to its rights, as they would be', async () => {
  await using folder = await folderWith(1);
  await folder.write('people.csv', rows(2, 'Gardiens Paris'));
  const shown = await command(folder.path, 'source', 'preview', folder.name, '--dn', 'person2');
  expect(shown).toMatchObject({ code: 0, err: '' });
  expect(shown.out).toMatch(/^person2, active\n/);
  expect(shown.out).toContain('  key: 2\n');
  expect(shown.out).toMatch(/Groups: 1\n {2}Gardiens Paris\n/);
  const unknown = await command(folder.path, 'source', 'preview', folder.name, '--dn', 'nobody');
  expect(unknown).toMatchObject({ code: 2 });
  expect(unknown.err).toContain('CLI_ENTRY_UNKNOWN');
  await using store = await storeOf(folder.path);
  expect(await store.people.count()).toBe(1);
});

test('a read that takes away too much is shown, waits, and is applied exactly or rejected', async () => {
  await using folder = await folderWith(40);
  await folder.write('people.csv', rows(5, 'Gardiens Paris'));
  const { name } = folder;
  const preview = await command(folder.path, 'source', 'preview', name);
  expect(preview.code).toBe(3);
  expect(preview.out).toMatch(/Would be written: nothing/);
  expect(preview.out).toMatch(/Would wait for an approval: 35 people suspended, 35 memberships removed/);
  expect(preview.out).toMatch(/− person20: the source no longer has it[^]*Only a part is shown: --limit/);

  expect((await command(folder.path, 'sync')).code).toBe(3);
  const doctor = await command(folder.path, 'doctor');
  expect([doctor.code, doctor.out]).toEqual([1, expect.stringContaining('SRC_HELD')]);
  const list = await command(folder.path, 'source', 'list');
  expect(list.out).toMatch(/read in part, waits for an approval/);
  const { sources } = (await commandJson(folder.path, 'source', 'list')) as {
    sources: { held: { id: string } }[];
  };
  const id = sources[0]!.held.id;
  const all = await command(folder.path, 'source', 'preview', name, '--limit', '99');
  expect(all.out).toMatch(/− person40: the source no longer has it/);
  expect(all.out).toContain(`Waits for an approval (id ${id}): 35`);
  expect(all.out).not.toContain('--limit');

  const other = await command(folder.path, 'source', 'approve', name, 'ffffffff');
  expect([other.code, other.err]).toEqual([3, expect.stringContaining('SRC_HELD_MOVED')]);
  const approved = await command(folder.path, 'source', 'approve', name, id.slice(0, 13), '--as', 'ada');
  expect(approved).toMatchObject({ code: 0, err: '' });
  expect(approved.out).toBe('Applied, approved by ada: 35 people suspended, 35 memberships removed.\n');
  expect((await command(folder.path, 'source', 'approve', name)).err).toContain('SRC_NOTHING_HELD');

  await folder.write('people.csv', rows(60, 'Gardiens Paris'));
  await command(folder.path, 'sync');
  await folder.write('people.csv', rows(6, 'Gardiens Paris'));
  await command(folder.path, 'sync');
  expect((await command(folder.path, 'source', 'reject', name, '--as', 'ada')).out).toMatch(
    /^Rejected by ada/,
  );
  await command(folder.path, 'sync');
  expect((await command(folder.path, 'source', 'list')).out).toMatch(/rejected/);
  await using store = await storeOf(folder.path);
  expect(await store.audit.recent(1)).toMatchObject([{ action: 'source.sync' }]);
  expect((await store.people.find('person60'))[0]?.person.status).toBe('active');
});

test('the history tells each run with what changed, and the counts are those of the store', async () => {
  await using folder = await folderWith(3);
  await command(folder.path, 'sync');
  await folder.write(
    'people.csv',
    `${HEAD}1,person1,\n2,person2,Gardiens Paris\n4,new,Gardiens Paris;Autres\n`,
  );
  await command(folder.path, 'sync');
  const { runs } = (await commandJson(folder.path, 'source', 'history', folder.name)) as {
    runs: { changed: Record<string, number>; people: number; groups: number; memberships: number }[];
  };
  expect(runs).toMatchObject([
    {
      people: 3,
      groups: 2,
      memberships: 3,
      changed: {
        peopleAdded: 1,
        peopleSuspended: 1,
        groupsAdded: 1,
        membershipsAdded: 2,
        membershipsRemoved: 2,
      },
    },
    { people: 3, changed: { peopleAdded: 3, groupsAdded: 1, membershipsAdded: 3 } },
  ]);
  await using store = await storeOf(folder.path);
  const state = await store.directory.read(folder.name);
  const sum = (name: string) => runs.reduce((all, { changed }) => all + (changed[name] ?? 0), 0);
  expect(state.people.filter(({ status }) => status === 'active')).toHaveLength(
    sum('peopleAdded') - sum('peopleSuspended'),
  );
  let memberships = 0;
  await store.groups.eachMembership((pairs) => void (memberships += pairs.length));
  expect(memberships).toBe(sum('membershipsAdded') - sum('membershipsRemoved'));
  expect(memberships).toBe(runs[0]!.memberships);
  expect(state.groups).toHaveLength(runs[0]!.groups);
  const shown = await command(folder.path, 'source', 'history', folder.name, '--all');
  expect(shown.out.trim().split('\n')).toHaveLength(4);
  expect(shown.out).toContain('1 person added, 1 person suspended');
  const french = await command(folder.path, 'source', 'history', folder.name, '--limit', '1', '--lang', 'fr');
  expect(french.out).toContain('1 personne ajoutée, 1 personne suspendue');
});

test('a file is read by source test, with samples; another name is refused', async () => {
  await using folder = await folderWith(2);
  const shown = await command(folder.path, 'source', 'test', folder.name);
  expect(shown).toMatchObject({ code: 0, err: '' });
  expect(shown.out).toContain('Read: 2 people, 1 group, 2 memberships.');
  expect(shown.out).toContain('Person: key=1  userName=person1');
  expect((await command(folder.path, 'source', 'test', 'nobody')).err).toContain('CLI_SOURCE_UNKNOWN');
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cursor } from '../../../../../connector/store/store.ts';
import { directoryLdif, groupDn, personDn } from '../../../../fixture/directory.ts';
import { changesOf, DAY, openWorld, type RefreshMore, type World } from './slapd-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ sync: { sessionLog: 100 }, ldif: directoryLdif({ people: 60, groups: 4 }) });
  await world.refresh();
});
afterAll(() => world[Symbol.asyncDispose]());

const cursor = async (): Promise<Cursor> => (await world.store.cursors.get('slapd'))!;
const title = (index: number, value: string) =>
  world.slapd.modify(`dn: ${personDn(index)}\nchangetype: modify\nreplace: title\ntitle: ${value}\n`);
const why = async (more?: RefreshMore) => (await world.refresh(more)).whole?.en;

/** Every cookie of the stored cursor, as `change` makes it. */
async function spoil(change: (cookie: string) => string): Promise<void> {
  const held = await cursor();
  const outer = JSON.parse(held.cookie) as { cookie: string };
  const cookies = JSON.parse(outer.cookie) as Record<string, string>;
  const spoiled = Object.fromEntries(Object.entries(cookies).map(([id, cookie]) => [id, change(cookie)]));
  await world.store.cursors.put({
    ...held,
    cookie: JSON.stringify({ ...outer, cookie: JSON.stringify(spoiled) }),
  });
}

describe('a cookie that is worth nothing leads to a whole read, and nobody is lost', () => {
  it.each<[string, () => Promise<void>, RegExp]>([
    ['is garbage', () => spoil(() => 'garbage'), /mark of the last read/],
    ['is empty', () => spoil(() => ''), /mark of the last read/],
    [
      'is from the future',
      () => spoil((cookie) => cookie.replace(/csn=\d{4}/, 'csn=2090')),
      /no longer knows what changed since the last read/,
    ],
    [
      'is no list of cookies',
      async () => world.store.cursors.put({ ...(await cursor()), cookie: '{' }),
      /mark/,
    ],
    [
      'is that of another method',
      async () => world.store.cursors.put({ ...(await cursor()), method: 'dirsync' }),
      /refuses DirSync/,
    ],
  ])('one that %s', async (_name, damage, expected) => {
    await damage();
    const report = await world.refresh();
    expect(report.whole?.en).toMatch(expected);
    expect(report.status).toBe('complete');
    expect(changesOf(report)).toEqual({});
    expect(await why()).toBeUndefined();
  });
});

describe('a cursor holds for the configuration that it was made under', () => {
  it.each([
    ['people.filter', { people: { filter: '(&(objectClass=inetOrgPerson)(uid=*))' } }],
    ['people.attributes', { people: { attributes: { phone: 'mobile' } } }],
    ['groups.base', { groups: { base: 'ou=groups,dc=example,dc=org' } }],
    ['key', { key: 'entryUUID' }],
  ])('and not under another %s', async (name, config) => {
    await world.refresh();
    expect(await why({ config })).toContain(name);
    expect(await why({ config })).toBeUndefined();
  });

  it('and not for longer than whole reads may be apart, or when the clock was put back', async () => {
    await world.refresh();
    const { wholeAt } = await cursor();
    expect(await why({ now: wholeAt + DAY - 1 })).toBeUndefined();
    expect(await why({ now: wholeAt + DAY })).toBe('the last whole read is too long ago');
    expect(await why({ now: wholeAt })).toBe('the last whole read is too long ago');
  });
});

it('changes that take away more than is plausible are not applied: a whole read decides', async () => {
  await world.refresh();
  const limits = { count: 2, percent: 1, groupCount: 100 };
  const before = await cursor();
  for (const index of [40, 41, 42]) await world.slapd.modify(`dn: ${personDn(index)}\nchangetype: delete\n`);
  const report = await world.refresh({ limits });
  expect(report.whole?.en).toContain('would be left');
  expect(report).toMatchObject({ status: 'partial', problem: { code: 'SRC_IMPLAUSIBLE' } });
  expect(changesOf(report)).toEqual({});
  expect((await cursor()).cookie).toBe(before.cookie);
  expect(changesOf(await world.refresh())).toMatchObject({ peopleSuspended: 3 });
});

it('a group that loses too many of its members at once is left to a whole read', async () => {
  const limits = { count: 100, groupCount: 2, groupPercent: 10 };
  const lines = [3, 7, 11].map((index) => `delete: member\nmember: ${personDn(index)}\n-`);
  await world.slapd.modify(`dn: ${groupDn(4)}\nchangetype: modify\n${lines.join('\n')}\n`);
  const report = await world.refresh({ limits });
  expect(report.whole?.en).toContain('members of the group');
  expect(changesOf(report)).toEqual({});
});

it('a server that is gone is a failed read that removes nothing, and is told once', async () => {
  await world.refresh();
  await title(1, 'Avant');
  const config = { timeoutSeconds: 1 };
  await world.slapd.stop();
  const report = await world.refresh({ config });
  expect(report).toMatchObject({ status: 'failed', problem: { code: 'LDAP_UNREACHABLE' } });
  const [first] = await world.store.snapshots.latest();
  expect(first).toMatchObject({ status: 'failed', problem: 'LDAP_UNREACHABLE' });
  await world.refresh({ config });
  expect(await world.store.snapshots.latest()).toEqual([first]);
});

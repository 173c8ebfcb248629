import { describe, expect, it } from 'vitest';
import { LdapConnection } from '../../../../../connector/intake/ldap/connection.ts';
import {
  changelogFeed,
  changelogStart,
  type NumberedChange,
  toChange,
  whyLost,
} from '../../../../../connector/intake/ldap/incremental/changelog.ts';
import { touchedBy } from '../../../../../connector/intake/ldap/incremental/touched.ts';
import { type FakeReply, startFakeServer } from '../fake-server.ts';
import { configOf, entryOf, offering } from './capabilities.ts';

const KEY = '00000000-00000000-00000000-00000001';
const recordOf = (number: number, targetUniqueId = KEY) => ({
  dn: `changenumber=${number},cn=changelog`,
  attributes: {
    changeNumber: [String(number)],
    changeType: ['delete'],
    targetDn: ['uid=a'],
    ...(targetUniqueId !== '' && { targetUniqueId: [targetUniqueId] }),
  },
});
const numbered = (first: number, last: number) =>
  offering({ changelog: { dn: 'cn=changelog', first, last } });
const cookieAt = (number: number) => JSON.stringify({ changelog: 'cn=changelog', number });

/** With a server that answers every search so. */
async function asking<T>(
  reply: FakeReply,
  ask: (connection: LdapConnection, config: ReturnType<typeof configOf>) => Promise<T>,
): Promise<T> {
  await using server = await startFakeServer({ search: () => reply });
  const config = configOf({ template: '389-ds', url: server.url });
  await using connection = await LdapConnection.open(config, new AbortController().signal);
  return await ask(connection, config);
}

describe('a numbered changelog', () => {
  const start = (reply: FakeReply) =>
    asking(reply, (connection, config) => changelogStart(connection, config, numbered(1, 7)));

  it('is begun at its newest number', async () => {
    expect(await start({ entries: [recordOf(7)] })).toBe(cookieAt(7));
  });

  it('is left for another way when it is hidden, or names no entries', async () => {
    await expect(start({})).rejects.toMatchObject({ name: 'CursorLost', message: /may not read/ });
    await expect(start({ entries: [recordOf(7, '')] })).rejects.toThrow(/does not name entries/);
  });

  it.each<[string, number, number[], RegExp]>([
    ['is trimmed', 9, [8, 9], /missing|does not reach back/],
    ['has a gap', 7, [5, 7], /numbers are missing/],
    ['ends before its newest number', 7, [5, 6], /numbers are missing/],
    ['is older than what was read', 3, [], /was restored/],
  ])('leads to a whole read when it %s', async (_name, last, numbers, expected) => {
    const reply = { entries: numbers.map((number) => recordOf(number)) };
    const first = numbers[0] ?? 1;
    const feed = asking(reply, (connection, config) =>
      changelogFeed(connection, config, cookieAt(4), numbered(first, last)),
    );
    await expect(feed).rejects.toThrow(expected);
  });

  it('tells what is after the number, and the next one', async () => {
    const reply = { entries: [recordOf(6, KEY.replace('1', '2')), recordOf(5)] };
    const feed = await asking(reply, (connection, config) =>
      changelogFeed(connection, config, cookieAt(4), numbered(2, 6)),
    );
    expect(feed).toMatchObject({ gone: [{ key: KEY }, {}], cookie: cookieAt(6) });
  });

  it('that did not move is not even asked', async () => {
    const feed = await asking({ code: 80 }, (connection, config) =>
      changelogFeed(connection, config, cookieAt(6), numbered(2, 6)),
    );
    expect(feed).toMatchObject({ gone: [], cookie: cookieAt(6) });
  });
});

it('is whole as long as the oldest number is not beyond the next one', () => {
  expect(whyLost(4, { first: 5, last: 9 })).toBeUndefined();
  expect(whyLost(4, { first: 6, last: 9 })?.en).toContain('does not reach back');
  // Everything was trimmed, and nothing came since.
  expect(whyLost(4, { first: 5, last: 4 })).toBeUndefined();
  expect(whyLost(4, { first: 0, last: 0 })?.en).toContain('was restored');
});

it('a record says which entry it is about, or is worth nothing', () => {
  const { dn, attributes } = recordOf(3);
  expect(toChange(entryOf(dn, attributes))).toEqual({ number: 3, type: 'delete', dn: 'uid=a', key: KEY });
  for (const name of Object.keys(attributes)) {
    const { [name as keyof typeof attributes]: _left, ...rest } = attributes;
    expect(() => toChange(entryOf(dn, rest))).toThrow(/does not name entries/);
  }
});

it('a renamed entry is asked for by its key, until it is named again', () => {
  const one = (number: number, type: string, dn: string): NumberedChange => ({ number, type, dn, key: KEY });
  const renamed = [one(1, 'modify', 'uid=a'), one(2, 'modrdn', 'uid=a')];
  expect(touchedBy(renamed)).toMatchObject([{ dn: undefined, isRenamed: true, isGone: false }]);
  const again = touchedBy([...renamed, one(3, 'modify', 'uid=b')]);
  expect(again).toEqual([
    { key: KEY, dns: ['uid=a', 'uid=a', 'uid=b'], dn: 'uid=b', isGone: false, isRenamed: true },
  ]);
  expect(touchedBy([...renamed, one(3, 'delete', 'uid=b')])).toMatchObject([{ isGone: true }]);
});

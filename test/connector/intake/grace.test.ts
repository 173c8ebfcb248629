import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stage } from './hold/stage.ts';
import { group, person, snapshotOf } from './organisation.ts';

const { store, sync, statusOf } = stage();
const DAY = 86_400_000;
const at = (day: number) => ({ now: 1_700_000_000_000 + day * DAY, grace: 30 * DAY });
const rowOf = async (key: string) => (await store().people.byKey('directory', key))?.person;

const both = snapshotOf([person('a'), person('b')], [group('g', ['a', 'b'])]);
const one = snapshotOf([person('a')], [group('g', ['a'])]);

describe('whoever is gone', () => {
  it('is suspended at once, archived after the time of grace, and comes back as the same person', async () => {
    await sync(both, at(0));
    const before = await rowOf('b');
    expect((await sync(one, at(1))).counts).toMatchObject({ peopleSuspended: 1, peopleArchived: 0 });
    expect((await sync(one, at(30))).counts.peopleArchived).toBe(0);
    expect(await statusOf('b')).toBe('suspended');
    expect((await sync(one, at(31))).counts).toMatchObject({ peopleArchived: 1, peopleSuspended: 0 });
    expect(await statusOf('b')).toBe('archived');
    expect((await sync(one, at(99))).counts.peopleArchived).toBe(0);
    expect((await sync(both, at(100))).counts).toMatchObject({ peopleReturned: 1, peopleAdded: 0 });
    expect(await rowOf('b')).toEqual(before);
  });

  it('begins a new time of grace with each departure', async () => {
    await sync(both, at(0));
    await sync(one, at(1));
    await sync(both, at(20));
    await sync(one, at(25));
    expect((await sync(one, at(40))).counts.peopleArchived).toBe(0);
    expect((await sync(one, at(55))).counts.peopleArchived).toBe(1);
  });

  it('is archived by no read that is not believed in full: they may be back', async () => {
    await sync(both, at(0));
    await sync(one, at(1));
    for (const status of ['partial', 'failed'] as const)
      await sync(snapshotOf([person('a')], [], status), at(60));
    expect(await statusOf('b')).toBe('suspended');
  });

  it('is archived also when disabled before; who is only disabled stays suspended', async () => {
    const disabled = (key: string) => person(key, { status: 'suspended' });
    await sync(snapshotOf([person('a'), disabled('b'), disabled('c')]), at(0));
    const left = snapshotOf([person('a'), disabled('c')]);
    expect((await sync(left, at(1))).counts.peopleSuspended).toBe(0);
    await sync(left, at(31));
    expect([await statusOf('b'), await statusOf('c')]).toEqual(['archived', 'suspended']);
  });

  it('is told with the DN when somebody else has the login meanwhile, and everybody else comes in', async () => {
    const login = { userName: 'ada' };
    await sync(snapshotOf([person('a', login), person('b')]), at(0));
    await sync(snapshotOf([person('b')]), at(1));
    await sync(snapshotOf([person('b'), person('c', login)]), at(32));
    const back = [
      person('a', { ...login, dn: 'uid=ada,dc=example' }),
      person('b'),
      person('c', login),
      person('d'),
    ];
    const report = await sync(snapshotOf(back), at(33));
    expect(report).toMatchObject({ status: 'complete', warnings: [{ code: 'STORE_CONFLICT' }] });
    expect(report.warnings[0]?.text.what.fr).toContain('uid=ada,dc=example');
    expect([await statusOf('a'), await statusOf('d')]).toEqual(['archived', 'active']);
  });
});

it(
  'logins and addresses may go round in any circle: everybody stays who they are',
  { timeout: 30_000 },
  async () => {
    const KEYS = ['a', 'b', 'c', 'd', 'e'];
    const names = KEYS.map((key) => `login-${key}`);
    const permutation = fc.shuffledSubarray(names, { minLength: KEYS.length });
    const readOf = (logins: readonly string[], addresses: readonly string[]) =>
      snapshotOf(
        KEYS.map((key, index) =>
          person(key, { userName: logins[index]!, email: `${addresses[index]!}@example.com` }),
        ),
      );
    await sync(readOf(names, names));
    const ids = new Map(await Promise.all(KEYS.map(async (key) => [key, (await rowOf(key))?.id] as const)));
    await fc.assert(
      fc.asyncProperty(permutation, permutation, async (logins, addresses) => {
        const read = readOf(logins, addresses);
        const report = await sync(read);
        expect(report).toMatchObject({ status: 'complete', warnings: [], counts: { peopleAdded: 0 } });
        for (const { key, userName, email } of read.people)
          expect(await rowOf(key)).toMatchObject({ id: ids.get(key), userName, email, status: 'active' });
      }),
      { numRuns: 40 },
    );
  },
);

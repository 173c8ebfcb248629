import { describe, expect, it, vi } from 'vitest';
import { LdapConnection } from '../../../../../connector/intake/ldap/connection.ts';
import { bind } from '../../../../../connector/intake/ldap/identity.ts';
import { feedOfTouched } from '../../../../../connector/intake/ldap/incremental/touched.ts';
import { ldapSource } from '../../../../../connector/intake/ldap/ldap.ts';
import { directoryLdif, groupDn, personDn } from '../../../../fixture/directory.ts';
import { change, ldapTools } from '../../../../fixture/ldap-tools.ts';
import { ldifEntry } from '../../../../fixture/ldif.ts';
import {
  type AccessLogOptions,
  BASE_DN,
  LOG_DN,
  PASSWORD,
  SERVICE_DN,
} from '../../../../fixture/slapd-config.ts';
import { changesOf, openWorld, type World } from './slapd-world.ts';

/** A directory whose log has begun, and was read whole once. */
async function logged(accesslog: AccessLogOptions, config: object = {}): Promise<World> {
  const world = await openWorld({ accesslog, ldif: directoryLdif({ people: 40, groups: 4 }) });
  await world.slapd.modify(change.replace(BASE_DN, 'description', 'x'));
  await world.refresh({ config });
  return world;
}

const title = (index: number, value: string) => change.replace(personDn(index), 'title', value);

describe('a log that was purged', () => {
  it('is gone on from as long as nothing is missing in it, and leads to a whole read otherwise', async () => {
    await using world = await logged({ purge: true });
    const { search } = ldapTools(world.slapd.url, SERVICE_DN, PASSWORD, LOG_DN);
    const empty = () =>
      vi.waitFor(async () => expect(await search('(reqType=modify)', 'dn')).toBe(''), { timeout: 10_000 });

    await empty();
    expect(await world.refresh()).toMatchObject({ method: 'accesslog' });
    await world.slapd.modify(title(1, 'Lue'));
    const report = await world.refresh();
    // Either it was quick enough, or it says that it was not.
    expect(changesOf(report)).toEqual({ peopleUpdated: 1 });

    await world.slapd.modify(title(1, 'Oubliée'));
    await world.slapd.modify(change.delete(personDn(2)));
    await empty();
    const whole = await world.refresh();
    expect(whole.whole?.en).toBe('the log of changes does not reach back to the last read');
    expect(whole.whole?.fr).toBe('le journal des changements ne remonte pas jusqu’à la dernière lecture');
    expect(changesOf(whole)).toMatchObject({ peopleUpdated: 1, peopleSuspended: 1 });
    expect(await world.refresh()).toMatchObject({ method: 'accesslog', status: 'complete' });
  });
});

describe('a log that cannot be relied on is left for the times of change', () => {
  it.each<[string, AccessLogOptions]>([
    ['that the account may not read', { hidden: true }],
    ['of sign-ins, without a change', { ops: 'session' }],
    ['that gives too little at once', { sizeLimit: 1 }],
  ])('one %s', async (_name, accesslog) => {
    await using world = await logged(accesslog);
    await world.slapd.modify(title(1, 'Une'));
    await world.slapd.modify(title(2, 'Deux'));
    const source = ldapSource(world.config());
    await world.whole({ source });
    const report = await world.refresh({ source });
    expect(report).toMatchObject({ status: 'complete', method: 'stamps' });
  });
});

it('a log that goes silent is one whose silence is not believed', async () => {
  await using world = await logged({});
  await world.slapd.modify(
    'dn: olcOverlay={2}accesslog,olcDatabase={1}mdb,cn=config\nchangetype: modify\nreplace: olcAccessLogOps\nolcAccessLogOps: session\n',
  );
  await world.slapd.modify(title(1, 'Tue'));
  const source = ldapSource(world.config());
  await world.whole({ source });
  expect(await world.refresh({ source })).toMatchObject({ status: 'complete', method: 'stamps' });
});

it('tells who comes into the bases and who leaves them, and of nobody else', async () => {
  const config = { people: { base: `ou=people,${BASE_DN}` }, groups: { base: `ou=groups,${BASE_DN}` } };
  await using world = await logged({}, config);
  const refresh = async () => {
    const report = await world.refresh({ config });
    expect(report).toMatchObject({ method: 'accesslog', status: 'complete' });
    expect(changesOf(await world.whole({ config }))).toEqual({});
    return changesOf(report);
  };
  const elsewhere = `ou=elsewhere,${BASE_DN}`;
  await world.slapd.add(ldifEntry(elsewhere, { objectClass: 'organizationalUnit', ou: 'elsewhere' }));
  const own = { objectClass: 'inetOrgPerson', uid: 'own', cn: 'own', sn: 'own' };
  // People among the groups are no people of this source, and neither are those of another unit.
  for (const unit of [elsewhere, `ou=groups,${BASE_DN}`])
    await world.slapd.add(ldifEntry(`uid=own,${unit}`, own));
  expect(await refresh()).toEqual({});

  await world.slapd.modify(change.move(personDn(3), 'uid=p00003', elsewhere));
  expect(await refresh()).toMatchObject({ peopleSuspended: 1 });
  await world.slapd.modify(change.move(`uid=p00003,${elsewhere}`, 'uid=p00003', `ou=people,${BASE_DN}`));
  expect(await refresh()).toMatchObject({ peopleReturned: 1 });
  await world.slapd.modify(change.move(elsewhere, 'ou=inside', `ou=people,${BASE_DN}`));
  expect(await refresh()).toMatchObject({ peopleAdded: 1 });
});

it('who bears another name by the time they are asked for is found by what never changes', async () => {
  await using world = await logged({});
  const config = world.config();
  await using connection = await LdapConnection.open(config, new AbortController().signal);
  await bind(connection, config);
  const idOf = async (login: string) => (await world.store.people.find(login))[0]?.person.key ?? '';
  const [renamed, successor, gone, kept] = await Promise.all(
    ['p00004', 'p00005', 'p00006', 'p00007'].map(idOf),
  );
  // The fifth takes the name of the fourth, which the log gave for the fourth.
  await world.slapd.modify(change.move(personDn(4), 'uid=later'));
  await world.slapd.modify(change.move(personDn(5), 'uid=p00004'));
  await world.slapd.modify(change.delete(personDn(6)));
  const touched = [renamed, gone, kept].map((key = '', at) => {
    const dn = personDn([4, 6, 7][at] ?? 0);
    return { key, dns: [dn], dn, isGone: false, isRenamed: false };
  });
  const feed = await feedOfTouched(connection, config, touched, '');
  expect([...feed.people].map(([key, { dn }]) => [key, dn])).toEqual([
    [kept, personDn(7)],
    [renamed, `uid=later,ou=people,${BASE_DN}`],
  ]);
  expect(feed.gone).toEqual([{ key: gone }]);
  expect(feed.people.has(successor ?? '')).toBe(false);
});

it('a change of members is of the group alone, and the cost is that of what changed', async () => {
  await using world = await logged({});
  await world.slapd.modify(change.member(groupDn(2), 'add', personDn(2)));
  expect(changesOf(await world.refresh())).toEqual({ membershipsAdded: 1 });
  const before = (await world.store.cursors.get('slapd'))!;
  expect(changesOf(await world.refresh())).toEqual({});
  expect((await world.store.cursors.get('slapd'))!.cookie).toBe(before.cookie);
});

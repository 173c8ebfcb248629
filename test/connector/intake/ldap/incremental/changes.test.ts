import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryLdif, groupDn, personDn } from '../../../../fixture/directory.ts';
import { change } from '../../../../fixture/ldap-tools.ts';
import { membersSettled } from '../../../../fixture/refint.ts';
import { BASE_DN, type ServerOverlays } from '../../../../fixture/slapd-config.ts';
import { changesOf, openWorld, type World } from './slapd-world.ts';

/** Which method, and on what kind of server. */
const SERVERS = [
  ['syncrepl', 'with a session log', { sync: { sessionLog: 1_000 } }],
  ['syncrepl', 'with a session log that is too short', { sync: { sessionLog: 1 } }],
  ['accesslog', 'with a log of changes', { accesslog: {} }],
  ['stamps', 'without content synchronisation', {}],
] as const;

describe.each(SERVERS)('changes by %s, of a server %s', (method, _kind, overlays: ServerOverlays) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ ...overlays, ldif: directoryLdif({ people: 200, groups: 10, nested: 2 }) });
    // A log says how far back it reaches only once something was logged.
    await world.slapd.modify(change.replace(BASE_DN, 'description', 'x'));
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const modify = (dn: string, ...lines: string[]) =>
    world.slapd.modify([`dn: ${dn}`, ...lines, ''].join('\n'));
  /** Deletes or renames an entry, and waits until the groups that named them are put right. */
  const leave = async (dn: string, ...lines: string[]) => {
    await modify(dn, ...lines);
    await membersSettled(world.slapd, [dn]);
  };
  const add = (uid: string, ou = 'people') =>
    world.slapd.add(
      `dn: uid=${uid},ou=${ou},${BASE_DN}\nobjectClass: inetOrgPerson\nuid: ${uid}\ncn: ${uid}\nsn: x\n`,
    );

  /** A delta, and then what reading everything finds that the delta had missed: nothing. */
  async function delta() {
    const report = await world.refresh();
    expect(report).toMatchObject({ status: 'complete', method });
    expect(changesOf(await world.whole())).toEqual({});
    return changesOf(report);
  }

  // In this order: each test goes on from the directory that the one before left.
  it('reads everything first, and says why', async () => {
    const report = await world.refresh();
    expect(report).toMatchObject({ status: 'complete', counts: { peopleAdded: 200, groupsAdded: 10 } });
    expect(report.method).toBeUndefined();
    expect(report.whole?.en).toBe('no whole read has succeeded yet');
  });

  it('finds nothing when nothing has changed, and keeps no record of it', async () => {
    const before = await world.store.snapshots.latest();
    const report = await world.refresh();
    expect(report).toMatchObject({ method });
    expect(changesOf(report)).toEqual({});
    expect(await world.store.snapshots.latest()).toEqual(before);
  });

  it('follows an attribute, and the members of a group', async () => {
    await modify(personDn(1), 'changetype: modify', 'replace: title', 'title: Directrice');
    await modify(groupDn(3), 'changetype: modify', 'add: member', `member: ${personDn(1)}`);
    expect(await delta()).toEqual({ peopleUpdated: 1, membershipsAdded: 1 });
    await modify(groupDn(3), 'changetype: modify', 'delete: member', `member: ${personDn(1)}`);
    expect(await delta()).toEqual({ membershipsRemoved: 1 });
  });

  it('follows who comes and who goes, and the groups forget them without a word', async () => {
    await add('new');
    await modify(groupDn(4), 'changetype: modify', 'add: member', `member: uid=new,ou=people,${BASE_DN}`);
    expect(await delta()).toEqual({ peopleAdded: 1, membershipsAdded: 1 });
    await leave(`uid=new,ou=people,${BASE_DN}`, 'changetype: delete');
    expect(await delta()).toEqual({ peopleSuspended: 1, membershipsRemoved: 1 });
  });

  it('knows a member whom a group named before the member was there', async () => {
    await modify(groupDn(5), 'changetype: modify', 'add: member', `member: uid=late,ou=people,${BASE_DN}`);
    expect(await delta()).toEqual({});
    await add('late');
    expect(await delta()).toEqual({ peopleAdded: 1, membershipsAdded: 1 });
  });

  it('keeps the memberships of whoever is renamed or moved to another unit', async () => {
    await world.slapd.add(`dn: ou=moved,${BASE_DN}\nobjectClass: organizationalUnit\nou: moved\n`);
    await leave(personDn(12), 'changetype: modrdn', 'newrdn: uid=renamed', 'deleteoldrdn: 1');
    await leave(
      personDn(13),
      'changetype: modrdn',
      'newrdn: uid=p00013',
      'deleteoldrdn: 1',
      `newsuperior: ou=moved,${BASE_DN}`,
    );
    expect(await delta()).toEqual({ peopleUpdated: 2 });
    // A group that is changed afterwards names them as they are called now.
    await modify(groupDn(1), 'changetype: modify', 'replace: description', 'description: x');
    expect(await delta()).toEqual({});
  });

  it('keeps the nesting of a group that is renamed, and forgets one that is gone', async () => {
    await leave(groupDn(2), 'changetype: modrdn', 'newrdn: cn=renamed', 'deleteoldrdn: 1');
    expect(await delta()).toEqual({ groupsUpdated: 1 });
    await leave(groupDn(3), 'changetype: delete');
    const changes = await delta();
    expect(changes).toMatchObject({ groupsArchived: 1, nestingsRemoved: 1 });
  });

  it('follows a whole unit that is renamed', async () => {
    await modify(`ou=groups,${BASE_DN}`, 'changetype: modrdn', 'newrdn: ou=teams', 'deleteoldrdn: 1');
    expect(await world.refresh()).toMatchObject({ method, counts: { groupsUpdated: 9 } });
    expect(changesOf(await world.whole())).toEqual({});
    await modify(`ou=teams,${BASE_DN}`, 'changetype: modrdn', 'newrdn: ou=groups', 'deleteoldrdn: 1');
    expect(await delta()).toEqual({ groupsUpdated: 9 });
  });

  it('takes an account that was deleted and made again for somebody new, with the same login', async () => {
    await leave(personDn(20), 'changetype: delete');
    await add('p00020');
    const changes = await delta();
    expect(changes).toMatchObject({ peopleSuspended: 1, peopleAdded: 1 });
    const [row] = await world.store.people.find('p00020');
    expect(row?.person).toMatchObject({ status: 'active', displayName: 'p00020' });
  });

  it('goes on after a restart of the server, whose memory is lost', async () => {
    await leave(personDn(30), 'changetype: delete');
    await world.slapd.restart();
    await modify(personDn(31), 'changetype: modify', 'replace: title', 'title: Restée');
    expect(await delta()).toMatchObject({ peopleSuspended: 1, peopleUpdated: 1 });
  });
});

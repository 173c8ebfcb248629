import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { refreshSource } from '../../../../connector/intake/refresh.ts';
import { type SyncReport, syncSource } from '../../../../connector/intake/sync.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { directoryLdif, groupDn, personDn } from '../../../fixture/directory.ts';
import { DS389_BASE, DS389_SHOW_CHANGELOG, type Ds389Options } from '../../../fixture/ds389-config.ts';
import { type Ds389, startDs389 } from '../../../fixture/ds389.ts';
import { change } from '../../../fixture/ldap-tools.ts';
import { ldifEntry } from '../../../fixture/ldif.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { whereInstalled } from '../../../setup/where-installed.ts';
import { changesOf } from '../ldap/incremental/slapd-world.ts';
import { ds389ConfigOf } from './ds389-source.ts';
import { refreshOptions } from './refresh-options.ts';

whereInstalled('test/connector/intake/server/ds389.test.ts', () => {
  describe.each([
    ['syncrepl', {}],
    ['changelog', { sync: false }],
  ] as const)('changes of a 389 Directory Server, by %s', (method, how: Ds389Options) => {
    const stack = new AsyncDisposableStack();
    let server: Ds389;
    let store: Store;
    beforeAll(async () => {
      server = stack.use(await startDs389(directoryLdif({ people: 40, groups: 4, nested: 2 }), how));
      if (method === 'changelog') await server.modify(DS389_SHOW_CHANGELOG);
      const folder = stack.use(await temporaryFolder('ds389-changes'));
      store = stack.use(await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') }));
      const moved = { objectClass: 'organizationalUnit', ou: 'moved' };
      await server.add(ldifEntry(`ou=moved,ou=people,${DS389_BASE}`, moved));
    }, 180_000);
    afterAll(() => stack.disposeAsync());

    const options = () => refreshOptions(ldapSource(ds389ConfigOf(server, CONFIG)), store);
    const refresh = async (): Promise<SyncReport> => (await refreshSource(options()))!;
    /** A delta, and then what reading everything finds that the delta had missed: nothing. */
    async function delta() {
      const report = await refresh();
      expect(report).toMatchObject({ status: 'complete', method });
      expect(changesOf(await syncSource(options()))).toEqual({});
      return changesOf(report);
    }
    const person = (uid: string) =>
      ldifEntry(`uid=${uid},ou=people,${DS389_BASE}`, {
        objectClass: 'inetOrgPerson',
        uid,
        cn: uid,
        sn: uid,
      });

    // In this order: each test goes on from the directory that the one before left.
    it('reads everything first, and then nothing', async () => {
      expect(await refresh()).toMatchObject({
        status: 'complete',
        counts: { peopleAdded: 40, groupsAdded: 4 },
      });
      expect(await delta()).toEqual({});
    });

    it('follows attributes, the lock of an account, and members', async () => {
      await server.modify(change.replace(personDn(1), 'title', 'Directrice'));
      await server.modify(change.replace(personDn(2), 'nsAccountLock', 'true'));
      await server.modify(change.member(groupDn(3), 'add', personDn(1)));
      expect(await delta()).toEqual({ peopleUpdated: 1, peopleSuspended: 1, membershipsAdded: 1 });
      await server.modify(change.member(groupDn(3), 'delete', personDn(1)));
      expect(await delta()).toEqual({ membershipsRemoved: 1 });
    });

    it('follows who comes and who goes, and the groups forget them', async () => {
      await server.add(person('new'));
      await server.modify(change.member(groupDn(4), 'add', `uid=new,ou=people,${DS389_BASE}`));
      expect(await delta()).toEqual({ peopleAdded: 1, membershipsAdded: 1 });
      await server.modify(change.delete(`uid=new,ou=people,${DS389_BASE}`));
      expect(await delta()).toEqual({ peopleSuspended: 1, membershipsRemoved: 1 });
    });

    it('knows whoever is renamed or moved, and the unit itself', async () => {
      await server.modify(change.move(personDn(12), 'uid=renamed'));
      await server.modify(change.move(personDn(13), 'uid=p00013', `ou=moved,ou=people,${DS389_BASE}`));
      expect(await delta()).toEqual({ peopleUpdated: 2 });
      await server.modify(change.move(`ou=moved,ou=people,${DS389_BASE}`, 'ou=elsewhere'));
      expect(await delta()).toEqual({ peopleUpdated: 1 });
      await server.modify(change.move(groupDn(2), 'cn=renamed'));
      expect(await delta()).toEqual({ groupsUpdated: 1 });
      await server.modify(change.delete(groupDn(3)));
      expect(await delta()).toMatchObject({ groupsArchived: 1 });
    });

    it('takes who comes back under a login for somebody new', async () => {
      await server.modify(change.delete(personDn(20)));
      await server.add(person('p00020'));
      expect(await delta()).toMatchObject({ peopleSuspended: 1, peopleAdded: 1 });
    });

    it('follows who leaves the filter and comes back into it, and a move out of the base', async () => {
      await server.modify(change.replace(personDn(21), 'l', 'hidden'));
      await server.modify(change.move(personDn(22), 'uid=p00022', `ou=services,${DS389_BASE}`));
      expect(await delta()).toMatchObject({ peopleSuspended: 2 });
      await server.modify(change.replace(personDn(21), 'l', 'shown'));
      await server.modify(
        change.move(`uid=p00022,ou=services,${DS389_BASE}`, 'uid=p00022', `ou=people,${DS389_BASE}`),
      );
      expect(await delta()).toMatchObject({ peopleReturned: 2 });
    });

    it('goes on after a restart, and reads everything when its mark is worth nothing', async () => {
      await server.modify(change.delete(personDn(30)));
      await server.restart();
      await server.modify(change.replace(personDn(31), 'title', 'Restée'));
      expect(await delta()).toMatchObject({ peopleSuspended: 1, peopleUpdated: 1 });
      const held = (await store.cursors.get('ds389'))!;
      await store.cursors.put({
        ...held,
        cookie: JSON.stringify({ cookie: '{"cookie":"garbage","hasTold":true}', again: [] }),
      });
      const report = await refresh();
      expect(report.whole?.en).toMatch(/last read|refuses/);
      expect(report).toMatchObject({ status: 'complete' });
      expect(changesOf(report)).toEqual({});
    });
  });

  it('a server whose logs do not name entries is read by the times of change', async () => {
    await using folder = await temporaryFolder('ds389-silent');
    await using store = await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') });
    const ldif = directoryLdif({ people: 10, groups: 2 });
    await using server = await startDs389(ldif, { namesEntries: false });
    await server.modify(DS389_SHOW_CHANGELOG);
    await server.modify(change.replace(personDn(1), 'title', 'x'));
    const options = refreshOptions(ldapSource(ds389ConfigOf(server)), store);
    await refreshSource(options);
    await server.modify(change.delete(personDn(2)));
    const report = await refreshSource(options);
    expect(report?.whole?.en).toContain('did not tell what');
    expect(report).toMatchObject({ status: 'complete', counts: { peopleSuspended: 1 } });
    await server.modify(change.delete(personDn(3)));
    expect(await refreshSource(options)).toMatchObject({
      method: 'stamps',
      counts: { peopleSuspended: 1 },
    });
  }, 60_000);
});

/** A part of the directory, and a filter of which people can come and go. */
const CONFIG = {
  people: {
    base: `ou=people,${DS389_BASE}`,
    filter: '(&(objectClass=inetOrgPerson)(!(l=hidden)))',
  },
};

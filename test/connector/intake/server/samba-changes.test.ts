import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LdapConfig } from '../../../../connector/intake/ldap/config.ts';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { refreshSource } from '../../../../connector/intake/refresh.ts';
import { type SyncReport, syncSource } from '../../../../connector/intake/sync.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { keepSambaDomain, SAMBA_BASE } from '../../../fixture/samba-provision.ts';
import { type Samba, startSamba } from '../../../fixture/samba.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { ldifEntry } from '../../../fixture/ldif.ts';
import { whereInstalled } from '../../../setup/where-installed.ts';
import { changesOf } from '../ldap/incremental/slapd-world.ts';
import { OURS, sambaConfigOf, user } from './samba-domain.ts';
import { refreshOptions } from './refresh-options.ts';

whereInstalled('test/connector/intake/server/samba.test.ts', () => {
  describe('changes of an Active Directory domain controller, by DirSync', () => {
    let samba: Samba;
    let store: Store;
    let config: LdapConfig;
    const stack = new AsyncDisposableStack();
    // Making the first domain of a machine takes longer than anything that is done with it.
    beforeAll(keepSambaDomain, 240_000);
    beforeAll(async () => {
      samba = stack.use(await startSamba());
      const folder = stack.use(await temporaryFolder('dirsync'));
      store = stack.use(await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') }));
      const units = [OURS, `OU=people,${OURS}`, `OU=groups,${OURS}`, `OU=moved,${OURS}`];
      await samba.add(
        [
          ...units.map((dn) => ldifEntry(dn, { objectClass: 'organizationalUnit' })),
          ...['ada', 'bob', 'cy', 'dan'].map(user),
          group('team', ['ada', 'bob']),
          group('other', ['cy']),
        ].join('\n'),
      );
      config = sambaConfigOf(samba, { groups: { filter: '(&(objectClass=group)(cn=*))' } });
    }, 240_000);
    afterAll(() => stack.disposeAsync());

    const personDn = (name: string, unit = 'people') => `CN=${name},OU=${unit},${OURS}`;
    const groupDn = (name: string) => `CN=${name},OU=groups,${OURS}`;
    const group = (name: string, members: readonly string[]) =>
      ldifEntry(groupDn(name), {
        objectClass: 'group',
        sAMAccountName: name,
        member: members.map((one) => personDn(one)),
      });
    const change = (dn: string, ...lines: string[]) => samba.modify([`dn: ${dn}`, ...lines, ''].join('\n'));

    const options = (of = config) => refreshOptions(ldapSource(of), store);
    const refresh = async (): Promise<SyncReport> => (await refreshSource(options()))!;

    /** A delta, and then what reading everything finds that the delta had missed: nothing. */
    async function delta() {
      const report = await refresh();
      expect(report).toMatchObject({ status: 'complete', method: 'dirsync' });
      expect(changesOf(await syncSource(options()))).toEqual({});
      return changesOf(report);
    }

    // In this order: each test goes on from the directory that the one before left.
    it('reads everything first, and then nothing', async () => {
      expect(await refresh()).toMatchObject({ status: 'complete' });
      expect(await delta()).toEqual({});
    });

    it('follows members by what came and went', async () => {
      await change(groupDn('team'), 'changetype: modify', 'add: member', `member: ${personDn('cy')}`);
      expect(await delta()).toEqual({ membershipsAdded: 1 });
      await change(groupDn('team'), 'changetype: modify', 'delete: member', `member: ${personDn('ada')}`);
      expect(await delta()).toEqual({ membershipsRemoved: 1 });
    });

    it('follows attributes, the disabled account, and who comes, in the primary group at once', async () => {
      await change(personDn('ada'), 'changetype: modify', 'replace: title', 'title: Directrice');
      await change(
        personDn('dan'),
        'changetype: modify',
        'replace: userAccountControl',
        'userAccountControl: 546',
      );
      await samba.add(user('eve'));
      expect(await delta()).toMatchObject({ peopleUpdated: 1, peopleSuspended: 1, peopleAdded: 1 });
    });

    it('follows a rename, a move to another unit, and the unit itself', async () => {
      await change(personDn('bob'), 'changetype: modrdn', 'newrdn: CN=robert', 'deleteoldrdn: 1');
      await change(
        personDn('cy'),
        'changetype: modrdn',
        'newrdn: CN=cy',
        'deleteoldrdn: 1',
        `newsuperior: OU=moved,${OURS}`,
      );
      expect(await delta()).toEqual({ peopleUpdated: 2 });
      await change(`OU=moved,${OURS}`, 'changetype: modrdn', 'newrdn: OU=elsewhere', 'deleteoldrdn: 1');
      expect(await delta()).toEqual({ peopleUpdated: 1 });
      await change(groupDn('other'), 'changetype: modify', 'replace: description', 'description: x');
      expect(await delta()).toEqual({});
    });

    it('follows who goes, and groups that are renamed and go', async () => {
      await change(personDn('cy', 'elsewhere'), 'changetype: delete');
      expect(await delta()).toMatchObject({ peopleSuspended: 1 });
      await change(groupDn('other'), 'changetype: modrdn', 'newrdn: CN=renamed', 'deleteoldrdn: 1');
      expect(await delta()).toEqual({ groupsUpdated: 1 });
      await change(groupDn('renamed'), 'changetype: delete');
      expect(await delta()).toMatchObject({ groupsArchived: 1 });
    });

    it('goes on after a restart, and reads everything when its mark is worth nothing', async () => {
      await samba.restart();
      await change(personDn('ada'), 'changetype: modify', 'replace: title', 'title: Restée');
      expect(await delta()).toEqual({ peopleUpdated: 1 });
      const held = (await store.cursors.get('samba'))!;
      await store.cursors.put({ ...held, cookie: JSON.stringify({ cookie: 'garbage', again: [] }) });
      const report = await refresh();
      expect(report.whole?.en).toMatch(/mark of the last read|refuses/);
      expect(report).toMatchObject({ status: 'complete' });
      expect(SAMBA_BASE).toBe(config.people.base[0]);
    });

    it('keeps to its bases, although the server tells of the whole context', async () => {
      const people = { base: `OU=people,${OURS}` };
      const groups = { base: `OU=groups,${OURS}` };
      const narrow = sambaConfigOf(samba, { id: 'narrow', people, groups });
      const look = async () => (await refreshSource(options(narrow)))!;
      await look();
      const elsewhere = `OU=elsewhere,${OURS}`;
      await samba.add([user('out').replaceAll('OU=people', 'OU=elsewhere'), user('in')].join('\n'));
      const report = await look();
      expect(report).toMatchObject({ method: 'dirsync', status: 'complete' });
      expect(changesOf(report)).toEqual({ peopleAdded: 1 });
      await change(`CN=out,${elsewhere}`, 'changetype: modify', 'replace: title', 'title: x');
      expect(changesOf(await look())).toEqual({});
      expect(changesOf(await syncSource(options(narrow)))).toEqual({});
    });
  });
});

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LdapConfig } from '../../../../connector/intake/ldap/config.ts';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import type { Snapshot } from '../../../../connector/intake/source.ts';
import { type SyncReport, syncSource } from '../../../../connector/intake/sync.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { change } from '../../../fixture/ldap-tools.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { PEOPLE, type ServerSubject } from './subject.ts';

export const readAll = (config: LdapConfig, progress?: (entries: number) => void): Promise<Snapshot> =>
  ldapSource(config).read({ signal: new AbortController().signal, ...(progress && { progress }) });

/** What every real server goes through, in this order: each test goes on from what the one before left. */
export function serverBehaviour(name: string, make: () => Promise<ServerSubject>): void {
  describe(`${name}, read whole`, () => {
    const stack = new AsyncDisposableStack();
    let server: ServerSubject;
    let store: Store;
    beforeAll(async () => {
      server = stack.use(await make());
      const folder = stack.use(await temporaryFolder('server-sync'));
      store = stack.use(await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') }));
    }, 180_000);
    afterAll(() => stack.disposeAsync());

    const sync = (config = server.config): Promise<SyncReport> => {
      const signal = new AbortController().signal;
      const now = 1_700_000_000_000;
      return syncSource({
        source: ldapSource(config),
        store,
        limits: config.gate,
        now,
        signal,
        actor: 'test',
      });
    };
    const personOf = async (login: string) => {
      const found = await store.people.find(login);
      return found.find(({ person }) => person.userName === login)?.person;
    };
    const membersOfEverybody = ({ groups }: Snapshot) =>
      groups.find((group) => group.name === server.everybody.name)?.people.length;

    it('brings everybody in, more than 1,500 members of one group too, and then nothing', async () => {
      const first = await sync();
      expect(first).toMatchObject({ status: 'complete', warnings: [] });
      expect(first.counts.peopleAdded).toBeGreaterThanOrEqual(PEOPLE);
      expect(membersOfEverybody(await readAll(server.config))).toBe(PEOPLE);
      expect(changesOf(await sync())).toEqual({});
    });

    it('knows a person after a rename and a move to another unit', async () => {
      const before = await personOf(server.login(1));
      await server.add(`dn: ${server.unitDn('moved')}\nobjectClass: organizationalUnit\nou: moved\n`);
      await server.modify(change.move(server.personDn(1), server.rdnOf('renamed'), server.unitDn('moved')));
      const report = await sync();
      expect(report.status).toBe('complete');
      expect(changesOf(report)).toEqual({ peopleUpdated: 1 });
      const { people } = await readAll(server.config);
      expect(people.find(({ key }) => key === before?.key)?.dn).toContain('moved');
      expect((await store.people.find(before?.id ?? '')).length).toBe(1);
    });

    it('loses no member when the unit of the groups is renamed', async () => {
      await server.modify(change.move(server.unitDn('groups'), 'ou=teams'));
      const report = await sync();
      expect(report).toMatchObject({
        status: 'complete',
        counts: { peopleSuspended: 0, membershipsRemoved: 0, groupsArchived: 0 },
      });
    });

    it('suspends whom the server locks out, and lets them in again', async () => {
      const before = await personOf(server.login(2));
      await server.modify(server.lock(2, true));
      expect((await sync()).counts).toMatchObject({ peopleSuspended: 1, membershipsRemoved: 0 });
      await server.modify(server.lock(2, false));
      expect((await sync()).counts).toMatchObject({ peopleReturned: 1, peopleAdded: 0 });
      expect(await personOf(server.login(2))).toMatchObject({ id: before?.id, status: 'active' });
    });

    it('sees neither a tombstone nor a memory of it: who comes back under a login is somebody new', async () => {
      const before = await personOf(server.login(3));
      await server.modify(change.delete(server.personDn(3)));
      expect((await sync()).counts).toMatchObject({ peopleSuspended: 1, membershipsRemoved: 1 });
      await server.add(server.person(server.login(3)));
      const { people } = await readAll(server.config);
      const again = people.filter(({ userName }) => userName === server.login(3));
      expect(again).toHaveLength(1);
      expect(again[0]?.key).not.toBe(before?.key);
      expect((await sync()).counts).toMatchObject({ peopleAdded: 1 });
    });

    it('removes nobody when the server restarts in the middle, and nothing changes afterwards', async () => {
      const config = { ...server.config, pageSize: 50 };
      let restarted: Promise<void> | undefined;
      const source = ldapSource(config);
      const interrupted = {
        ...source,
        read: (options: Parameters<typeof source.read>[0]) =>
          source.read({ ...options, progress: () => (restarted ??= server.restart()) }),
      };
      const report = await syncSource({
        source: interrupted,
        store,
        limits: config.gate,
        now: 1_700_000_000_000,
        signal: new AbortController().signal,
        actor: 'test',
      });
      await restarted;
      expect(report).toMatchObject({ status: 'partial', problem: { code: 'LDAP_STOPPED' } });
      expect(changesOf(report)).toEqual({});
      const after = await sync();
      expect(after.status).toBe('complete');
      expect(changesOf(after)).toEqual({});
    });

    it('is an error, and no departure, where one of its bases is not there', async () => {
      const { people } = server.config;
      const base = [...people.base, 'ou=nowhere,dc=example,dc=org'];
      const report = await sync({ ...server.config, people: { ...people, base } });
      expect(report).toMatchObject({ status: 'partial', problem: { code: 'LDAP_BASE_MISSING' } });
      expect(changesOf(report)).toEqual({});
    });

    it('is an error, and no departure, where the connection is anonymous', async () => {
      // What the schema refuses: the least that any server takes for anonymous (RFC 4513 section 5.1.1).
      const report = await sync({ ...server.config, bindDn: '', password: '' });
      expect(report).toMatchObject({ status: 'failed', problem: { code: 'LDAP_ANONYMOUS' } });
      expect(changesOf(report)).toEqual({});
    });

    it('is an error, and no departure, with a wrong password', async () => {
      const report = await sync({ ...server.config, password: 'wrong' });
      expect(report).toMatchObject({ status: 'failed', problem: { code: 'LDAP_BIND_REFUSED' } });
      expect(changesOf(report)).toEqual({});
      expect(changesOf(await sync())).toEqual({});
    });
  });
}

/** What a sync changed, without what is zero. */
function changesOf({ counts }: SyncReport): Record<string, number> {
  const { people: _p, groups: _g, memberships: _m, ...changes } = counts;
  return Object.fromEntries(Object.entries(changes).filter(([, count]) => count > 0));
}

import { beforeAll, describe, expect, it } from 'vitest';
import { toDirectoryEntry } from '../../../../connector/intake/ldap/attributes.ts';
import { LdapConnection } from '../../../../connector/intake/ldap/connection.ts';
import { bind } from '../../../../connector/intake/ldap/identity.ts';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { withAllMembers } from '../../../../connector/intake/ldap/ranges.ts';
import { searchPages } from '../../../../connector/intake/ldap/search.ts';
import { CONTRACT_PEOPLE, sourceContract } from '../../../contract/source.ts';
import { change } from '../../../fixture/ldap-tools.ts';
import { ldifEntry } from '../../../fixture/ldif.ts';
import { keepSambaDomain, SAMBA_BASE } from '../../../fixture/samba-provision.ts';
import { startSamba } from '../../../fixture/samba.ts';
import { whereInstalled } from '../../../setup/where-installed.ts';
import { readAll, serverBehaviour } from './behaviour.ts';
import {
  contractDomain,
  EVERYBODY,
  fillDomain,
  login,
  OURS,
  personDn,
  sambaConfigOf,
  user,
} from './samba-domain.ts';
import { PEOPLE, type ServerSubject } from './subject.ts';

async function domain(): Promise<ServerSubject> {
  const samba = await startSamba();
  await fillDomain(samba);
  return {
    ...samba,
    // Contacts are people here too.
    config: sambaConfigOf(samba, {
      people: { filter: '(|(objectClass=contact)(&(objectClass=user)(objectCategory=person)))' },
      groups: { base: OURS },
    }),
    personDn,
    rdnOf: (name) => `CN=${name}`,
    login,
    everybody: { name: 'everybody', dn: EVERYBODY },
    unitDn: (name) => `OU=${name},${OURS}`,
    // NORMAL_ACCOUNT and PASSWD_NOTREQD, with ACCOUNTDISABLE when locked: MS-ADTS section 2.2.16.
    lock: (index, locked) => change.replace(personDn(index), 'userAccountControl', locked ? '546' : '544'),
    person: user,
    [Symbol.asyncDispose]: () => samba[Symbol.asyncDispose](),
  };
}

whereInstalled('test/connector/intake/server/samba.test.ts', () => {
  // The first time on a machine a domain is made.
  beforeAll(keepSambaDomain, 240_000);

  sourceContract('an Active Directory domain controller', async () => {
    const samba = await startSamba();
    await samba.add(contractDomain());
    const ours = `OU=contract,${SAMBA_BASE}`;
    return {
      source: ldapSource(
        sambaConfigOf(samba, { base: ours, people: { attributes: { home: 'departmentNumber' } } }),
      ),
      nests: true,
      rename: (name, newName) => {
        const found = CONTRACT_PEOPLE.find(({ uid }) => uid === name || uid === newName);
        return samba.modify(change.replace(`CN=${found?.cn},OU=people,${ours}`, 'sAMAccountName', newName));
      },
      [Symbol.asyncDispose]: () => samba[Symbol.asyncDispose](),
    };
  });

  serverBehaviour('an Active Directory domain controller', domain);

  describe('what only Active Directory does', () => {
    it('gives ranges of members, and takes people into their primary group', async () => {
      await using samba = await startSamba();
      await fillDomain(samba);
      const config = sambaConfigOf(samba);

      await using connection = await LdapConnection.open(config, new AbortController().signal);
      await bind(connection, config);
      const query = {
        base: EVERYBODY,
        scope: 'base',
        filter: '(objectClass=*)',
        attributes: ['member;range=0-99'],
      } as const;
      for await (const { entries } of searchPages(connection, config, query)) {
        const [found] = entries.map(toDirectoryEntry);
        expect(found?.attributes.get('member;range=0-99')).toHaveLength(100);
        const whole = found && (await withAllMembers(connection, config, found));
        expect(new Set(whole?.attributes.get('member')).size).toBe(PEOPLE);
      }

      const other = `CN=other,OU=groups,${OURS}`;
      await samba.add(
        ldifEntry(other, { objectClass: 'group', sAMAccountName: 'other', member: personDn(1) }),
      );
      const membersOf = async (name: string) => {
        const { people, groups } = await readAll(config);
        const members = groups.find((group) => group.name === name)?.people ?? [];
        return members.map((key) => people.find((person) => person.key === key)?.userName);
      };
      expect(await membersOf('Domain Users')).toContain(login(1));
      const number = /primaryGroupToken: (\d+)/.exec(
        await samba.search('(cn=other)', 'primaryGroupToken'),
      )?.[1];
      await samba.modify(change.replace(personDn(1), 'primaryGroupID', number ?? ''));
      // The server itself takes the member value away, and adds one to the former primary group.
      expect(await samba.search('(cn=other)', 'member')).not.toContain('member:');
      expect(await membersOf('other')).toEqual([login(1)]);
      expect(await membersOf('Domain Users')).toContain(login(1));
    }, 120_000);
  });
});

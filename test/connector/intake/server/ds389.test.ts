import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { contractLdif, sourceContract } from '../../../contract/source.ts';
import { directoryLdif, groupDn, personDn } from '../../../fixture/directory.ts';
import { DS389_BASE } from '../../../fixture/ds389-config.ts';
import { startDs389 } from '../../../fixture/ds389.ts';
import { change } from '../../../fixture/ldap-tools.ts';
import { ldifEntry } from '../../../fixture/ldif.ts';
import { serverBehaviour } from './behaviour.ts';
import { ds389ConfigOf } from './ds389-source.ts';
import { whereInstalled } from '../../../setup/where-installed.ts';
import { PEOPLE } from './subject.ts';

whereInstalled('test/connector/intake/server/ds389.test.ts', () => {
  sourceContract('a 389 Directory Server', async () => {
    const server = await startDs389(contractLdif(DS389_BASE));
    return {
      source: ldapSource(ds389ConfigOf(server)),
      nests: true,
      rename: (login, newLogin) =>
        server.modify(change.move(`uid=${login},ou=people,${DS389_BASE}`, `uid=${newLogin}`)),
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  });

  serverBehaviour('a 389 Directory Server', async () => {
    const server = await startDs389(directoryLdif({ people: PEOPLE, groups: 3 }));
    const login = (index: number) => /^uid=([^,]+)/.exec(personDn(index))?.[1] ?? '';
    return {
      ...server,
      config: ds389ConfigOf(server),
      personDn,
      rdnOf: (name) => `uid=${name}`,
      login,
      everybody: { name: 'group-001', dn: groupDn(1) },
      unitDn: (name) => `ou=${name},${DS389_BASE}`,
      lock: (index, locked) => change.replace(personDn(index), 'nsAccountLock', String(locked)),
      person: (name) =>
        ldifEntry(`uid=${name},ou=people,${DS389_BASE}`, {
          objectClass: 'inetOrgPerson',
          uid: name,
          cn: name,
          sn: name,
        }),
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  });
});

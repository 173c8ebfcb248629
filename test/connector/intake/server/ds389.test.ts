import { ldapConfigSchema } from '../../../../connector/intake/ldap/config.ts';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { contractLdif, sourceContract } from '../../../contract/source.ts';
import { directoryLdif, groupDn, personDn } from '../../../fixture/directory.ts';
import { DS389_BASE } from '../../../fixture/ds389-config.ts';
import { type Ds389, startDs389 } from '../../../fixture/ds389.ts';
import { change } from '../../../fixture/ldap-tools.ts';
import { ldifEntry } from '../../../fixture/ldif.ts';
import { serverBehaviour } from './behaviour.ts';
import { whereInstalled } from '../../../setup/where-installed.ts';
import { PEOPLE } from './subject.ts';

const configOf = ({ url, serviceDn, servicePassword, baseDn }: Ds389) =>
  ldapConfigSchema.parse({
    kind: 'ldap',
    id: 'ds389',
    template: '389-ds',
    url,
    bindDn: serviceDn,
    password: servicePassword,
    base: baseDn,
  });

whereInstalled('test/connector/intake/server/ds389.test.ts', () => {
  sourceContract('a 389 Directory Server', async () => {
    const server = await startDs389(contractLdif(DS389_BASE));
    return {
      source: ldapSource(configOf(server)),
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
      config: configOf(server),
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

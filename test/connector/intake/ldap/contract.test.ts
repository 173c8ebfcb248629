import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { contractLdif, sourceContract } from '../../../contract/source.ts';
import { BASE_DN } from '../../../fixture/slapd-config.ts';
import { startSlapd } from '../../../fixture/slapd.ts';
import { slapdConfigOf } from './slapd-source.ts';

sourceContract('an OpenLDAP server', async () => {
  const slapd = await startSlapd({ ldif: contractLdif(BASE_DN) });
  return {
    source: ldapSource(slapdConfigOf(slapd)),
    nests: true,
    rename: (login, newLogin) =>
      slapd.modify(
        [
          `dn: uid=${login},ou=people,${BASE_DN}`,
          'changetype: modrdn',
          `newrdn: uid=${newLogin}`,
          'deleteoldrdn: 1\n',
        ].join('\n'),
      ),
    [Symbol.asyncDispose]: () => slapd.stop(),
  };
});

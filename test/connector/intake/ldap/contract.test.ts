import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { contractLdif, sourceContract } from '../../../contract/source.ts';
import { change } from '../../../fixture/ldap-tools.ts';
import { membersSettled } from '../../../fixture/refint.ts';
import { BASE_DN } from '../../../fixture/slapd-config.ts';
import { startSlapd } from '../../../fixture/slapd.ts';
import { slapdConfigOf } from './slapd-source.ts';

sourceContract('an OpenLDAP server', async () => {
  const slapd = await startSlapd({ ldif: contractLdif(BASE_DN) });
  return {
    source: ldapSource(slapdConfigOf(slapd)),
    nests: true,
    rename: async (login, newLogin) => {
      const dn = `uid=${login},ou=people,${BASE_DN}`;
      await slapd.modify(change.move(dn, `uid=${newLogin}`));
      await membersSettled(slapd, [dn]);
    },
    [Symbol.asyncDispose]: () => slapd.stop(),
  };
});

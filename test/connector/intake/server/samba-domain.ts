import { type LdapConfig, ldapConfigSchema } from '../../../../connector/intake/ldap/config.ts';
import { CONTRACT_NESTINGS, CONTRACT_PEOPLE } from '../../../contract/source.ts';
import { ldifEntry } from '../../../fixture/ldif.ts';
import { contactDn, SAMBA_BASE, SAMBA_CONTACTS } from '../../../fixture/samba-provision.ts';
import type { Samba } from '../../../fixture/samba.ts';
import { PEOPLE } from './subject.ts';

/** What is ours, beside what every domain has: the built-in groups hold what is no person. */
export const OURS = `OU=ours,${SAMBA_BASE}`;
export const EVERYBODY = `CN=everybody,OU=groups,${OURS}`;
export const login = (index: number): string => `user${index}`;
export const personDn = (index: number): string => `CN=${login(index)},OU=people,${OURS}`;

export function sambaConfigOf({ url, bindDn, password, baseDn }: Samba, more: object = {}): LdapConfig {
  const least = {
    kind: 'ldap',
    id: 'samba',
    template: 'active-directory',
    url,
    bindDn,
    password,
    base: baseDn,
  };
  return ldapConfigSchema.parse({ ...least, ...more });
}

const unit = (dn: string): string => ldifEntry(dn, { objectClass: 'organizationalUnit' });

export const user = (name: string): string =>
  ldifEntry(`CN=${name},OU=people,${OURS}`, {
    objectClass: 'user',
    sAMAccountName: name,
    // NORMAL_ACCOUNT and PASSWD_NOTREQD, MS-ADTS section 2.2.16.
    userAccountControl: '544',
    mail: `${name}@example.org`,
  });

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** People and a group of ours, beside what every domain has; most of the people are the contacts of the fixture. */
export async function fillDomain(samba: Samba): Promise<void> {
  const users = upTo(PEOPLE - SAMBA_CONTACTS);
  const units = [OURS, `OU=people,${OURS}`, `OU=groups,${OURS}`].map(unit);
  await samba.add([...units, ...users.map((index) => user(login(index)))].join('\n'));
  const member = [...users.map(personDn), ...upTo(SAMBA_CONTACTS).map(contactDn)];
  await samba.add(ldifEntry(EVERYBODY, { objectClass: 'group', sAMAccountName: 'everybody', member }));
}

/** The organisation of the source contract, in Active Directory's words. */
export function contractDomain(): string {
  const below = `OU=contract,${SAMBA_BASE}`;
  const dnOf = (uid: string) =>
    `CN=${CONTRACT_PEOPLE.find((person) => person.uid === uid)?.cn},OU=people,${below}`;
  const groupDn = (name: string) => `CN=${name.replaceAll(',', String.raw`\,`)},OU=groups,${below}`;
  const people = CONTRACT_PEOPLE.map(({ uid, cn: _cn, groups: _groups, ...more }) =>
    ldifEntry(dnOf(uid), { objectClass: 'user', sAMAccountName: uid, userAccountControl: '544', ...more }),
  );
  const names = ['Gardiens', 'Siège, Lyon', 'Tous'];
  const groups = names.map((name) =>
    ldifEntry(groupDn(name), {
      objectClass: 'group',
      sAMAccountName: name.replaceAll(/\W/g, '-'),
      // A universal group may hold any group (MS-ADTS section 2.2.12).
      groupType: '-2147483640',
    }),
  );
  const members = names.map((name) => {
    const held = CONTRACT_PEOPLE.filter((person) => person.groups.includes(name)).map(({ uid }) => dnOf(uid));
    const nested = CONTRACT_NESTINGS.filter(([, parent]) => parent === name).map(([child]) => groupDn(child));
    return ldifEntry(groupDn(name), { changetype: 'modify', add: 'member', member: [...held, ...nested] });
  });
  return [
    ...[below, `OU=people,${below}`, `OU=groups,${below}`].map(unit),
    ...people,
    ...groups,
    ...members,
  ].join('\n');
}

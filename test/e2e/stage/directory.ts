import { ldifEntry } from '../../fixture/ldif.ts';
import { BASE_DN } from '../../fixture/slapd-config.ts';

/** The corporate directory of the end-to-end runs: Antony manages three residences; joining «Astreinte» gives him more. */
const person = (uid: string, cn: string, sn: string, givenName: string, mail: string) =>
  ldifEntry(`uid=${uid},ou=people,${BASE_DN}`, {
    objectClass: ['inetOrgPerson'],
    uid,
    cn,
    sn,
    givenName,
    mail,
    employeeType: 'employee',
  });

const group = (cn: string, members: readonly string[]) =>
  ldifEntry(groupDn(cn), { objectClass: ['groupOfNames'], cn, member: members });

export const antonyDn = `uid=antony,ou=people,${BASE_DN}`;
const cedricDn = `uid=cedric,ou=people,${BASE_DN}`;

export function groupDn(cn: string): string {
  return `cn=${cn},ou=groups,${BASE_DN}`;
}

export function directory(): string {
  return [
    ldifEntry(`ou=people,${BASE_DN}`, { objectClass: ['organizationalUnit'], ou: 'people' }),
    ldifEntry(`ou=groups,${BASE_DN}`, { objectClass: ['organizationalUnit'], ou: 'groups' }),
    person('antony', 'Antony Leroy', 'Leroy', 'Antony', 'antony.leroy@regle.example'),
    person('cedric', 'Cédric Blanc', 'Blanc', 'Cédric', 'cedric.blanc@regle.example'),
    group('Gestionnaires Paris', [antonyDn]),
    // Nested: who is on call in Paris is on call.
    group('Astreinte Paris', [cedricDn]),
    group('Astreinte', [groupDn('Astreinte Paris')]),
  ].join('\n');
}

/** ldapmodify: one member joins or leaves a group. */
export function memberChange(change: 'add' | 'delete', cn: string, memberDn: string): string {
  return `dn: ${groupDn(cn)}\nchangetype: modify\n${change}: member\nmember: ${memberDn}\n-\n`;
}

import { expect, it } from 'vitest';
import { ldapConfigSchema } from '../../../../connector/intake/ldap/config.ts';

const least = {
  kind: 'ldap',
  id: 'directory',
  url: 'ldaps://ldap.example.org',
  bindDn: 'cn=reader,dc=example,dc=org',
  password: 'secret',
  base: 'dc=example,dc=org',
};

it('needs an address, an identity, a password and a base, and knows OpenLDAP', () => {
  expect(ldapConfigSchema.parse(least)).toMatchObject({
    startTls: false,
    people: { filter: '(objectClass=inetOrgPerson)', attributes: { userName: 'uid', email: 'mail' } },
    groups: { filter: '(objectClass=groupOfNames)', attributes: { name: 'cn', member: 'member' } },
    pageSize: 500,
    gate: { count: 10, percent: 20, groupCount: 10, groupPercent: 50 },
  });
});

it.each([
  ['another protocol', { url: 'https://ldap.example.org' }, 'url'],
  ['no protocol', { url: 'ldap.example.org' }, 'url'],
  ['StartTLS over TLS', { startTls: true }, 'startTls'],
  ['an empty password, which is an anonymous bind', { password: '' }, 'password'],
  ['a base that is no DN', { base: 'example.org' }, 'base'],
  ['a filter that is not closed', { people: { filter: '(objectClass=*' } }, 'people.filter'],
  ['an attribute that is none', { people: { attributes: { email: 'e mail' } } }, 'people.attributes.email'],
  ['a misspelt key', { groups: { filtre: '(cn=*)' } }, 'groups'],
  ['a page of nothing', { pageSize: 0 }, 'pageSize'],
  ['a percentage above a hundred', { gate: { percent: 120 } }, 'gate.percent'],
])('refuses %s', (_, more, path) => {
  const { error } = ldapConfigSchema.safeParse({ ...least, ...more });
  expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});

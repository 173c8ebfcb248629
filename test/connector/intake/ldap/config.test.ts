import { expect, it } from 'vitest';
import { ldapConfigSchema } from '../../../../connector/intake/ldap/config.ts';
import { TEMPLATE_NAMES } from '../../../../connector/intake/ldap/template/index.ts';

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
    servers: ['ldaps://ldap.example.org'],
    people: {
      base: ['dc=example,dc=org'],
      filter: '(objectClass=inetOrgPerson)',
      attributes: { userName: [[{ attribute: 'uid' }]], email: [[{ attribute: 'mail' }]] },
    },
    groups: { filter: '(objectClass=groupOfNames)', attributes: { name: 'cn', member: 'member' } },
    bind: 'simple',
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
  ['a disabled filter that is none', { people: { disabled: { filter: 'off' } } }, 'people.disabled'],
  [
    'an expression with an unknown function',
    { people: { attributes: { email: '{mail | lwer}' } } },
    'people.attributes.email',
  ],
  [
    'one of several expressions',
    { people: { attributes: { email: ['mail', '{mail'] } } },
    'people.attributes.email.1',
  ],
  ['one of several servers', { url: ['ldaps://one.example.org', 'https://two.example.org'] }, 'url.1'],
  ['no server', { url: [] }, 'url'],
  ['a base within another one', { base: ['dc=example,dc=org', 'OU=people, DC=example,DC=org'] }, 'base'],
  [
    'a base that is named twice',
    { people: { base: ['dc=example,dc=org', 'DC=example, DC=org'] } },
    'people.base',
  ],
  ['a bind without an identity', { bindDn: undefined }, 'bindDn'],
  ['a bind without a password', { password: undefined }, 'password'],
  ['EXTERNAL with a password', { bind: 'external', certFile: 'c', keyFile: 'k' }, 'password'],
  [
    'EXTERNAL in clear text',
    { bind: 'external', password: undefined, url: 'ldap://ldap.example.org' },
    'bind',
  ],
  ['EXTERNAL without a certificate', { bind: 'external', password: undefined }, 'certFile'],
  ['a certificate without its key', { certFile: 'c' }, 'keyFile'],
  ['StartTLS on a socket file', { url: 'ldapi:///run/ldapi', startTls: true }, 'startTls'],
  ['a template that does not exist', { template: 'ad' }, 'template'],
  ['a misspelt key', { groups: { filtre: '(cn=*)' } }, 'groups'],
  ['a page of nothing', { pageSize: 0 }, 'pageSize'],
  ['a percentage above a hundred', { gate: { percent: 120 } }, 'gate.percent'],
])('refuses %s', (_, more, path) => {
  const { error } = ldapConfigSchema.safeParse({ ...least, ...more });
  expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});

it.each(TEMPLATE_NAMES)('knows %s without another word, and lets each key be said otherwise', (template) => {
  const { people, groups, key } = ldapConfigSchema.parse({ ...least, template });
  expect(key).toBeDefined();
  const own = {
    people: { filter: '(uid=*)', attributes: { home: 'l' } },
    groups: { attributes: { name: 'ou' } },
  };
  const changed = ldapConfigSchema.parse({ ...least, template, ...own });
  expect(changed).toMatchObject({
    key,
    people: {
      ...people,
      filter: '(uid=*)',
      attributes: { ...people.attributes, home: [[{ attribute: 'l', steps: [] }]] },
    },
    groups: { ...groups, attributes: { ...groups.attributes, name: 'ou' } },
  });
});

it('takes the disabled rule of a block as a whole, not the half of the template’s', () => {
  const disabled = { filter: '(|(userAccountControl:1.2.840.113556.1.4.803:=2)(title=left))' };
  const { people } = ldapConfigSchema.parse({ ...least, template: 'active-directory', people: { disabled } });
  expect(Object.keys(people.disabled ?? {})).toEqual(['filter']);
});

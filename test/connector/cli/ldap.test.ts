import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directoryLdif } from '../../fixture/directory.ts';
import { startSlapd, type Slapd } from '../../fixture/slapd.ts';
import { command, commandJson, workFolder } from './run.ts';

let slapd: Slapd;

beforeAll(async () => {
  slapd = await startSlapd({ ldif: directoryLdif({ people: 30, groups: 4 }) });
});
afterAll(() => slapd.stop());

async function ldapFolder() {
  const folder = await workFolder();
  await folder.write('ldap.secret', `${slapd.servicePassword}\n`);
  await folder.write(
    'portillon.yaml',
    `sources:
  directory:
    ldap:
      url: ${slapd.ldapsUrl}
      caFile: ${slapd.caFile}
      bindDn: ${slapd.serviceDn}
      passwordFile: ldap.secret
      base: ${slapd.baseDn}
portals:
  intratone: { tenant: regle, origins: ['http://127.0.0.1/*'], sites: sites.csv, admins: [admin] }
policy: policy.yaml
`,
  );
  return folder;
}

test('a directory is read over TLS with the password of a file, and doctor reaches it', async () => {
  await using folder = await ldapFolder();
  const synced = await command(folder.path, 'sync');
  expect(synced).toMatchObject({ code: 0, err: '' });
  expect(synced.out).toMatch(/^directory: read in full, 30 people, 4 groups, \d+ memberships\.\n/);
  expect((await command(folder.path, 'doctor')).out).toContain('✓ Source directory\n');
});

test('a wrong password is told where it is, refused by sync with 3 and by doctor with 1, and removes nobody', async () => {
  await using folder = await ldapFolder();
  await command(folder.path, 'sync');
  await folder.write('ldap.secret', 'wrong-password');
  const refused = await command(folder.path, 'sync');
  expect(refused.code).toBe(3);
  expect(refused.out).toMatch(/^directory: not read: nothing changed/);
  expect(refused.out).toContain('LDAP_BIND_REFUSED');
  expect(refused.out + refused.err).not.toContain('wrong-password');
  const doctor = await command(folder.path, 'doctor');
  expect(doctor.code).toBe(1);
  expect(doctor.out).toMatch(/✗ Source directory\n .*LDAP_BIND_REFUSED/);
  const person = await commandJson(folder.path, 'token', 'create', '--scope', 'self', '--person', 'p00001');
  expect(person).toHaveProperty('token');
  await rm(join(folder.path, 'ldap.secret'));
  expect((await command(folder.path, 'doctor')).err).toContain('CONFIG_SECRET_MISSING');
});

test('source test goes the whole way, shows entries as they would be read, and stops where it fails', async () => {
  await using folder = await ldapFolder();
  const shown = await command(folder.path, 'source', 'test', 'directory');
  expect(shown).toMatchObject({ code: 0, err: '' });
  for (const line of [
    /✓ Connection: ldaps:.*, encrypted, certificate verified for /,
    /✓ Sign-in: cn=/,
    /✓ Known as: dn:/,
    /✓ Server: openldap/,
    /✓ Changes are read by: \w+: /,
    /Not\s+by\s+dirsync:\s+the\s+server\s+does\s+not\s+offer\s+DirSync\./,
    /✓ Read: 30 people, 4 groups, \d+ memberships\./,
    /Person: key=[\w-]+ {2}userName=p00/,
    /Group: .* members=\d+/,
  ])
    expect(shown.out).toMatch(line);
  const french = await command(folder.path, 'source', 'test', 'directory', '--lang', 'fr');
  expect(french.out).toMatch(/✓ Connexion : .*certificat vérifié pour /);
  await folder.write('ldap.secret', 'wrong-password');
  const refused = await command(folder.path, 'source', 'test', 'directory');
  expect(refused.code).toBe(3);
  expect(refused.out).toMatch(/✓ Connection.*\n✗ Sign-in: .*LDAP_BIND_REFUSED/);
  expect(refused.out).not.toContain('wrong-password');
});

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { directoryLdif, groupDn, personDn } from '../../fixture/directory.ts';
import { startSlapd, type Slapd } from '../../fixture/slapd.ts';
import { commandJson, serve, workFolder } from './run.ts';

let slapd: Slapd;
beforeAll(async () => {
  slapd = await startSlapd({
    ldif: directoryLdif({ people: 30, groups: 4 }),
    sync: { sessionLog: 100 },
  });
});
afterAll(() => slapd.stop());

test('a change in the directory moves what a person may do, within seconds', async () => {
  await using folder = await workFolder();
  await folder.write('ldap.secret', slapd.servicePassword);
  await folder.write(
    'portillon.yaml',
    `sources:
  directory:
    ldap:
      url: ${slapd.url}
      bindDn: ${slapd.serviceDn}
      passwordFile: ldap.secret
      base: ${slapd.baseDn}
    changes: 200ms
    every: 1h
portals:
  intratone: { tenant: regle, origins: ['http://127.0.0.1/*'], sites: sites.csv, admins: [admin] }
policy: policy.yaml
`,
  );
  await folder.write(
    'policy.yaml',
    `portillon: 1
rules:
  - id: guards
    name: Badges
    portal: intratone
    when: { group: group-003 }
    grant: { features: [resident-badges-remotes-manage] }
    scope: { subtree: paris }
`,
  );
  await using running = await serve(folder.path);
  const rights = async () => {
    const { grants } = (await commandJson(folder.path, 'effective', 'p00001')) as { grants: unknown[] };
    return grants.length;
  };
  const member = (how: 'add' | 'delete') =>
    slapd.modify(`dn: ${groupDn(3)}\nchangetype: modify\n${how}: member\nmember: ${personDn(1)}\n`);
  expect(await rights()).toBe(0);
  await member('add');
  await vi.waitUntil(async () => (await rights()) > 0, { timeout: 10_000, interval: 200 });
  await member('delete');
  await vi.waitUntil(async () => (await rights()) === 0, { timeout: 10_000, interval: 200 });
  const read = running
    .err()
    .split('\n')
    .filter((line) => line.includes('source read'));
  expect(read.map((line) => (JSON.parse(line) as { method?: string }).method)).toEqual([
    undefined,
    'syncrepl',
    'syncrepl',
  ]);
});

import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, commandAt, commandJson, serve, workFolder } from './run.ts';

const CONFIG = `
sources:
  rh: { csv: people.csv }
  entra: { csv: entra.csv }
correlate:
  by: [badge, email]
  sources: [rh, entra]
  precedence: { phone: [entra] }
portals:
  intratone: { tenant: regle, origins: ['http://127.0.0.1/*'], sites: sites.csv, accounts: accounts.csv, admins: [admin] }
policy: policy.yaml
`;
const ENTRA = `key,userName,displayName,email,phone,groups
e1,alice.martin,Alice M.,Alice@regle.example,+33 1,Renfort
e2,bob.petit,Bob P.,bob@regle.example,,Gardiens Lyon
e3,zoe1,Zoé R.,zoe@regle.example,,Renfort
e4,zoe2,Zoé Roux,zoe@regle.example,,
`;
const ACCESS = 'urn:portillon:params:scim:schemas:extension:access:2.0:User';
const RULES = `  - { id: lyon, name: Badges de Lyon, portal: intratone, when: { group: Gardiens Lyon }, grant: { features: [resident-badges-remotes-manage] }, scope: { subtree: lyon } }
`;

async function twoSources() {
  const folder = await workFolder();
  await folder.write('portillon.yaml', CONFIG);
  await folder.write('entra.csv', ENTRA);
  await appendFile(join(folder.path, 'policy.yaml'), RULES);
  await command(folder.path, 'policy', 'apply', join(folder.path, 'policy.yaml'));
  const { code, err } = await command(folder.path, 'sync');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  await command(folder.path, 'policy', 'apply', join(folder.path, 'policy.yaml'));
  return folder;
}

test('one human in two sources is one person, with the reasons of both and the account of either', async () => {
  await using folder = await twoSources();
  const { out } = await command(
    folder.path,
    'explain',
    'bob.petit',
    'resident-badges-remotes-manage',
    'canuts',
  );
  expect(out).toContain('Bob Petit has');
  expect(out).toContain('Source entra → Group Gardiens Lyon → rule “Badges de Lyon”');
  const alice = (await commandJson(folder.path, 'effective', 'alice')) as { person: object };
  expect(alice.person).toMatchObject({ source: 'rh', userName: 'alice', phone: '+33 1' });
  const plan = (await commandJson(folder.path, 'plan', '--portal', 'intratone')) as {
    accounts: { account: string; steps: { held?: string }[] }[];
  };
  const keys = plan.accounts.map(({ account }) => account);
  expect(keys).toContain('bob');
  expect(keys).not.toContain('bob.petit');
  expect(plan.accounts.flatMap(({ steps }) => steps).filter(({ held }) => held === 'contested')).toEqual([]);
});

test('keys that do not tell who is who are shown with the names of all, and link nobody', async () => {
  await using folder = await twoSources();
  const shown = await commandAt(folder.path, 80, 'people', 'conflicts');
  expect(shown).toEqual({
    code: 0,
    err: '',
    out: `1 key in conflict.
  email zoe@regle.example: Zoé Roux (rh, zoe), Zoé R. (entra, zoe1), Zoé Roux
    (entra, zoe2) (two rows of one source have it: it links nobody)
`,
  });
  const { conflicts } = (await commandJson(folder.path, 'people', 'conflicts')) as { conflicts: object[] };
  expect(conflicts).toMatchObject([
    { by: 'email', why: 'twice', people: [{ source: 'rh' }, { source: 'entra' }, { source: 'entra' }] },
  ]);
});

test('links follow a source that is read again, and are gone without the key', async () => {
  await using folder = await twoSources();
  await folder.write('entra.csv', ENTRA.replace('bob@', 'robert@'));
  await command(folder.path, 'sync', 'entra');
  const apart = await command(folder.path, 'explain', 'bob', 'resident-badges-remotes-manage', 'canuts');
  expect(apart.out).toContain('Bob Petit does not have');
  expect((await command(folder.path, 'people', 'link')).out).toBe('Nothing changed.\n');
  await folder.write('portillon.yaml', CONFIG.replace(/correlate:[^]*(?=portals:)/, ''));
  const refused = await command(folder.path, 'people', 'conflicts');
  expect(refused.err).toContain('CLI_NOT_CORRELATED');
  expect((await command(folder.path, 'effective', 'alice.martin')).out).toContain('Alice M.');
});

test('whom an identity provider pushes is linked at once, and the provider still sees its own rows only', async () => {
  await using folder = await twoSources();
  await folder.write(
    'portillon.yaml',
    CONFIG.replace(/ {2}entra:.*\n/, '').replaceAll(/entra(?=\])/g, 'okta'),
  );
  const create = ['token', 'create', '--scope', 'scim', '--source', 'okta', '--name', 'Okta'];
  const { token } = (await commandJson(folder.path, ...create)) as { token: string };
  await using server = await serve(folder.path);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
  const users = `${server.url}/scim/v2/Users`;
  const body = JSON.stringify({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'alice@okta',
    active: true,
    emails: [{ value: 'ALICE@regle.example', primary: true }],
  });
  const created = (await (await fetch(users, { method: 'POST', headers, body })).json()) as { id: string };
  const read = async () =>
    JSON.stringify(
      await (await fetch(`${users}/${created.id}?attributes=userName,${ACCESS}`, { headers })).json(),
    );
  // What she holds by the groups of her directory.
  await expect.poll(read, { timeout: 10_000, interval: 100 }).toContain('resident-badges-remotes-manage');
  expect(await read()).toContain('"userName":"alice@okta"');
  expect(await (await fetch(users, { headers })).json()).toMatchObject({ totalResults: 1 });
  const { out } = await command(folder.path, 'effective', 'alice@okta');
  expect(out).toContain('Alice Martin');
}, 60_000);

import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../connector/config.ts';
import { BASE, configFolder, configOf, faultsOf } from './write.ts';

describe('a configuration that is right', () => {
  test('is read with its defaults, its paths from its own folder, and is frozen', async () => {
    await using folder = await configFolder(`${BASE}sources:\n  rh: { csv: people.csv, every: 15m }\n`);
    const config = configOf(folder);
    const base = dirname(folder.file);
    expect(config).toMatchObject({
      dataDir: join(folder.path, 'data'),
      store: { kind: 'sqlite', file: join(folder.path, 'data', 'portillon.db') },
      server: { host: '127.0.0.1' },
      policyFile: join(base, 'policy.yaml'),
      isSample: false,
    });
    expect(config.sources).toMatchObject([
      { every: 900_000, config: { kind: 'file', id: 'rh', path: join(base, 'people.csv'), format: 'csv' } },
    ]);
    expect(config.portals[0]).toMatchObject({ id: 'intratone', sitesFile: join(base, 'sites.csv') });
    expect(() => Object.assign(config.server, { port: 1 })).toThrow(TypeError);
    expect(Object.isFrozen(config.sources[0]?.config)).toBe(true);
  });

  test('takes a password from the environment or from a file, without its end of line', async () => {
    const ldap = (secret: string) =>
      `${BASE}sources:\n  ad:\n    ldap: { url: 'ldaps://ad:636', bindDn: cn=reader, base: 'dc=x', ${secret} }\n`;
    await using byName = await configFolder(ldap('passwordEnv: AD_PASSWORD'));
    expect(configOf(byName, { AD_PASSWORD: 's3cret ' }).sources[0]?.config).toMatchObject({
      password: 's3cret ',
    });
    await using byFile = await configFolder(ldap('passwordFile: ad.secret'));
    await writeFile(join(dirname(byFile.file), 'ad.secret'), 'from file\n');
    expect(configOf(byFile).sources[0]?.config).toMatchObject({ password: 'from file' });
  });

  test('yields to the environment, and that to the command line', async () => {
    await using folder = await configFolder(`${BASE}server: { port: 1111 }\nlog: { level: error }\n`);
    const environment = {
      PORTILLON_PORT: '2222',
      PORTILLON_DATA: 'elsewhere',
      PORTILLON_LOG_LEVEL: 'debug',
      PORTILLON_POSTGRES_URL: 'postgres://a:b@db/portillon',
    };
    expect(configOf(folder).server.port).toBe(1111);
    expect(configOf(folder, environment)).toMatchObject({
      server: { port: 2222 },
      dataDir: join(folder.path, 'elsewhere'),
      log: { level: 'debug' },
      store: { kind: 'postgres', url: 'postgres://a:b@db/portillon' },
    });
    const said = loadConfig({
      file: folder.file,
      data: 'said',
      port: 0,
      environment,
      folder: folder.path,
    });
    expect(said).toMatchObject({ config: { server: { port: 0 }, dataDir: join(folder.path, 'said') } });
  });

  test('is the sample organisation when no file is named', () => {
    const loaded = loadConfig({ environment: {}, folder: '/srv' });
    expect(loaded).toMatchObject({
      config: {
        isSample: true,
        dataDir: '/srv/data',
        sources: [{ config: { id: 'sample', kind: 'file', format: 'ldif' } }],
        portals: [
          { id: 'intratone', tenant: 'regle', admins: ['admin'] },
          { id: 'amisgest', origins: ['http://127.0.0.1:8082/*'], sitesFile: undefined },
          { id: 'commown', origins: ['http://127.0.0.1:8083/*'] },
          { id: 'dailybiz', sitesFile: expect.stringContaining('dailybiz') },
          { id: 'webex-carrier', sitesFile: expect.stringContaining('webex') },
        ],
      },
    });
  });
});

test('a portal without origins is met on the vendor’s own hosts, or by files only where every operator has its own', async () => {
  await using folder = await configFolder(`portals:
  intratone: { tenant: t, sites: sites.csv, admins: [admin] }
  webex-carrier: { tenant: t, sites: sites.csv, admins: [admin] }
policy: policy.yaml
`);
  expect(loadConfig({ file: folder.file, environment: {}, folder: folder.path })).toMatchObject({
    config: {
      portals: [
        { id: 'intratone', origins: ['https://www.intratone.info/*'] },
        { id: 'webex-carrier', origins: [] },
      ],
    },
  });
});

describe('a configuration that is wrong', () => {
  test('asks for sites where a portal has any', async () => {
    await using folder = await configFolder(`portals:
  intratone: { tenant: t, sites: sites.csv, admins: [admin] }
  commown: { tenant: t, admins: [admin] }
  webex-carrier: { tenant: t, admins: [admin] }
policy: policy.yaml
`);
    expect(faultsOf(folder)).toEqual(['4:3 portals.webex-carrier.sites CONFIG_INVALID']);
  });

  test('is refused with every wrong key at its line and column, all at once', async () => {
    await using folder = await configFolder(`server:
  prot: 80
  port: high
sources:
  Dir: { ldif: a.ldif }
  two: { ldif: a.ldif, csv: b.csv }
  slow: { csv: b.csv, every: soon }
portals:
  intratone: { tenant: regle, origins: [intratone], sites: sites.csv, admins: [] }
  dreamland: { tenant: x, origins: ['http://x/*'], sites: sites.csv, admins: [admin] }
log: { level: loud }
`);
    expect(faultsOf(folder, { PORTILLON_PORT: '99999' })).toEqual([
      '1:1 policy CONFIG_INVALID',
      '2:3 server.prot CONFIG_UNKNOWN_KEY',
      '3:9 server.port CONFIG_INVALID',
      '5:8 sources.Dir CONFIG_INVALID',
      '6:8 sources.two CONFIG_INVALID',
      '7:30 sources.slow.every CONFIG_INVALID',
      '9:41 portals.intratone.origins.0 CONFIG_INVALID',
      '9:79 portals.intratone.admins CONFIG_INVALID',
      '10:14 portals.dreamland CONFIG_INVALID',
      '11:15 log.level CONFIG_INVALID',
      'CONFIG_ENVIRONMENT',
    ]);
  });

  test('is refused in a source by the schema of its kind, at the path in the file', async () => {
    await using folder = await configFolder(`${BASE}sources:
  ad:
    ldap: { url: 'http://ad', bindDn: cn=reader, base: nothing, passwordEnv: AD, peple: {} }
    gate: { percents: 1 }
  rh: { csv: { delimiter: '#' } }
`);
    expect(faultsOf(folder, { AD: 'x' })).toEqual([
      '6:18 sources.ad.ldap.url CONFIG_INVALID',
      '6:56 sources.ad.ldap.base CONFIG_INVALID',
      '6:82 sources.ad.ldap.peple CONFIG_UNKNOWN_KEY',
      '7:13 sources.ad.gate.percents CONFIG_UNKNOWN_KEY',
      '8:9 sources.rh.csv.file CONFIG_INVALID',
      '8:27 sources.rh.csv.delimiter CONFIG_INVALID',
    ]);
  });

  test('names the keys that are possible where an unknown one stands', async () => {
    await using folder = await configFolder(`${BASE}sources:\n  rh: { csv: { fil: a.csv, file: b.csv } }\n`);
    const loaded = loadConfig({ file: folder.file, environment: {}, folder: folder.path });
    expect('problems' in loaded && loaded.problems[0]?.say('en')).toMatch(
      /portillon\.yaml:5:16: sources\.rh\.csv\.fil: There is no key fil here\. Possible keys: file, delimiter, encoding, columns\. \(CONFIG_UNKNOWN_KEY\)$/,
    );
  });

  test('is refused with a hint when a secret is written in it, and the secret is not repeated', async () => {
    await using folder = await configFolder(`${BASE}store: { postgres: 'postgres://me:hunter2@db/x' }
sources:
  ad: { ldap: { url: 'ldap://ad', bindDn: cn=reader, base: dc=x, password: hunter2 } }
`);
    expect(faultsOf(folder)).toEqual([
      '4:20 store.postgres CONFIG_POSTGRES_SECRET',
      '6:66 sources.ad.ldap.password CONFIG_LITERAL_SECRET',
    ]);
    const loaded = loadConfig({ file: folder.file, environment: {}, folder: folder.path });
    const said = 'problems' in loaded ? loaded.problems.map((one) => one.say('fr') + one.say('en')) : [];
    expect(said.join()).toContain('passwordEnv');
    expect(said.join()).not.toContain('hunter2');
  });

  test.each([
    ['is not text', 'password: [a]'],
    ['is behind a variable that is not set', 'passwordEnv: NOT_SET'],
    ['is behind a variable that is empty', 'passwordEnv: EMPTY'],
    ['is in a file that is not there', 'passwordFile: none.txt'],
    ['is said twice', 'passwordEnv: AD, passwordFile: none.txt'],
    ['is missing', 'startTls: true'],
  ])('is refused when the password of a directory %s', async (_what, secret) => {
    await using folder = await configFolder(
      `${BASE}sources:\n  ad: { ldap: { url: 'ldap://ad', bindDn: cn=r, base: dc=x, ${secret} } }\n`,
    );
    expect(faultsOf(folder, { EMPTY: '', AD: 'x' })).toHaveLength(1);
  });

  test('is refused when it is no YAML, when a key stands twice, and when it names a file that is not there', async () => {
    await using broken = await configFolder('server: [1, 2\nlog: {}\n');
    expect(faultsOf(broken)[0]).toMatch(/ CONFIG_SYNTAX$/);
    await using twice = await configFolder(`${BASE}policy: other.yaml\n`);
    expect(faultsOf(twice)).toEqual(['4:1  CONFIG_SYNTAX']);
    await using missing = await configFolder(BASE.replace('policy.yaml', 'none.yaml'));
    expect(faultsOf(missing)).toEqual(['3:9 policy CONFIG_FILE_MISSING']);
    const none = loadConfig({ file: 'none.yaml', environment: {}, folder: '/' });
    expect(none).toMatchObject({ problems: [{ code: 'CONFIG_NOT_FOUND' }] });
  });
});

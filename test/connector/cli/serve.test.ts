import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { portillon, portillonJson, serve, workFolder } from './run.ts';

describe('portillon serve', { timeout: 60_000 }, () => {
  test('is ready, says what it read, takes tokens made while it runs, logs no secret, and ends with 0', async () => {
    await using folder = await workFolder();
    await using server = await serve(folder.path);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await expect.poll(server.out).toMatch(/^Portillon is ready: http[^]*Stop: Ctrl\+C/);
    expect(server.out()).toContain('3 people, 1 group, 2 memberships');
    expect(server.out()).toMatch(/Intratone \(regle\): 3 accounts, \d+ rights to grant/);

    const { token } = (await portillonJson(folder.path, 'token', 'create', '--scope', 'admin')) as {
      token: string;
    };
    const get = (path: string) => fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
    expect((await get('/api/v1/portals/intratone/accounts/alice')).status).toBe(200);
    expect((await get('/scim/v2/Users')).status).toBe(403);
    expect((await get(`/api/v1/session?token=${token}`)).status).toBe(400);

    const busy = await portillon(folder.path, 'serve', '--port', '0');
    expect(busy.code).toBe(1);
    expect(busy.err).toContain('STORE_LOCKED');

    const ended = await server.end('SIGTERM');
    expect(ended.code).toBe(0);
    const lines = ended.err.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(
      expect.arrayContaining(['source read', 'ready', 'request', 'stopping']),
    );
    expect(ended.err).not.toContain(token);
    expect(ended.err).not.toContain('alice');
  });

  test('offers a pairing code that works once, and then another one', async () => {
    await using folder = await workFolder();
    await using server = await serve(folder.path);
    await expect.poll(server.out).toMatch(/Stop: Ctrl\+C/);
    const code = /Pairing code: (\S+)/.exec(server.out())![1]!;
    const pair = () =>
      fetch(`${server.url}/api/v1/pair`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code, device: 'test' }),
      });
    expect((await pair()).status).toBe(200);
    expect((await pair()).status).toBe(401);
    await expect.poll(() => /Next code: (\S+)/.exec(server.out())?.[1]).toMatch(/^\w{4}-\w{4}$/);
    const ended = await server.end('SIGINT');
    expect(ended.code).toBe(0);
    expect(ended.err).not.toContain(code);
  });

  test('reads its sources again and again', async () => {
    await using folder = await workFolder();
    await folder.write(
      'portillon.yaml',
      `sources: { rh: { csv: people.csv, every: 100ms } }
portals:
  intratone: { tenant: regle, origins: ['http://127.0.0.1/*'], sites: sites.csv, admins: [admin] }
policy: policy.yaml
`,
    );
    await using server = await serve(folder.path);
    await folder.write(
      'people.csv',
      'key,userName,groups\n1,alice,Gardiens Paris\n2,bob,Gardiens Paris\n3,zoe,\n',
    );
    const groups = async () =>
      ((await portillonJson(folder.path, 'plan', '--account', 'bob')) as { steps: unknown[] }).steps.length;
    await expect.poll(groups, { timeout: 10_000 }).toBeGreaterThan(0);
    expect((await server.end('SIGTERM')).code).toBe(0);
  });

  test('does not start on a configuration that is wrong: every problem, exit code 2', async () => {
    await using folder = await workFolder();
    await folder.write('portillon.yaml', 'server: { prot: 1 }\nlog: { level: loud }\n');
    const refused = await portillon(folder.path, 'serve', '--port', '0');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('portillon.yaml:1:11: server.prot: ');
    expect(refused.err).toContain('portillon.yaml:2:15: log.level: ');
    const { problems } = (await portillonJson(folder.path, 'serve', '--port', '0')) as {
      problems: { code: string }[];
    };
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['CONFIG_INVALID', 'CONFIG_UNKNOWN_KEY']),
    );
  });

  test('does not start with a policy that is wrong: exit code 4', async () => {
    await using folder = await workFolder();
    await folder.write('policy.yaml', 'portillon: 1\nruels: []\n');
    const refused = await portillon(folder.path, 'serve', '--port', '0');
    expect(refused.code).toBe(4);
    expect(refused.err).toMatch(/policy\.yaml:2:1: /);
  });

  test('starts when the policy names a group that is not there yet, and says so', async () => {
    await using folder = await workFolder();
    const rule = await readFile(`${folder.path}/policy.yaml`, 'utf8');
    await folder.write('policy.yaml', rule.replace('Gardiens Paris', 'Gardiens Nice'));
    await using server = await serve(folder.path);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(server.err()).toContain('POLICY_GROUP_UNKNOWN');
  });

  test('says so when its port is taken', async () => {
    await using folder = await workFolder();
    await using server = await serve(folder.path);
    const { port } = new URL(server.url);
    const refused = await portillon(folder.path, 'serve', '--port', port, '--data', 'other');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('CLI_PORT_TAKEN');
  });
});

import { describe, expect, test } from 'vitest';
import { portillon, portillonJson, workFolder } from './run.ts';

interface Created {
  readonly token: string;
  readonly id: string;
}

describe('portillon token', { timeout: 60_000 }, () => {
  test('creates a token before the first serve, on one line of JSON, lists it without its secret, and revokes it', async () => {
    await using folder = await workFolder();
    const created = (await portillonJson(
      folder.path,
      'token',
      'create',
      '--data',
      'elsewhere',
      '--scope',
      'scim',
      '--name',
      'entra',
    )) as Created;
    expect(created).toMatchObject({ name: 'entra', scope: 'scim', source: 'scim' });
    expect(created.token).toMatch(/^ptl_[\w-]{43}$/);
    const list = await portillon(folder.path, 'token', 'list', '--data', 'elsewhere');
    expect(list.code).toBe(0);
    expect(list.out).toMatch(/^1 live token\.\n/);
    expect(list.out).toContain(created.id);
    const listed = JSON.stringify(await portillonJson(folder.path, 'token', 'list', '--data', 'elsewhere'));
    expect(listed).not.toMatch(/hash|ptl_/);
    const revoked = await portillon(folder.path, 'token', 'revoke', created.id, '--data', 'elsewhere');
    expect(revoked).toMatchObject({ code: 0, out: `Token ${created.id} revoked.\n` });
    expect((await portillon(folder.path, 'token', 'list', '--data', 'elsewhere')).out).toContain('revoked');
  });

  test('prints the secret alone on standard output, for a pipe', async () => {
    await using folder = await workFolder();
    const created = await portillon(folder.path, 'token', 'create', '--scope', 'admin', '--expires', '90d');
    expect(created.out).toMatch(/^ptl_[\w-]{43}\n$/);
    expect(created.err).toMatch(/^Token admin \(admin\), until \d+ \w+ \d{4}\./);
    const code = await portillon(folder.path, 'token', 'create', '--scope', 'pair');
    expect(code.out).toMatch(/^\w{4}-\w{4}\n$/);
  });

  test.each([
    [['--scope', 'self'], 'CLI_TOKEN_PERSON'],
    [['--scope', 'admin', '--expires', 'soon'], 'CLI_VALUE'],
    [['--scope', 'all'], 'CLI_USAGE'],
  ])('refuses %j with %s and exit code 2', async (args, code) => {
    await using folder = await workFolder();
    const refused = await portillon(folder.path, 'token', 'create', ...args);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(`(${code})`);
  });
});

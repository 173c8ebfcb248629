import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, commandAt, commandJson, workFolder } from './run.ts';

interface Client {
  readonly id: string;
  readonly secret?: string;
}

describe('portillon tenant', () => {
  test('adds, shows, changes, lists and disables a tenant, each in the audit', async () => {
    await using folder = await workFolder();
    const run = (...args: string[]) => command(folder.path, 'tenant', ...args);
    const added = await run('add', 'entra', '--name', 'Entra ID', '--preset', 'entra');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain('portillon token create --scope scim --source entra');
    expect((await run('add', 'entra')).err).toContain('(STORE_CONFLICT)');
    expect((await run('set', 'entra', '--rate', '30', '--switch', 'flatNames=refuse')).out).toBe(
      'Tenant entra changed.\n',
    );
    const shown = await run('show', 'entra');
    expect(shown.out).toMatch(/^Entra ID, active\n/);
    expect(shown.out).toMatch(/flat key \(name\.givenName\) +flatNames=refuse +changed/);
    expect(shown.out).toMatch(/PATCH without a path +pathlessPatch=take\n/);
    expect((await commandAt(folder.path, 120, 'tenant', 'list')).out).toMatch(
      /entra +Entra ID +entra \(changed\) +30 +0 +0 +never +active/,
    );
    expect((await run('disable', 'entra')).out).toBe('Tenant entra disabled.\n');
    expect(await commandJson(folder.path, 'tenant', 'list')).toMatchObject([
      { source: 'entra', state: 'disabled', rate: 30, switches: { flatNames: 'refuse' } },
    ]);
    expect(
      await commandJson(folder.path, 'tenant', 'set', 'entra', '--enable', '--preset', 'okta'),
    ).toMatchObject({ state: 'active', preset: 'okta', switches: {}, rate: 30 });
    const audit = (await commandJson(folder.path, 'audit', 'search', '--action', 'tenant.')) as {
      entries: readonly { action: string }[];
    };
    expect(audit.entries.map(({ action }) => action)).toEqual([
      'tenant.changed',
      'tenant.changed',
      'tenant.changed',
      'tenant.created',
    ]);
  });

  test('is made for the source of a token that nobody registered, and shows that token', async () => {
    await using folder = await workFolder();
    await command(folder.path, 'token', 'create', '--scope', 'scim', '--source', 'okta', '--name', 'Okta');
    expect(await commandJson(folder.path, 'tenant', 'show', 'okta')).toMatchObject({
      preset: 'forgiving',
      tokens: [{ name: 'Okta' }],
      switches: { pathlessPatch: 'take' },
    });
    expect(JSON.stringify(await commandJson(folder.path, 'tenant', 'show', 'okta'))).not.toContain('hash');
  });

  test('client: a secret shown once, or the keys of one that signs, and its end', async () => {
    await using folder = await workFolder();
    const client = (...args: string[]) => commandJson(folder.path, 'tenant', 'client', ...args);
    await command(folder.path, 'tenant', 'add', 'entra');
    const secret = (await client('add', 'entra')) as Client;
    expect(secret.secret).toMatch(/^ptl_[\w-]{43}$/);
    await folder.write('keys.json', JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] }));
    const signs = (await client('add', 'entra', '--jwks', join(folder.path, 'keys.json'))) as Client;
    expect(signs).toMatchObject({ jwks: { keys: [{ kty: 'EC', x: 'x' }] } });
    expect(signs.secret).toBeUndefined();
    await client('add', 'entra', '--jwks', 'https://idp.example/jwks');
    await command(folder.path, 'tenant', 'client', 'revoke', secret.id);
    const shown = (await command(folder.path, 'tenant', 'show', 'entra')).out;
    expect(shown).toMatch(new RegExp(`${secret.id} +entra +revoked`));
    expect(shown).toContain('keys published at https://idp.example/jwks');
    expect(shown).not.toContain(secret.secret);
  });

  test.each([
    [['add', 'Entra ID'], 'CLI_VALUE'],
    [['add', 'rh'], 'CLI_TENANT_PULLED'],
    [['add', 'x', '--preset', 'azure'], 'CLI_VALUE'],
    [['add', 'x', '--rate', '24'], 'CLI_VALUE'],
    [['add', 'x', '--switch', 'flatNames=maybe'], 'CLI_VALUE'],
    [['add', 'x', '--switch', 'colour=red'], 'CLI_VALUE'],
    [['show', 'nobody'], 'CLI_TENANT_UNKNOWN'],
    [['set', 'nobody', '--enable'], 'CLI_TENANT_UNKNOWN'],
    [['client', 'add', 'nobody'], 'CLI_TENANT_UNKNOWN'],
    [['client', 'revoke', 'nobody'], 'CLI_CLIENT_UNKNOWN'],
    [['client', 'add', 'x', '--jwks', 'http://idp.example/jwks'], 'CLI_VALUE'],
    [['client', 'add', 'x', '--jwks', 'private.json'], 'CLI_VALUE'],
    [['client', 'add', 'x', '--jwks', 'missing.json'], 'CLI_FILE_UNREADABLE'],
  ])('refuses %j with %s', async (args, code) => {
    await using folder = await workFolder();
    await folder.write('private.json', JSON.stringify({ keys: [{ kty: 'EC', d: 'secret' }] }));
    const here = args.map((arg) => (arg.endsWith('.json') ? join(folder.path, arg) : arg));
    const refused = await command(folder.path, 'tenant', ...here);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(`(${code})`);
  });
});

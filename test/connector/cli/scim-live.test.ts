import { expect, test } from 'vitest';
import { portillonJson, serve, workFolder, portillon } from './run.ts';

interface Created {
  readonly token: string;
  readonly id: string;
}

/** Each command is a process of its own: what it decides holds at the server's next request. */
test('a running server hears of rotated and revoked tokens, of a disabled tenant, and tells what it was asked', async () => {
  await using folder = await workFolder();
  const make = (...args: string[]) => portillonJson(folder.path, 'token', ...args) as Promise<Created>;
  const old = await make('create', '--scope', 'scim', '--source', 'entra', '--name', 'Entra');
  await using server = await serve(folder.path);
  const status = async ({ token }: Created) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${server.url}/scim/v2/Users`, { headers })).status;
  };
  expect(await status(old)).toBe(200);

  const next = await make('rotate', old.id);
  expect(next).toMatchObject({ name: 'Entra', source: 'entra', replaces: old.id });
  expect([await status(old), await status(next)]).toEqual([200, 200]);
  const last = await make('rotate', next.id, '--overlap', '0');
  expect([await status(next), await status(last)]).toEqual([401, 200]);

  await portillon(folder.path, 'token', 'revoke', old.id);
  expect([await status(old), await status(last)]).toEqual([401, 200]);
  expect((await portillon(folder.path, 'token', 'rotate', old.id)).err).toContain('(CLI_TOKEN_UNKNOWN)');

  await portillon(folder.path, 'tenant', 'disable', 'entra');
  expect(await status(last)).toBe(403);

  const tail = async () => (await portillon(folder.path, 'scim', 'tail')).out;
  await expect.poll(tail, { timeout: 10_000, interval: 500 }).toContain('SCIM_TENANT_DISABLED');
  expect((await tail()).match(/ 200 .* GET +\/Users {2}= 0 found/g)).toHaveLength(5);
}, 90_000);

import { describe, expect, test } from 'vitest';
import { command, commandJson, workFolder } from './run.ts';

interface Token {
  readonly id: string;
  readonly createdAt: number;
  readonly expiresAt?: number;
}
const DAY = 86_400_000;

describe('portillon token rotate', () => {
  test('keeps the old token for a day, and the new one as long as the old one was made for', async () => {
    await using folder = await workFolder();
    const run = (...args: string[]) => commandJson(folder.path, 'token', ...args);
    const old = (await run('create', '--scope', 'scim', '--expires', '90d')) as Token;
    const next = (await run('rotate', old.id)) as Token & { oldEndsAt: number };
    expect(next.expiresAt! - next.createdAt).toBe(90 * DAY);
    expect(next.oldEndsAt - next.createdAt).toBe(DAY);
    const listed = (await run('list')) as readonly Token[];
    expect(listed.map(({ id, expiresAt }) => [id, expiresAt])).toEqual([
      [old.id, next.oldEndsAt],
      [next.id, next.expiresAt],
    ]);
    const short = (await run('create', '--scope', 'scim', '--expires', '1h')) as Token;
    expect(await run('rotate', short.id, '--expires', '30d')).toMatchObject({ oldEndsAt: short.expiresAt });
    const audit = (await commandJson(folder.path, 'audit', 'search', '--action', 'token.rotated')) as object;
    expect(audit).toMatchObject({
      total: 2,
      entries: [{ subject: short.id }, { subject: old.id, data: { by: next.id } }],
    });
  });

  test('says when the old one ends, and refuses what is no duration or no token', async () => {
    await using folder = await workFolder();
    const old = (await commandJson(folder.path, 'token', 'create', '--scope', 'scim')) as Token;
    const rotated = await command(folder.path, 'token', 'rotate', old.id, '--overlap', '2h');
    expect(rotated.out).toMatch(/^ptl_[\w-]{43}\n$/);
    expect(rotated.err).toMatch(/The old one works until \d+ \w+ \d{4}, \d\d:\d\d\./);
    expect((await command(folder.path, 'token', 'rotate', old.id, '--overlap', 'soon')).err).toContain(
      '(CLI_VALUE)',
    );
    expect((await command(folder.path, 'token', 'rotate', 'nobody')).err).toContain('(CLI_TOKEN_UNKNOWN)');
  });
});

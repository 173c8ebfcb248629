import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, commandJson, workFolder } from './run.ts';

const MORE = `
  # Un commentaire qui reste.
  - id: no-codes
    name: Pas de codes
    portal: intratone
    effect: forbid
    when: { group: Gardiens Paris }
    grant: { features: [resident-phone-codes-manage] }
    scope: all
`;

test('diff, history, export, revert and apply --base: files and versions of the policy', async () => {
  await using folder = await workFolder();
  const file = join(folder.path, 'policy.yaml');
  const other = join(folder.path, 'other.yaml');
  const first = await readFile(file, 'utf8');
  await folder.write('other.yaml', first + MORE);
  const say = (...args: string[]) => command(folder.path, 'policy', ...args);
  expect(await say('export')).toMatchObject({ code: 2, err: expect.stringContaining('CLI_POLICY_NONE') });
  await command(folder.path, 'sync');
  await say('apply', file);

  const diff = await say('diff', other);
  expect(diff.out).toMatch(/^1 difference\.\n {2}\+ .*no-codes/);
  expect(diff.out).toContain('A forbid rule or the approvals change: other people have to agree.');
  expect((await say('diff', file, other)).out).toBe(diff.out);
  expect(await commandJson(folder.path, 'policy', 'diff', other)).toMatchObject({
    changes: [{ kind: 'added' }],
    sensitive: true,
  });
  expect((await say('diff', '1', file)).out).toBe('0 differences.\n');
  expect(await say('diff', '1', '9')).toMatchObject({
    code: 2,
    err: expect.stringContaining('CLI_POLICY_VERSION_UNKNOWN'),
  });

  expect((await say('apply', other, '--base', '1')).out).toMatch(
    /^Policy applied: version 2\.\n1 difference\./,
  );
  expect(await say('apply', file, '--base', '1')).toMatchObject({
    code: 4,
    err: expect.stringMatching(/is version 2, not version 1.*FLOW_POLICY_MOVED/),
  });
  const out = join(folder.path, 'exported.yaml');
  expect((await say('export', '--out', out)).out).toBe(`Version 2 in ${out}.\n`);
  expect(await readFile(out, 'utf8')).toBe(first + MORE);
  expect((await say('export', '1')).out).toBe(first);

  expect((await say('revert', '1', '--dry-run')).out).toMatch(/^Nothing was applied/);
  expect((await say('revert', '1')).out).toMatch(/^Policy applied: version 3\.\n1 difference\.\n {2}− /);
  expect((await say('export')).out).toBe(first);
  expect((await say('history')).out).toMatch(/^3 versions\.\nversion .*\n3 .*\n2 .*\n1 /);
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan/step.ts';
import { command, commandJson, workFolder } from './run.ts';
import { sampleFolder } from './sample.ts';

/** A small organisation, read and with its policy applied. */
async function readyFolder() {
  const folder = await workFolder();
  await command(folder.path, 'sync');
  await command(folder.path, 'policy', 'apply', join(folder.path, 'policy.yaml'));
  return folder;
}

test('plan names modules and profiles from and to, login hours, costs, notes, and what each step waits for', async () => {
  await using folder = await sampleFolder();
  const { out } = await command(folder.path, 'plan');
  expect(out).toMatch(/^5 portals: [\d,]+ rights to grant, .*, €261\.00 per month more to pay\.\n/);
  expect(out).toContain('\nDailyBiz (regle): ');
  expect(out).toMatch(/ {2}Seats: Utilisateurs de DailyBiz: 4 → 12 seats .*€29\.00 per month already due\n/);
  expect(out).toContain('  2 approvals needed: administrator rights and rights that exclude each other\n');
  expect(out).toContain('  ~ Accounting: Comptable → Comptable en chef\n');
  expect(out).toContain('  ‖ Commercial management: none → Consultation · 1 seat taken, €29.00 per month\n');
  expect(out).toContain('  ‖ Accounting: none → Comptable\n    waits for a step: set the profile\n');
  expect(out).toContain('? login hours: Monday–Friday, 08:00–18:30; Saturday, 09:00–12:00 (Europe/Paris)');
  expect(out).toMatch(/ {2}\+ create the account\n {4}› .*A temporary password is sent by e-mail/);
  expect(out.match(/A temporary password is sent/g)).toHaveLength(1);
  expect(out).toMatch(/\nNothing is kept\. .*portillon plan --out FILE\n$/);

  const french = (await command(folder.path, 'plan', '--portal', 'dailybiz', '--lang', 'fr')).out;
  expect(french).toContain(
    '  ‖ Gestion commerciale : aucun → Consultation · 1 place prise, 29,00\u00a0€ par mois\n',
  );
  const kept = (await commandJson(folder.path, 'plan', '--portal', 'dailybiz')) as Plan;
  expect(kept).toMatchObject({ portal: 'dailybiz', costs: [{ more: { minor: 26_100 } }] });
});

test('plan of one account holds what the portal as a whole holds', async () => {
  await using folder = await sampleFolder();
  const one = await command(
    folder.path,
    'plan',
    '--portal',
    'amisgest',
    '--account',
    'paul.noblet@regle.example',
  );
  expect(one.out).toMatch(
    /^\nPaul Noblet.*\n.*\n {4}‖ External technician\n {6}rights that exclude each other/,
  );
  const unknown = await command(folder.path, 'plan', '--portal', 'amisgest', '--account', 'nobody');
  expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('CLI_ACCOUNT_UNKNOWN') });
});

describe('a kept plan', () => {
  test('is listed, applied with its files, and applied again without doing anything', async () => {
    await using folder = await readyFolder();
    const file = join(folder.path, 'plan.json');
    expect((await command(folder.path, 'plans')).out).toBe('0 kept plans.\n');
    const made = await command(folder.path, 'plan', '--out', file, '--as', 'anne');
    const id = /Plan ([0-9a-f-]{36}) kept in/.exec(made.out)![1]!;
    expect(made.out).toContain(`Ready: portillon apply ${file}\n`);
    expect((await command(folder.path, 'plans')).out).toMatch(new RegExp(`${id} .* anne +waiting\n`));
    const applied = await command(folder.path, 'apply', id.slice(0, 13), '--out', join(folder.path, 'out'));
    expect(applied).toMatchObject({ code: 0, err: '' });
    expect(applied.out).toMatch(/^Applied: \d+ steps? handed over\.\n/);
    const files = await readdir(join(folder.path, 'out'));
    expect(files.map((name) => name.replace(/.*\./, '')).toSorted()).toEqual(['csv', 'html', 'json', 'md']);
    for (const name of files) expect(applied.out).toContain(`  ${name}\n`);
    expect((await command(folder.path, 'apply', file)).out).toBe(
      'Applied already: nothing was done again.\n',
    );
    expect((await command(folder.path, 'plans')).out).toContain('applied');
    for (const decision of ['approve', 'reject', 'cancel', 'resume'])
      expect(await command(folder.path, decision, file, '--as', 'bea', '--reason', 'late')).toMatchObject({
        code: 5,
        err: expect.stringContaining('PLAN_CLOSED'),
      });
  });

  test('needs the approvals of its kind, and refuses the author, the same person twice and a hurry', async () => {
    await using folder = await sampleFolder();
    const file = join(folder.path, 'plan.json');
    await command(folder.path, 'plan', '--portal', 'webex-carrier', '--out', file, '--as', 'anne');
    const refused = (code: string) => ({ code: 5, out: '', err: expect.stringContaining(`(${code})`) });
    expect(await command(folder.path, 'approve', file, '--as', 'ANNE')).toMatchObject(
      refused('PLAN_OWN_APPROVAL'),
    );
    const first = await command(folder.path, 'approve', file, '--as', 'bea');
    expect(first.out).toBe(
      `Plan approved by bea.\nApproved by bea.\nWaits for 1 approval (administrator rights): portillon approve ${file}\n`,
    );
    expect(await command(folder.path, 'approve', file, '--as', 'bea')).toMatchObject(
      refused('PLAN_APPROVED_TWICE'),
    );
    expect(await command(folder.path, 'approve', file, '--as', 'g.lefort')).toMatchObject(
      refused('PLAN_OWN_APPROVAL'),
    );
    expect(await command(folder.path, 'apply', file)).toMatchObject(refused('PLAN_WAITS'));
    expect(await command(folder.path, 'resume', file, '--reason', 'why not')).toMatchObject(
      refused('PLAN_NOT_QUARANTINED'),
    );
    expect(await command(folder.path, 'cancel', file)).toMatchObject(refused('PLAN_REASON_MISSING'));
    expect(await command(folder.path, 'apply', file, '--confirm-cost', '1 EUR')).toMatchObject(
      refused('PLAN_FREE'),
    );
    expect((await command(folder.path, 'reject', file, '--as', 'bea')).out).toContain(
      'it will never be applied',
    );
    expect(await command(folder.path, 'apply', file)).toMatchObject(refused('PLAN_CLOSED'));
  });

  test('is stale once the policy moved: nothing is applied, and it says what moved', async () => {
    await using folder = await readyFolder();
    const file = join(folder.path, 'plan.json');
    await command(folder.path, 'plan', '--out', file);
    const policy = await readFile(join(folder.path, 'policy.yaml'), 'utf8');
    await folder.write('policy.yaml', policy.replace('subtree: paris', 'subtree: lyon'));
    await command(folder.path, 'policy', 'apply', join(folder.path, 'policy.yaml'));
    const stale = await command(folder.path, 'apply', file);
    expect(stale.code).toBe(5);
    expect(stale.err).toMatch(/What moved: policy \(version 2 instead of 1\).*\(PLAN_OUTDATED\)/);
    expect(await readdir(join(folder.path, 'data'))).not.toContain('deliveries');
  });

  test('is what the store holds: an edited file changes nothing, a file of something else is refused', async () => {
    await using folder = await readyFolder();
    const file = join(folder.path, 'plan.json');
    await command(folder.path, 'plan', '--out', file);
    const plan = JSON.parse(await readFile(file, 'utf8')) as { id: string; parts: { accounts: unknown[] }[] };
    plan.parts[0]!.accounts = [];
    await writeFile(file, JSON.stringify(plan));
    expect((await command(folder.path, 'apply', file)).out).toMatch(/^Applied: [1-9]\d* steps? handed over/);
    await writeFile(file, JSON.stringify({ ...plan, id: 'another' }));
    expect(await command(folder.path, 'apply', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('CLI_PLAN_FILE'),
    });
    expect(await command(folder.path, 'apply', '00000000')).toMatchObject({
      code: 5,
      err: expect.stringContaining('PLAN_UNKNOWN'),
    });
  });
});

test('drift lists accounts that nobody planned', async () => {
  await using folder = await readyFolder();
  const drift = await command(folder.path, 'drift');
  expect(drift.out).toBe('Intratone: nothing was changed by hand.\n  Missing accounts: zoe\n');
  expect(await commandJson(folder.path, 'drift')).toMatchObject([
    { portal: 'intratone', byHand: [], missing: ['zoe'] },
  ]);
});

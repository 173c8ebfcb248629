import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, commandJson, portillon, portillonJson, workFolder } from './run.ts';

describe('portillon sync', () => {
  test('says what was read and what changed, then that nothing did', async () => {
    await using folder = await workFolder();
    const first = await command(folder.path, 'sync');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^rh: read in full, 3 people, 1 group, 2 memberships\.\n/);
    expect(first.out).toContain('3 people added, 1 group added, 2 memberships added');
    expect((await command(folder.path, 'sync', 'rh')).out).toContain('Nothing changed.');
  });

  test('reads the other lines of a file with a bad one, says which, and removes nothing: exit code 3', async () => {
    await using folder = await workFolder();
    await command(folder.path, 'sync');
    await folder.write('people.csv', 'key,userName,groups\n1,alice,\n2,b"o,b,\n4,yan,\n');
    const partial = await command(folder.path, 'sync');
    expect(partial.code).toBe(3);
    expect(partial.out).toContain('read in part: nothing was removed');
    expect(partial.out + partial.err).toContain('people.csv:3');
    const json = await commandJson(folder.path, 'sync');
    expect(json).toMatchObject({
      sources: [{ source: 'rh', status: 'partial', problem: { place: { line: 3 } } }],
    });
  });

  test('leaves out a bad line of the sites, says which, and keeps the others', async () => {
    await using folder = await workFolder();
    await command(folder.path, 'sync');
    await folder.write(
      'sites.csv',
      'id,name,kind,parent\nregle,Règle,company,\navalon,Avalon,castle,regle\n',
    );
    const synced = await command(folder.path, 'sync');
    expect(synced.err).toContain('sites.csv:3');
    const plan = JSON.stringify(await commandJson(folder.path, 'doctor'));
    expect(plan).toContain('Sites of the portal intratone: 6');
  });

  test('refuses a source that is not there', async () => {
    await using folder = await workFolder();
    const refused = await command(folder.path, 'sync', 'nowhere');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('Configured sources: rh. (CLI_SOURCE_UNKNOWN)');
  });
});

describe('with a policy and a source read,', () => {
  test('plan, effective and explain answer in their first line, and doctor is content', async () => {
    await using folder = await workFolder();
    const early = await command(folder.path, 'plan');
    expect(early).toMatchObject({ code: 1, out: '' });
    expect(early.err).toContain('FLOW_NO_POLICY');
    await command(folder.path, 'sync');

    const dry = await command(folder.path, 'policy', 'apply', join(folder.path, 'policy.yaml'), '--dry-run');
    expect(dry.out).toMatch(/^Nothing was applied/);
    const applied = await command(folder.path, 'policy', 'apply', join(folder.path, 'policy.yaml'));
    expect(applied).toMatchObject({ code: 0 });
    expect(applied.out).toMatch(/^Policy applied: version 1\.\n {2}Intratone, then: \d+ rights to grant/);
    const again = await command(folder.path, 'policy', 'apply', join(folder.path, 'policy.yaml'));
    expect(again).toMatchObject({ code: 0, out: 'In force already: version 1.\n' });

    const plan = await command(folder.path, 'plan');
    expect(plan.out).toMatch(/^Intratone \(regle\): \d+ rights to grant, 0 to revoke/);
    expect(plan.out).toContain('Alice Martin (alice)\n');
    expect(plan.out).toMatch(
      /[?+] 2 residences: Avalon and Résidence Dumbo\n {6}Group Gardiens Paris → rule/,
    );
    expect(plan.out).not.toContain('\u001B');
    const french = await command(folder.path, 'plan', '--portal', 'intratone', '--lang', 'fr');
    expect(french.out).toMatch(/^Intratone \(regle\) : \d+ droits à accorder/);
    const one = await commandJson(folder.path, 'plan', '--account', 'ALICE');
    expect(one).toMatchObject({ account: 'alice', person: { userName: 'alice' } });

    const effective = await command(folder.path, 'effective', 'alice@regle.example');
    expect(effective.out).toMatch(/^Alice Martin: 1 right in Intratone\.\n {2}Create, edit, delete fobs/);
    const yes = await command(folder.path, 'explain', 'alice', 'resident-badges-remotes-manage', 'avalon');
    expect(yes.out).toMatch(
      /^Yes: Alice Martin has “Create, edit, delete fobs or remote controls” at Avalon\.\n/,
    );
    const no = await command(
      folder.path,
      'explain',
      'bob',
      'Créer, modifier, supprimer les badges ou télécommandes',
      'les canuts',
    );
    expect(no.code).toBe(0);
    expect(no.out).toMatch(/^No: Bob Petit does not have/);
    expect(no.out).toContain('not a member of the group Gardiens Paris');

    const doctor = await command(folder.path, 'doctor');
    expect(doctor.out).toMatch(/^All is well\.\n✓ Store sqlite, schema \d+\n/);
    expect(doctor.code).toBe(0);
  });

  test('doctor says what is wrong and what to do, with exit code 1', async () => {
    await using folder = await workFolder();
    await folder.write('people.csv', 'nothing useful\n');
    const doctor = await command(folder.path, 'doctor');
    expect(doctor.code).toBe(1);
    expect(doctor.out).toMatch(/^3 points to correct\.\n/);
    expect(doctor.out).toMatch(/✗ Source rh\n .*FILE_HEADER/);
    expect(doctor.out).toMatch(/✗ Policy\n .*FLOW_NO_POLICY/);
    expect(doctor.out).toMatch(/✗ Sites of the portal intratone: 0\n .*DOCTOR_NO_SITES/);
    expect(await commandJson(folder.path, 'doctor')).toMatchObject({ ok: false });
  });

  test.each([
    [['explain', 'nobody', 'notice-boards-manage'], 'CLI_PERSON_UNKNOWN'],
    [['explain', 'alice', 'fly'], 'CLI_FEATURE_UNKNOWN'],
    [['policy', 'check', 'none.yaml'], 'CLI_FILE_UNREADABLE'],
    [['fly'], 'CLI_USAGE'],
    [['serve', '--port', 'high'], 'CLI_VALUE'],
  ])('%j ends with exit code 2 and says why', async (args, code) => {
    await using folder = await workFolder();
    const refused = await command(folder.path, ...args);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(`(${code})`);
  });
});

describe('portillon policy', { timeout: 60_000 }, () => {
  test('check says every problem with its line and column, with exit code 4', async () => {
    await using folder = await workFolder();
    await command(folder.path, 'sync');
    await folder.write(
      'wrong.yaml',
      `portillon: 1
rules:
  - id: one
    portal: intratone
    when: { group: Gardiens Lune }
    grant: { features: [fly] }
    scope: { subtree: moon }
`,
    );
    const checked = await portillon(folder.path, 'policy', 'check', 'wrong.yaml');
    expect(checked.code).toBe(4);
    expect(checked.out).toMatch(/^3 problems to correct\.\n/);
    expect(checked.out).toMatch(/^wrong\.yaml:5:\d+: .*POLICY_GROUP_UNKNOWN/m);
    expect(checked.out).toMatch(/^wrong\.yaml:6:\d+: .*POLICY_FEATURE_UNKNOWN/m);
    expect(checked.out).toMatch(/^wrong\.yaml:7:\d+: .*POLICY_SITE_UNKNOWN/m);
    const refused = await command(folder.path, 'policy', 'apply', join(folder.path, 'wrong.yaml'));
    expect(refused.code).toBe(4);
    expect(await portillonJson(folder.path, 'policy', 'check', 'wrong.yaml')).toMatchObject({
      problems: [{ place: { line: 5 } }, { place: { line: 6 } }, { place: { line: 7 } }],
    });
    expect((await command(folder.path, 'policy', 'check', join(folder.path, 'policy.yaml'))).code).toBe(0);
  });

  test('check before any source was read says that groups were not checked', async () => {
    await using folder = await workFolder();
    const checked = await command(folder.path, 'policy', 'check', join(folder.path, 'policy.yaml'));
    expect(checked).toMatchObject({ code: 0, out: 'The policy is sound: 1 rule.\n' });
    expect(checked.err).toContain('POLICY_GROUPS_UNCHECKED');
  });
});

test('help and version are in the language asked for', async () => {
  await using folder = await workFolder();
  const french = await portillon(folder.path, 'token', 'create', '--help', '--lang', 'fr');
  expect(french).toMatchObject({ code: 0, err: '' });
  expect(french.out).toMatch(/^Usage :/);
  expect(french.out).toContain('créer un jeton');
  expect((await portillon(folder.path, '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STEP_KINDS, type Plan } from '../../shared/plan/step.ts';
import { ldifEntry } from '../fixture/ldif.ts';
import { SAMPLE_BASE } from '../fixture/sample-directory.ts';
import { accountOf, setOrganisation, stepsOf, type Organisation } from './constraints/organisation.ts';

/*
 * What each portal's sheet demands, shown through the command line on a real directory: ldapmodify, `portillon sync`,
 * then what the plan says and does.
 */

const MARIAM = 'mariam.toure@regle.example';
const PORTALS = ['intratone', 'amisgest', 'commown', 'dailybiz', 'webex-carrier'] as const;

test('Amisgest: the external technician stands alone: beside another role it is held, alone it takes the others away first', async () => {
  await using org = await setOrganisation();
  await org.move('add', 'Techniciens informatique', 'm.toure');
  await org.say('sync');
  expect(stepsOf(await org.plan('amisgest'), MARIAM)).toContain('grant external-technician (exclusion)');
  expect(await org.say('plan', '--portal', 'amisgest', '--account', MARIAM)).toContain(
    'rights that exclude each other: Technicien externe, aucun autre rôle',
  );

  await org.move('delete', 'Éducatrices', 'm.toure');
  await org.say('sync');
  const plan = await org.plan('amisgest');
  const steps = stepsOf(plan, MARIAM);
  expect(steps.at(-1)).toBe('grant external-technician');
  expect(steps.slice(0, -1).length).toBeGreaterThan(0);
  for (const step of steps.slice(0, -1)) expect(step).toMatch(/^revoke [a-z-]+$/);
  const revokes = accountOf(plan, MARIAM)!.steps.filter(({ kind }) => kind === 'revoke');
  expect(accountOf(plan, MARIAM)!.steps.at(-1)!.after).toEqual(
    expect.arrayContaining(revokes.filter(({ risks }) => risks.includes('exclusion')).map(({ id }) => id)),
  );
});

test('Commown: when the directory takes away all administrators, those that the portal has keep their right', async () => {
  await using org = await setOrganisation();
  await org.replaceMembers('Administrateurs Commown', org.slapd.serviceDn);
  await org.say('sync');
  const plan = await org.plan('commown');
  for (const admin of ['gaelle.lefort@regle.example', 'helene.vasseur@regle.example'])
    expect(stepsOf(plan, admin)).toContain('revoke role-administration (last-holder)');
  expect(allSteps(plan)).not.toContain('revoke role-administration');
  expect(await org.say('plan', '--portal', 'commown')).toContain(
    'too few would be left (Administration), at least 2',
  );
});

test('Webex: nobody gets more than the administrator who made the account', async () => {
  await using org = await setOrganisation();
  await org.move('add', 'Téléphonie', 'h.blin');
  await org.say('sync');
  const steps = stepsOf(await org.plan('webex-carrier'), 'h.blin');
  expect(steps).toContain('grant services');
  expect(steps).toContain('grant manage-admins (above-parent)');
  expect(steps.filter((step) => step.startsWith('grant site:') && !step.endsWith('(above-parent)'))).toEqual(
    [],
  );
  expect(await org.say('plan', '--portal', 'webex-carrier', '--account', 'h.blin')).toContain(
    'goes beyond the parent account n.pascal',
  );
});

test('DailyBiz: a seat is paid at the first tick, after somebody named the amount, and stays due on leaving', async () => {
  await using org = await setOrganisation();
  await org.move('add', 'Comptabilité', 'm.toure');
  await org.leave('e.jourdan');
  await org.say('sync');
  const plan = await org.keep('dailybiz', 'plan.json');
  expect(stepsOf(plan, MARIAM)).toContain('setProfile commercial ->consultation (cost)');
  expect(stepsOf(plan, MARIAM)).toContain('setProfile accounting ->comptable (prerequisite)');
  const text = await org.say('plan', '--portal', 'dailybiz');
  expect(text).toContain('€290.00 per month more');
  expect(text).toMatch(/Accounting: none → Comptable/);
  expect(text).toMatch(/CRM: Suivi → none · 1 seat freed, €29\.00 per month stays due/);

  const file = join(org.path, 'plan.json');
  for (const name of ['bob', 'carl']) await org.say('approve', file, '--as', name);
  expect(await org.run('apply', file)).toMatchObject({ code: 5, err: expect.stringContaining('PLAN_WAITS') });
  const wrong = await org.run('apply', file, '--confirm-cost', '29.00 EUR');
  expect(wrong).toMatchObject({ code: 5, out: '' });
  expect(wrong.err).toMatch(/EUR\s290\.00 per month.*PLAN_AMOUNT/);
  expect(await readdir(join(org.path, 'data')).catch(() => [])).not.toContain('deliveries');
  const applied = await org.say('apply', file, '--confirm-cost', '290.00 EUR');
  expect(applied).toMatch(/^Applied: \d+ steps handed over\./);
  expect(await delivered(org, '.md')).toMatch(/Mariam Touré[\s\S]*Consultation/);
  expect(await org.say('audit', 'search', '--action', 'plan.cost-confirmed')).toContain('290.00 EUR');
});

test('Commown: who has left for good loses the access first, and is archived once an export shows it gone', async () => {
  await using org = await setOrganisation();
  const louise = 'louise.martin@regle.example';
  // Gone, and somebody new has the login: a person who is only missing may come back, and is only suspended.
  await org.leave('l.martin');
  await org.slapd.add(
    ldifEntry(`uid=l.martin,ou=personnes,${SAMPLE_BASE}`, {
      objectClass: 'inetOrgPerson',
      uid: 'l.martin',
      cn: 'Léa Martin',
      sn: 'Martin',
      mail: 'lea.martin@regle.example',
    }),
  );
  await org.say('sync');
  expect(stepsOf(await org.keep('commown', 'plan.json'), louise)).toEqual([
    'revokeAccess portal-access',
    'archive (prerequisite)',
  ]);
  await approved(org, 'plan.json');
  const applied = await org.say('apply', join(org.path, 'plan.json'));
  expect(applied).toMatch(/commown-\S+\.xlsx/);
  expect(applied).toMatch(/commown-\S+\.csv/);

  await org.say('sync');
  expect(stepsOf(await org.plan('commown'), louise)).toContain('archive (prerequisite)');
  await org.export('commown', (csv) => csv.replace(/^(louise.*),Accès au site Commown$/m, '$1,'));
  expect(await org.say('sync')).toMatch(/Seen done in the portals: \d+ steps?\./);
  const after = await org.plan('commown');
  expect(stepsOf(after, louise)).toEqual(['archive']);
  expect(await org.say('plan', '--portal', 'commown', '--account', louise)).toContain(
    'A user is never deleted.',
  );
});

test('nothing is ever deleted: no step, no gesture of any task list; and new accounts get a password to change', async () => {
  await using org = await setOrganisation();
  await org.leave('p.noblet', 'r.colas', 'f.lemoine', 'cedric');
  await org.say('sync');
  for (const portal of PORTALS) {
    const plan = await org.keep(portal, `${portal}.json`);
    for (const { kind } of plan.accounts.flatMap(({ steps }) => steps)) expect(STEP_KINDS).toContain(kind);
    await approved(org, `${portal}.json`);
    const due = plan.costs.some(({ more }) => more.minor > 0);
    const amount = (plan.costs[0]?.more.minor ?? 0) / 100;
    await org.say(
      'apply',
      join(org.path, `${portal}.json`),
      ...(due ? ['--confirm-cost', `${amount} EUR`] : []),
    );
  }
  expect(STEP_KINDS.join()).not.toMatch(/delete|remove/);
  const gestures = (await delivered(org, 'tasks.csv')).split('\n').map((line) => line.split(',')[6] ?? '');
  expect(gestures.length).toBeGreaterThan(20);
  expect(gestures.join('\n')).not.toMatch(/delete|remove/i);
  const lists = await delivered(org, '.md');
  expect(lists).toContain('A temporary password is sent by e-mail; it must be changed at the first login.');
  expect(lists).toContain('Provisional password, to be changed');
  expect(await delivered(org, '.html')).toContain('Provisional password, to be changed');
  for (const portal of ['webex-carrier', 'intratone'])
    expect(await org.say('plan', '--portal', portal)).toMatch(
      /create the account\n\s+› .*(temporary|Provisional) password/,
    );
});

test('a plan that takes a lot away goes to quarantine, and is resumed with a reason only', async () => {
  await using org = await setOrganisation((yaml) =>
    yaml.replace(
      /^guards:\n/m,
      'guards:\n  - { portal: commown, kind: revokeAccess, count: 2, percent: 20 }\n',
    ),
  );
  await org.replaceMembers('Ordinateurs Commown', org.slapd.serviceDn);
  await org.say('sync');
  const plan = await org.keep('commown', 'plan.json');
  expect(plan.tripped).toMatchObject([{ kind: 'revokeAccess', count: 3, of: 8 }]);
  const file = join(org.path, 'plan.json');
  expect(await org.say('plan', '--portal', 'commown')).toMatch(
    /^ {2}Quarantine: cut the access: 3 accounts of 8/m,
  );
  await approved(org, 'plan.json');
  const held = await org.run('apply', file);
  expect(held).toMatchObject({ code: 5 });
  expect(held.err).toContain('the release of 1 guard');
  expect((await org.run('resume', file)).err).toContain('PLAN_REASON_MISSING');
  expect(await org.say('resume', file, '--reason', 'The lease has ended', '--as', 'bob')).toContain(
    'Ready: portillon apply',
  );
  expect(await org.say('apply', file)).toMatch(/^Applied/);
  expect(await org.say('audit', 'search', 'lease')).toMatch(/plan\.resumed/);
});

test('while the directory answers only in part, nothing is taken away', async () => {
  await using org = await setOrganisation();
  await org.leave('l.martin');
  await org.move('delete', 'Éducatrices', 'm.toure');
  await org.slapd.limit({ pagedTotal: 60 });
  expect(await org.run('sync')).toMatchObject({
    code: 3,
    out: expect.stringContaining('nothing was removed'),
  });
  const plans = await Promise.all(PORTALS.map((portal) => org.plan(portal)));
  const taken = plans.flatMap(({ accounts }) =>
    accounts.flatMap(({ person, steps }) =>
      person
        ? steps.filter(({ kind, held }) => !held && /^(revoke|revokeAccess|suspend|archive)$/.test(kind))
        : [],
    ),
  );
  expect(taken).toEqual([]);
  expect(stepsOf(plans[2]!, 'jeanne.morvan@regle.example')).toContain(
    'revokeAccess portal-access (partial-source)',
  );
  expect(stepsOf(plans[2]!, 'louise.martin@regle.example')).toEqual([]);
  await org.slapd.limit({});
  expect((await org.run('sync')).code).toBe(0);
  expect(stepsOf(await org.plan('commown'), 'louise.martin@regle.example')).toContain(
    'revokeAccess portal-access',
  );
});

test('an administrator right is approved by two others; applied once; what is then changed by hand is drift', async () => {
  await using org = await setOrganisation();
  const file = join(org.path, 'plan.json');
  await org.move('add', 'Administrateurs Amisgest', 'a.bouvier');
  await org.say('sync');
  const plan = await org.keep('amisgest', 'plan.json');
  expect(plan.approvals).toMatchObject({ needed: 2, because: ['administrator-rights'] });
  expect(await org.run('approve', file, '--as', 'anne')).toMatchObject({
    code: 5,
    err: expect.stringContaining('PLAN_OWN_APPROVAL'),
  });
  expect(await org.say('approve', file, '--as', 'bob')).toContain(
    'Waits for 1 approval (administrator rights)',
  );
  expect((await org.run('approve', file, '--as', 'bob')).err).toContain('PLAN_APPROVED_TWICE');
  expect((await org.run('apply', file)).err).toContain('1 approval of another person');
  await org.say('approve', file, '--as', 'carl');
  const applied = await org.say('apply', file);
  for (const ending of ['md', 'csv', 'html'])
    expect(applied).toMatch(new RegExp(`amisgest-\\S+-tasks\\.${ending}`));
  const files = await delivered(org, '');
  expect(await org.say('apply', file)).toBe('Applied already: nothing was done again.\n');
  expect(await delivered(org, '')).toBe(files);

  const tick = (csv: string, ...features: string[]) =>
    csv.replace(/^(valerie\.lacroix.*)"$/m, `$1,${features.join(',')}"`);
  await org.export('amisgest', (csv) => tick(csv, 'communication-notebook', 'a-petits-pas-logbook'));
  expect(await org.say('sync')).toContain('Seen done in the portals: 2 steps.');
  expect(await org.say('drift', '--portal', 'amisgest')).toMatch(/^Amisgest: nothing was changed by hand\./);
  await org.export('amisgest', (csv) => csv.replace(',a-petits-pas-logbook', ',door-access-manage'));
  await org.say('sync');
  const drift = await org.say('drift', '--portal', 'amisgest');
  expect(drift).toMatch(/^Amisgest: \d changes? by hand\.\n {2}Valérie Lacroix/);
  expect(drift).toContain('− removed by hand: À petits pas logbook');
});

function allSteps(plan: Plan): readonly string[] {
  return plan.accounts.flatMap(({ account }) => stepsOf(plan, account));
}

/** Two people other than the author. */
async function approved(org: Organisation, file: string): Promise<void> {
  for (const name of ['bob', 'carl']) await org.say('approve', join(org.path, file), '--as', name);
}

/** The content of every delivered file whose name ends so, one after the other. */
async function delivered(org: Organisation, ending: string): Promise<string> {
  const folder = join(org.path, 'data', 'deliveries');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/.test(name)).toSorted();
  const wanted = names.filter((name) => name.endsWith(ending));
  return (await Promise.all(wanted.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

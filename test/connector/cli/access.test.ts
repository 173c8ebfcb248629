import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { EffectiveGrant } from '../../../shared/model/permission.ts';
import { command, commandJson } from './run.ts';
import { sampleFolder } from './sample.ts';

test('effective tells every portal, the profiles and the login hours; at another time too', async () => {
  await using folder = await sampleFolder();
  const { out } = await command(folder.path, 'effective', 'r.colas');
  expect(out).toMatch(
    /^Romain Colas: none in Intratone, none in Amisgest, none in Commown, \d+ rights in DailyBiz, none in Webex\.\n/,
  );
  expect(out).toContain('\nDailyBiz\n  Profile Commercial management: Vente\n  Profile CRM: Suivi\n');
  expect(out).toContain('  Login hours: Monday–Friday, 08:00–18:30; Saturday, 09:00–12:00 (Europe/Paris)\n');
  expect(out).toContain('Group Clientèle → rule “Chargés de clientèle aux heures de bureau”');
  const json = await commandJson(folder.path, 'effective', 'r.colas', '--portal', 'dailybiz');
  expect(json).toMatchObject({
    portal: 'dailybiz',
    profiles: [
      { module: 'commercial', profile: 'vente', rank: 10 },
      { module: 'crm', profile: 'suivi' },
    ],
    hours: [{ timeZone: 'Europe/Paris' }],
  });
  const during = ['effective', 'ascenseurs', '--portal', 'intratone', '--at'];
  expect((await command(folder.path, ...during, '2027-06-30')).out).toMatch(
    /: [1-9]\d* rights? in Intratone/,
  );
  expect((await command(folder.path, ...during, '2027-07-02')).out).toMatch(/: none in Intratone/);
});

test('explain names the nearest misses, and what yields to what', async () => {
  await using folder = await sampleFolder();
  const explain = async (...args: string[]) => (await command(folder.path, 'explain', ...args)).out;
  expect(await explain('y.delorme', 'accounting-invoices-delete')).toContain(
    'Rule “Comptable en chef”: the record does not satisfy title eq "Cheffe comptable"',
  );
  expect(await explain('b.chauvin', 'role-accounting')).toMatch(
    /^Yes: Brigitte Chauvin has “Accounting” in Commown\.\nBecause\n {2}Group Comptabilité → rule/,
  );
  expect(await explain('portails', 'resident-events-view')).toMatch(
    /^No: .*\n.*\n {2}.*deny rule “Pas de données personnelles/,
  );
  expect(await explain('h.blin', 'dashboard', 'Nantes – Accueil')).toContain('holds only for');
});

test('who is everybody whose effective rights hold it, here or anywhere', async () => {
  await using folder = await sampleFolder();
  const people = [
    'g.lefort',
    'o.renaud',
    'h.vasseur',
    'p.noblet',
    'b.chauvin',
    'n.pascal',
    'e.fournier',
    'f.lemoine',
    'h.blin',
  ];
  const grants = new Map<string, readonly EffectiveGrant[]>();
  for (const person of people)
    for (const portal of ['commown', 'webex-carrier']) {
      const found = await commandJson(folder.path, 'effective', person, '--portal', portal);
      grants.set(`${portal} ${person}`, (found as { grants: EffectiveGrant[] }).grants);
    }
  const site = 'paris-accueil';
  for (const [portal, feature, place] of [
    ['commown', 'role-administration', undefined],
    ['commown', 'portal-access', undefined],
    ['webex-carrier', 'reports', undefined],
    ['webex-carrier', 'services', site],
    ['webex-carrier', 'manage-admins', site],
  ] as const) {
    const asked = ['who', feature, ...(place === undefined ? [] : [place]), '--portal', portal];
    const { holders } = (await commandJson(folder.path, ...asked)) as { holders: { userName: string }[] };
    const brute = people.filter((person) =>
      grants
        .get(`${portal} ${person}`)!
        .some(
          (grant) =>
            grant.feature === feature &&
            (place === undefined ? grant.sites.length > 0 : grant.sites.includes(place)),
        ),
    );
    const told = holders.map(({ userName }) => userName).filter((name) => people.includes(name));
    expect(told.toSorted()).toEqual(brute.toSorted());
  }
  expect((await command(folder.path, 'who', 'role-administration')).out).toMatch(
    /^“Administration”, Commown: 2 people\.\n/,
  );
});

test('whatif tells rights, steps, seats and money of a change, and writes nothing', async () => {
  await using folder = await sampleFolder();
  const before = dump(folder.path);
  const joined = await command(
    folder.path,
    'whatif',
    '--person',
    'y.delorme',
    '--join',
    'Administrateurs DailyBiz',
  );
  expect(joined.out).toMatch(/^1 person concerned; nothing is written\.\n/);
  expect(joined.out).toMatch(/\nYves Delorme \(DailyBiz\)\n {2}\+ .*/);
  expect(joined.out).toMatch(/\n {2}and \d+ other rights \(--json\)\n/);
  expect(joined.out).toMatch(/\nMore to pay: €261\.00 per month → €348\.00 per month\n$/);
  expect(joined.out).toContain('  yves.delorme@regle.example\n');

  const left = await command(
    folder.path,
    'whatif',
    '--person',
    'g.lefort',
    '--leave',
    'Flotte',
    '--portal',
    'commown',
  );
  expect(left.out).toMatch(/\nGaëlle Lefort \(Commown\)\n {2}− Fleet management\n/);
  expect(left.out).toContain('  No longer to be done\n    gaelle.lefort@regle.example: IT\n');
  const later = await command(folder.path, 'whatif', '--at', '2027-07-02', '--portal', 'intratone');
  expect(later.out).toMatch(/concerned; nothing is written/);
  const yaml = await readFile(join(folder.path, 'policy.yaml'), 'utf8');
  const file = join(folder.path, 'other.yaml');
  await writeFile(
    file,
    yaml.replace('features: [administration]', 'features: [administration, door-access-manage]'),
  );
  const policy = await command(folder.path, 'whatif', '--policy', file, '--portal', 'amisgest');
  expect(policy.out).toMatch(/^3 people concerned; nothing is written\.\n/);
  expect(dump(folder.path)).toEqual(before);
});

test.each([
  [['whatif', '--join', 'Flotte'], 2, 'CLI_PERSON_NEEDED'],
  [['whatif', '--person', 'g.lefort'], 2, 'CLI_NOTHING_SUPPOSED'],
  [['whatif', '--person', 'g.lefort', '--join', 'Flote'], 2, 'CLI_GROUP_UNKNOWN'],
  [['who', 'dashboard', 'the moon'], 2, 'CLI_SITE_UNKNOWN'],
  [['effective', 'g.lefort', '--at', 'tomorrow'], 2, 'CLI_VALUE'],
])('%j is refused with %i and %s', async (args, code, problem) => {
  await using folder = await sampleFolder();
  expect(await command(folder.path, ...args)).toMatchObject({ code, err: expect.stringContaining(problem) });
});

/** The whole database, audit head included. */
function dump(path: string): unknown {
  const database = new Database(join(path, 'data', 'portillon.db'), { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' order by name")
      .all();
    return tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]);
  } finally {
    database.close();
  }
}

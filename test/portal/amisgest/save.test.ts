import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { UserFile } from './client/wire.ts';
import { ADMINISTRATOR, PLAIN_USER } from './fixture.ts';
import { startAmisgest, type Amisgest } from './start.ts';
import { userByEmail } from './state.ts';
import { signIn, type Visitor } from './visitor.ts';

let portal: Amisgest;
let admin: Visitor;
beforeEach(async () => {
  portal = await startAmisgest();
  onTestFinished(() => portal.close());
  admin = await signIn(portal.url, ADMINISTRATOR);
});

const GOOD = {
  firstName: 'Nadia',
  lastName: 'Cyr',
  phone: '418 555-0142',
  email: 'nadia.cyr@creche.example',
  roles: ['mobile-home'],
};

test('a new user is saved whole, and neither invited nor activated by it (R15, R17)', async () => {
  const { status, body } = await admin.ask<UserFile>('POST', 'utilisateurs', GOOD);
  expect(status).toBe(200);
  expect(body).toMatchObject({ ...GOOD, number: 481, access: 'Compte non activé', canInvite: true });
  expect(portal.state.users.get(481)).toMatchObject({ access: 'not-activated', password: '' });
  expect(portal.state.mails).toEqual([]);
});

test.each([
  [{ firstName: ' ' }, 'Le champ « Prénom » est obligatoire.'],
  [{ lastName: '' }, 'Le champ « Nom » est obligatoire.'],
  [{ phone: '' }, 'Le champ « Téléphone » est obligatoire.'],
  [{ email: '' }, "Le courriel n'est pas valide."],
  [{ email: 'nadia' }, "Le courriel n'est pas valide."],
  [{ email: PLAIN_USER.toUpperCase() }, 'Ce courriel est déjà utilisé par un autre utilisateur.'],
  [
    { roles: ['external-technician', 'mobile-home'] },
    'Le rôle « Technicien externe » ne peut être combiné à aucun autre rôle.',
  ],
])('%j is refused (R9, R13, X1), and nothing is saved', async (changes, fault) => {
  const refused = await admin.ask('POST', 'utilisateurs', { ...GOOD, ...changes });
  expect(refused).toEqual({ status: 422, body: { faults: [fault] } });
  const mariam = userByEmail(portal.state, PLAIN_USER);
  const own = 'email' in changes ? { ...GOOD, email: changes.email, lastName: '' } : { ...GOOD, ...changes };
  expect((await admin.ask('PUT', `utilisateurs/${mariam?.number}`, own)).status).toBe(422);
  expect(mariam?.firstName).toBe('Mariam');
  expect(portal.state.users.size).toBe(380);
});

test('a role that does not exist, or no draft at all, is not a request', async () => {
  for (const body of [{ ...GOOD, roles: ['toString'] }, {}, undefined])
    expect((await admin.ask('POST', 'utilisateurs', body)).status).toBe(400);
  expect((await admin.ask('PUT', 'utilisateurs/9999', GOOD)).status).toBe(404);
});

test("an employee's roles are saved, the e-mail of the employee's file stays (R23)", async () => {
  const employee = [...portal.state.users.values()].find(
    ({ kind, email }) => kind === 'employee' && email === '',
  );
  const saved = await admin.ask<UserFile>('PUT', `utilisateurs/${employee?.number}`, GOOD);
  expect(saved.body).toMatchObject({ list: 'employe', email: '', roles: ['mobile-home'], canInvite: false });
});

test('the log has what was sent to change something, refused or not, and by whom', async () => {
  await admin.ask('GET', 'utilisateurs/103');
  await admin.ask('PUT', 'utilisateurs/103', { ...GOOD, email: PLAIN_USER });
  const plain = await signIn(portal.url, PLAIN_USER);
  await plain.ask('PUT', 'utilisateurs/103', GOOD);
  const what = '/api/utilisateurs/103';
  expect(portal.state.log).toEqual([
    { method: 'PUT', what, by: ADMINISTRATOR, status: 200 },
    { method: 'PUT', what, by: PLAIN_USER, status: 403 },
  ]);
});

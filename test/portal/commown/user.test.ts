import { expect, test } from 'vitest';
import { setStage, valuesOf } from './stage.ts';
import type { UserRecord } from './wire.ts';

const NEW = {
  firstName: 'Lou',
  lastName: 'Vidal',
  email: 'lou.vidal@regle.example',
  phone: '',
  team: 0,
  note: '',
};

test('a user is created without any right, or with several roles (R2–R5)', async () => {
  const { admin, person, portal } = await setStage();
  await admin.call('user/create', { values: { ...NEW, roles: ['role-accounting', 'role-it-support'] } });
  expect(person('lou.vidal')).toMatchObject({ status: 'not-granted', active: true, id: 431 });
  expect(person('lou.vidal').roles.size).toBe(2);
  expect(portal.state.mails).toEqual([]);
  expect(portal.state.log[0]).toMatchObject({ action: 'user/create', on: [NEW.email] });
});

test.each([
  [{ firstName: ' ' }, 'Les champs suivants sont invalides : Prénom'],
  [{ lastName: '', email: '' }, 'Les champs suivants sont invalides : Nom, Courriel'],
  [{ email: 'lou' }, "Le courriel «lou» n'est pas valide."],
  [{ email: 'Diane.Perez@regle.example' }, "est déjà celui d'une autre personne."],
  [{ team: 99 }, "Cette équipe n'existe pas."],
])('%j is refused (C8)', async (odd, message) => {
  const { admin, portal } = await setStage();
  const { error } = await admin.call('user/create', { values: { ...NEW, roles: [], ...odd } });
  expect(error?.message).toContain(message);
  expect(portal.state.users.size).toBe(330);
});

test('the e-mail is fixed while access is granted (C2)', async () => {
  const { admin, person } = await setStage();
  const [jeanne, brigitte] = [person('jeanne.morvan'), person('brigitte.chauvin')];
  const write = (user: typeof jeanne) =>
    admin.call('user/write', { id: user.id, values: valuesOf(user, { email: `new-${user.email}` }) });
  expect((await write(jeanne)).error?.message).toContain('son email ne peut plus être modifié !');
  expect((await write(brigitte)).error).toBeUndefined();
  expect(brigitte.email).toBe('new-brigitte.chauvin@regle.example');
});

test('the log names the fields that were changed', async () => {
  const { admin, person, portal } = await setStage();
  const camille = person('camille.durand');
  const values = valuesOf(camille, { phone: '01 02 03 04 05', roles: ['role-accounting'] });
  await admin.call('user/write', { id: camille.id, values });
  expect(portal.state.log).toMatchObject([
    { action: 'user/write', on: [camille.email], fields: ['phone', 'roles'] },
  ]);
});

test('the search finds by name, e-mail, team and role, in pages and in groups', async () => {
  const { admin } = await setStage();
  const search = async (domain: object, offset = 0) => {
    const all = { texts: [], roles: [], archived: false, ...domain };
    const { result } = await admin.call('user/search', { domain: all, offset, limit: 80 });
    return result as { records: UserRecord[]; total: number };
  };
  expect((await search({ texts: ['lefort gaë'] })).records.map(({ id }) => id)).toEqual([101]);
  expect((await search({ texts: ['perez@'], roles: ['role-it-support'] })).total).toBe(1);
  expect((await search({ roles: ['role-administration'] })).total).toBe(2);
  expect((await search({}, 320)).records).toHaveLength(4);
  const { result } = await admin.call('user/groups', { domain: { texts: [], roles: [], archived: false } });
  const groups = result as { team: number; path: string; count: number }[];
  expect(groups.map(({ path }) => path)).toContain('Exploitation / Agence Lyon');
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(324);
  expect((await search({ team: 0 })).total).toBe(groups.find(({ team }) => team === 0)?.count);
});

test('no method deletes a user (R19), and arguments from outside are checked', async () => {
  const { admin, person } = await setStage();
  expect((await admin.call('user/delete', { ids: [101] })).error?.message).toContain('Méthode inconnue');
  expect((await admin.call('user/unlink', { ids: [101] })).error?.message).toContain('Méthode inconnue');
  const values = { ...valuesOf(person('diane.perez')), status: 'already-connected' };
  expect((await admin.call('user/write', { id: 108, values })).error?.title).toBe('Erreur');
  expect((await admin.call('user/read', { id: 9 })).error?.message).toContain("n'existe pas");
});

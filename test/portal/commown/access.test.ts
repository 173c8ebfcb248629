import { expect, test } from 'vitest';
import { ADMIN, PASSWORD } from './fixture.ts';
import { setStage, valuesOf } from './stage.ts';

const LAST = 'Il faut au moins une administratrice / un administrateur';

test('granting asks for the administrator’s own password, mails the person and is logged without it (C3, R8)', async () => {
  const { admin, person, portal } = await setStage();
  const ids = [person('brigitte.chauvin').id];
  const wrong = await admin.call('user/grant', { ids, password: 'faux', typedByHand: true });
  expect(wrong.error?.message).toBe('Mot de passe incorrect.');
  expect(person('brigitte.chauvin').status).toBe('not-granted');
  await admin.call('user/grant', { ids, password: PASSWORD, typedByHand: true });
  expect(person('brigitte.chauvin').status).toBe('never-connected');
  expect(portal.state.mails).toEqual(['brigitte.chauvin@regle.example']);
  const entry = { action: 'user/grant', actor: ADMIN, on: ['brigitte.chauvin@regle.example'], fields: [] };
  expect(portal.state.log).toEqual([
    { ...entry, password: { right: false, typedByHand: true }, refused: 'Mot de passe incorrect.' },
    { ...entry, password: { right: true, typedByHand: true } },
  ]);
  expect(JSON.stringify(portal.state.log)).not.toContain(PASSWORD);
});

test('the wizard is told that the e-mails are of several domains (C3)', async () => {
  const { admin, person, portal } = await setStage();
  const other = [...portal.state.users.values()].find(({ email }) => email.endsWith('@prestataire.example'));
  const ids = [person('brigitte.chauvin').id, other?.id];
  expect((await admin.call('user/domains', { ids })).result).toEqual([
    'regle.example',
    'prestataire.example',
  ]);
});

test('archiving revokes the access, restoring does not give it back (C5, R21)', async () => {
  const { admin, person } = await setStage();
  const diane = person('diane.perez');
  await admin.call('user/archive', { ids: [diane.id] });
  expect(diane).toMatchObject({ active: false, status: 'not-granted' });
  expect(diane.roles).toEqual(new Set(['role-it-support']));
  const grant = await admin.call('user/grant', { ids: [diane.id], password: PASSWORD, typedByHand: true });
  expect(grant.error?.message).toBe('Diane Perez est archivé.');
  await admin.call('user/unarchive', { ids: [diane.id] });
  expect(diane).toMatchObject({ active: true, status: 'not-granted' });
});

test('the last administrator keeps role, access and account (C1)', async () => {
  const { admin, person, portal } = await setStage();
  const [gaelle, helene] = [person('gaelle.lefort'), person('helene.vasseur')];
  await admin.call('user/revoke', { ids: [helene.id] });
  expect(helene.roles.has('role-administration')).toBe(true);
  const attempts = [
    ['user/write', { id: gaelle.id, values: valuesOf(gaelle, { roles: ['role-fleet-management'] }) }],
    ['user/revoke', { ids: [gaelle.id] }],
    ['user/archive', { ids: [gaelle.id, person('diane.perez').id] }],
  ] as const;
  for (const [method, args] of attempts) expect((await admin.call(method, args)).error?.message).toBe(LAST);
  expect(gaelle).toMatchObject({ active: true, status: 'already-connected' });
  expect(gaelle.roles).toEqual(new Set(['role-administration', 'role-fleet-management']));
  expect(person('diane.perez').active).toBe(true);
  expect(portal.state.log.filter(({ refused }) => refused === LAST)).toHaveLength(3);
});

test('«Administration» without access has no effect: it neither counts nor lets anybody in', async () => {
  const { as, admin, person } = await setStage();
  const helene = await as('helene.vasseur');
  await admin.call('user/revoke', { ids: [person('helene.vasseur').id] });
  expect((await helene.call('user/archive', { ids: [108] })).error?.title).toBe('Session expirée');
});

test('only «Administration» changes anything (R10); the others read', async () => {
  const { as, person, portal } = await setStage();
  const olivier = await as('olivier.renaud');
  expect((await olivier.call('session/info')).result).toMatchObject({ mayEdit: false });
  expect((await olivier.call('user/read', { id: 101 })).result).toMatchObject({ lastName: 'Lefort' });
  const camille = person('camille.durand');
  const values = valuesOf(camille, { roles: ['role-administration'] });
  for (const [method, args] of [
    ['user/write', { id: camille.id, values }],
    ['user/create', { values: { ...values, email: 'x@regle.example' } }],
    ['user/archive', { ids: [camille.id] }],
    ['team/create', { values: { name: 'X', parent: 0 } }],
    ['team/delete', { id: 1 }],
  ] as const)
    expect((await olivier.call(method, args)).error?.title).toBe("Erreur d'accès");
  expect(camille.roles.size).toBe(0);
  expect(portal.state.log.map(({ refused }) => refused !== undefined)).toEqual(Array(5).fill(true));
});

import { expect, test } from 'vitest';
import { setStage } from './stage.ts';
import type { TeamRecord } from './wire.ts';

test('teams have sub-teams, shown as a path (R31–R33, C11)', async () => {
  const { admin, portal } = await setStage();
  const { result: id } = await admin.call('team/create', { values: { name: 'Gardiens', parent: 3 } });
  const { result } = await admin.call('team/all');
  expect((result as TeamRecord[]).find((team) => team.id === id)?.path).toBe(
    'Exploitation / Agence Paris / Gardiens',
  );
  await admin.call('team/write', { id, values: { name: 'Gardiennage', parent: 0 } });
  expect(portal.state.teams.get(Number(id))).toMatchObject({ name: 'Gardiennage', parent: 0 });
  expect(portal.state.log).toMatchObject([
    { action: 'team/create', on: ['Gardiens'] },
    { action: 'team/write', on: ['Gardiens'], fields: ['name', 'parent'] },
  ]);
});

test('a team in use stays, another goes (C11)', async () => {
  const { admin, portal } = await setStage();
  const { result: id } = await admin.call('team/create', { values: { name: 'Vide', parent: 0 } });
  expect((await admin.call('team/delete', { id: 2 })).error?.message).toContain('est utilisée');
  expect((await admin.call('team/delete', { id })).error).toBeUndefined();
  expect([...portal.state.teams.keys()]).toEqual([1, 2, 3, 4, 5]);
});

test.each([
  [{ name: ' ', parent: 0 }, 'invalides : Nom'],
  [{ name: 'Exploitation', parent: 2 }, "au-dessous d'elle-même"],
  [{ name: 'Exploitation', parent: 4 }, "au-dessous d'elle-même"],
  [{ name: 'Exploitation', parent: 77 }, "n'existe pas"],
])('%j is refused', async (values, message) => {
  const { admin } = await setStage();
  expect((await admin.call('team/write', { id: 2, values })).error?.message).toContain(message);
});

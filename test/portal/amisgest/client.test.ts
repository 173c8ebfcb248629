import { expect, test } from 'vitest';
import { designOf } from './client/design.ts';
import { isLocked, TECHNICIAN, toggle } from './client/exclusive.ts';
import { fileHash, routeOf, usersHash } from './client/route.ts';
import { reworder } from './client/wording.ts';
import { ADMINISTRATOR } from './fixture.ts';
import { startAmisgest } from './start.ts';
import { signIn } from './visitor.ts';

test('the technician clears all others (R14); another one then is locked, or takes its place (R13, C1)', () => {
  const others = ['administration', 'mobile-home'];
  expect(toggle(others, TECHNICIAN)).toEqual([TECHNICIAN]);
  expect(toggle([TECHNICIAN], TECHNICIAN)).toEqual([]);
  expect(toggle([TECHNICIAN], 'mobile-home')).toEqual(['mobile-home']);
  expect(toggle(others, 'administration')).toEqual(['mobile-home']);
  expect(isLocked([TECHNICIAN], 'mobile-home', 'disable')).toBe(true);
  expect(isLocked([TECHNICIAN], TECHNICIAN, 'disable')).toBe(false);
  expect(isLocked([TECHNICIAN], 'mobile-home', 'swap')).toBe(false);
  expect(isLocked(others, 'mobile-allergies', 'disable')).toBe(false);
});

test('addresses are read as they are written; others are the home screen', () => {
  expect(routeOf(fileHash(12, 'roles'))).toEqual({ screen: 'file', number: 12, tab: 'roles' });
  expect(routeOf(fileHash(null, 'acces'))).toEqual({ screen: 'file', number: null, tab: 'acces' });
  const users = { screen: 'users', list: 'employe', page: 3, search: 'côté & fils' };
  expect(routeOf(usersHash('employe', 3, 'côté & fils'))).toEqual(users);
  expect(usersHash('utilisateur')).toBe('#/reglages/utilisateurs');
  for (const hash of ['', '#/toString', '#/reglages/utilisateurs/12/ailleurs'])
    expect(routeOf(hash)).toEqual({ screen: 'home' });
});

test('a label is reworded whole, what follows a colon is kept', () => {
  const say = reworder({ 'Rôles et permission': 'Rôles', Connecté: 'Vous êtes', Nom: 'Nom de famille' });
  expect(say('Rôles et\u00a0permission')).toBe('Rôles');
  expect(say('Connecté\u00a0: a@b.example')).toBe('Vous êtes\u00a0: a@b.example');
  expect(say('Prénom')).toBe('Prénom');
});

test('the words of the server are reworded where they are sent', async () => {
  await using stack = new AsyncDisposableStack();
  const labels = { 'Technicien externe': 'Technicien Externe', 'Compte activé': 'Actif' };
  const portal = await startAmisgest({ labels });
  stack.defer(() => portal.close());
  const admin = await signIn(portal.url, ADMINISTRATOR);
  const roles = (await admin.ask<{ label: string }[]>('GET', 'roles')).body;
  expect(roles.at(-1)?.label).toBe('Technicien Externe');
  expect((await admin.ask('GET', 'utilisateurs/101')).body).toMatchObject({ access: 'Actif' });
});

test('a seed is the same design each time, and each seed another one', () => {
  const names = ['page', 'bar', 'card', 'scroll', 'role', 'field', 'toolbar', 'tabs file', 'table'];
  const built = (seed: number | null): string => {
    const design = designOf(seed);
    return JSON.stringify(names.map((name) => [design.variant(name, 3), design.depth(name)]));
  };
  expect(built(7)).toBe(built(7));
  const seeds = Array.from({ length: 50 }, (_, seed) => seed);
  expect(new Set([null, ...seeds].map(built)).size).toBe(51);
  expect(new Set(seeds.map((seed) => designOf(seed).className('card'))).size).toBe(50);
  expect(designOf(null).id('card')).toBe(undefined);
});
